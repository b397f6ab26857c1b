using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integratie.Architectuur.Tests.Huizen;

/// <summary>What <c>modules.json</c> says.</summary>
internal sealed record Modulekaart(
    [property: JsonPropertyName("modules")] IReadOnlyList<Moduleregel> Modules,
    [property: JsonPropertyName("regios")] IReadOnlyDictionary<string, IReadOnlyList<string>>? Regios)
{
    public static Modulekaart Lees(string json) => JsonSerializer.Deserialize<Modulekaart>(json, JsonSerializerOptions.Web)!;
}

internal sealed record Moduleregel(string Id, string Assembly, string Soort, IReadOnlyList<string>? Vereist)
{
    /// <summary>Folder of the module and last part of its assembly.</summary>
    public string Naam => Assembly.StartsWith("Integratie.", StringComparison.Ordinal) ? Assembly["Integratie.".Length..] : Assembly;

    public bool IsRegionaal => Soort == "regio";
}
