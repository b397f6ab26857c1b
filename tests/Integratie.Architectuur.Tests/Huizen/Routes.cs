using System.Reflection;
using Integratie.Platform.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Architectuur.Tests.Huizen;

/// <summary>An endpoint, really mapped: its routes, with what they say of themselves.</summary>
internal sealed record Routes(Type Eindpunt, IReadOnlyList<Endpoint> Alle)
{
    /// <summary>Maps the endpoints of a project.</summary>
    public static IEnumerable<Routes> Van(Project project)
    {
        var diensten = new Dienstensoort(new ServiceCollection().AddRouting().AddLogging().BuildServiceProvider());
        return project.Typen.Where(t => t.IsClass && t.IsAssignableTo(typeof(IEindpunt))).Select(t =>
        {
            var bouwer = new Routebouwer(diensten);
            t.GetMethod(nameof(IEindpunt.Map))!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [bouwer], null);
            return new Routes(t, [.. bouwer.DataSources.SelectMany(b => b.Endpoints)]);
        });
    }

    /// <summary>Mapping a route must know which parameters are services. Here: what isn't data. Nothing is ever made.</summary>
    private sealed class Dienstensoort(IServiceProvider diensten) : IServiceProvider, IServiceProviderIsService
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IServiceProviderIsService) ? this : diensten.GetService(serviceType);

        public bool IsService(Type serviceType) =>
            serviceType == typeof(TimeProvider)
            || (serviceType.Namespace?.StartsWith("Integratie.", StringComparison.Ordinal) is true
                && (serviceType.IsInterface || (serviceType.IsClass && serviceType.GetMethod("<Clone>$") is null)));
    }

    private sealed class Routebouwer(IServiceProvider diensten) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => diensten;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(diensten);
    }
}
