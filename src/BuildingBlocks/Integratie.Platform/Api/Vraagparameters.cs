using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Integratie.Kern;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Platform.Api;

/// <summary>The parameters of an operation, under the names that callers know.</summary>
internal static class Vraagparameters
{
    private static readonly ConcurrentDictionary<Endpoint, Parameters> Bekend = new();

    /// <summary>
    /// What is wrong with the query before anybody reads it: text that no database or screen can hold, and on an operation of the
    /// API a parameter that it doesn't know, or a day outside the <see cref="Kalender"/>. Who misspells a filter must not get everything
    /// as if it had been applied.
    /// </summary>
    public static IReadOnlyList<Invoerfout> Fouten(HttpContext http)
    {
        if (http.Request.Query.Count == 0)
        {
            return [];
        }

        var eindpunt = http.GetEndpoint();
        var bekend = eindpunt?.Metadata.GetMetadata<Verzoeksoort>() is null ? null : Bekend.GetOrAdd(eindpunt, Lees);
        var fouten = new List<Invoerfout>();
        foreach (var (naam, waarden) in http.Request.Query)
        {
            Type? soort = null;
            if (bekend?.Soorten.TryGetValue(naam, out soort) is false)
            {
                fouten.Add(new(Tekst.Zuiver(naam) ?? "", "Deze parameter bestaat hier niet. Controleer de spelling, of laat hem weg.", Invoerfoutsoort.Onbekend));
            }
            else if (Tekst.Zuiver(naam) is null || waarden.Any(w => w is not null && Tekst.Zuiver(w) is null))
            {
                fouten.Add(new(Tekst.Zuiver(naam) ?? "", "Deze tekst bevat een stuurteken of een onvolledig teken."));
            }
            else if (soort is not null && waarden.Any(w => LigtErbuiten(w, soort)))
            {
                fouten.Add(new(naam, Kalender.Grenzen, Invoerfoutsoort.Bereik));
            }
        }

        return fouten;
    }

    /// <summary>Name and place of a parameter of a handler, as callers know them.</summary>
    /// <param name="eindpunt">The operation.</param>
    /// <param name="parameter">Its name in C#.</param>
    public static (string Naam, string Waar) Vind(Endpoint? eindpunt, string parameter)
    {
        var naam = eindpunt is null ? parameter : Bekend.GetOrAdd(eindpunt, Lees).Namen.GetValueOrDefault(parameter, parameter);
        var isPad = eindpunt is RouteEndpoint route && route.RoutePattern.Parameters.Any(p => string.Equals(p.Name, naam, StringComparison.OrdinalIgnoreCase));
        return (naam, isPad ? "path" : "query");
    }

    private static bool LigtErbuiten(string? tekst, Type soort) =>
        (soort == typeof(DateOnly) && DateOnly.TryParse(tekst, CultureInfo.InvariantCulture, out var dag) && !Kalender.Kent(dag))
        || (soort == typeof(DateTimeOffset) && DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, out var moment) && !Kalender.Kent(moment));

    private static Parameters Lees(Endpoint eindpunt)
    {
        var alle = eindpunt.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().DistinctBy(p => p.Name)
            .Select(p => (p.Name, Buiten: p.ParameterInfo.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name, Soort: p.ParameterInfo.ParameterType)).ToList();
        return new(
            alle.ToFrozenDictionary(p => p.Name, p => p.Buiten),
            alle.ToFrozenDictionary(p => p.Buiten, p => Nullable.GetUnderlyingType(p.Soort) ?? p.Soort, StringComparer.OrdinalIgnoreCase));
    }

    /// <param name="Namen">By the name in C#: the name that callers know.</param>
    /// <param name="Soorten">By the name that callers know: what it holds.</param>
    private sealed record Parameters(FrozenDictionary<string, string> Namen, FrozenDictionary<string, Type> Soorten);
}
