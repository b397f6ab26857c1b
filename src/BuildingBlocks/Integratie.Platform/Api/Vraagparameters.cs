using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Integratie.Kern;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Platform.Api;

/// <summary>
/// Refuses a parameter in the query that the operation doesn't know, as unknown fields of a body are: somebody who misspells a
/// filter must not get everything as if it had been applied.
/// </summary>
internal static class Vraagparameters
{
    private static readonly ConcurrentDictionary<Endpoint, FrozenSet<string>> Bekend = new();

    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Query.Count > 0)
        {
            var bekend = Bekend.GetOrAdd(http.GetEndpoint()!, Lees);
            var vreemd = http.Request.Query.Keys.Where(k => !bekend.Contains(k)).Select(k => new Invoerfout(
                Tekst.Zuiver(k) ?? "", "Deze parameter bestaat hier niet. Controleer de spelling, of laat hem weg.", Invoerfoutsoort.Onbekend)).ToList();
            if (vreemd.Count > 0)
            {
                return ValueTask.FromResult<object?>(Problemen.Antwoord(Mislukking.Ongeldig(vreemd), "query"));
            }
        }

        return next(context);
    }

    private static FrozenSet<string> Lees(Endpoint eindpunt) => eindpunt.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
        .Select(p => p.ParameterInfo.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
