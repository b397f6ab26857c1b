using Autofac;
using Hangfire;
using Hangfire.PostgreSql;
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
        diensten.AddSingleton<JobStorage>(_ => new PostgreSqlStorage(new Verbindingen()));
        container.RegisterType<Verbindingen>();
    }

    private sealed class Verbindingen : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => new();
    }
}
