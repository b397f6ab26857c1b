using Autofac;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Platform.Modules;

internal static class Samenstelling
{
    public static void Stel(IServiceCollection diensten, ContainerBuilder container)
    {
        diensten.AddScoped<IMediator, Mediator>();
        diensten.Scan(zoek => zoek.FromAssemblies(typeof(Samenstelling).Assembly).AddClasses().AsSelf());
        container.RegisterType<Verbindingen>();
    }

    private sealed class Verbindingen
    {
        public NpgsqlConnection GetOrCreateConnection() => new();
    }
}
