using System.Collections.Concurrent;
using System.Reflection;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Platform.Pipeline;

/// <summary>What the pipeline knows of a kind of request, worked out once.</summary>
/// <param name="Naam">Name of the use case.</param>
/// <param name="Module">Id of the module it belongs to.</param>
/// <param name="Wijzigt">Whether it is a command.</param>
/// <param name="Recht">Right it needs; null when it needs none.</param>
/// <param name="IsOpenbaar">Whether strangers may send it.</param>
internal sealed record Verzoekinfo(string Naam, string Module, bool Wijzigt, string? Recht, bool IsOpenbaar)
{
    private static readonly ConcurrentDictionary<Type, Verzoekinfo> Bekend = new();

    /// <exception cref="InvalidOperationException">The request doesn't say who may send it: a bug the start-up check finds first.</exception>
    public static Verzoekinfo Van(Type verzoek) => Bekend.GetOrAdd(verzoek, Maak);

    /// <summary>Whether the type says who may send it.</summary>
    public static bool HeeftToegangsbesluit(Type verzoek) =>
        verzoek.IsDefined(typeof(VereistAttribute)) || verzoek.IsDefined(typeof(AangemeldAttribute)) || verzoek.IsDefined(typeof(OpenbaarAttribute));

    private static Verzoekinfo Maak(Type verzoek)
    {
        if (!HeeftToegangsbesluit(verzoek))
        {
            throw new InvalidOperationException($"{verzoek.Name} zegt niet wie het mag vragen: [Vereist], [Aangemeld] of [Openbaar].");
        }

        var wijzigt = Array.Exists(verzoek.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOpdracht<>));
        return new(
            verzoek.Name, ModuleVan(verzoek.Assembly), wijzigt,
            verzoek.GetCustomAttribute<VereistAttribute>()?.Recht, verzoek.IsDefined(typeof(OpenbaarAttribute)));
    }

    /// <summary>Id of the module an assembly belongs to: its name without the house's, in small letters.</summary>
    public static string ModuleVan(Assembly assembly)
    {
        var naam = assembly.GetName().Name!;
        var eigen = naam.StartsWith("Integratie.", StringComparison.Ordinal) ? naam["Integratie.".Length..] : naam;
        eigen = eigen.EndsWith(".Contracts", StringComparison.Ordinal) ? eigen[..^".Contracts".Length] : eigen;
        return eigen is "Host" or "Platform" ? Data.Infrastructuurtabellen.Platform : eigen.ToLowerInvariant();
    }
}
