using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Integratie.Kern;

namespace Integratie.Platform.Berichten;

/// <summary>Which message names exist and which type carries each. Names travel, CLR names never do (ONTWERP 4).</summary>
public sealed class Berichtencatalogus
{
    private readonly Dictionary<string, Type> _typen;
    private readonly ConcurrentDictionary<Type, string> _namen = new();

    /// <summary>Makes the catalogue.</summary>
    /// <param name="typen">All message types of the loaded Contracts; two with one name is a start-up finding.</param>
    public Berichtencatalogus(IEnumerable<Type> typen) =>
        _typen = typen.DistinctBy(NaamVan).ToDictionary(NaamVan, StringComparer.Ordinal);

    /// <summary>All names with their types.</summary>
    public IReadOnlyDictionary<string, Type> Typen => _typen;

    internal static JsonSerializerOptions Json { get; } = MaakJson();

    /// <summary>Name of a message type.</summary>
    /// <exception cref="InvalidOperationException">The type carries no <see cref="BerichtAttribute"/>: a bug.</exception>
    public string Naam(Type type) => _namen.GetOrAdd(type, NaamVan);

    internal static string NaamVan(Type type) =>
        type.GetCustomAttribute<BerichtAttribute>()?.Naam
        ?? throw new InvalidOperationException($"{type.Name} draagt geen [Bericht]: een bericht heeft een naam met versie.");

    /// <summary>Messages only get additions, so a reader must accept fields it does not know yet.</summary>
    private static JsonSerializerOptions MaakJson()
    {
        var opties = Api.Json.Opties();
        opties.UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip;
        return opties;
    }
}
