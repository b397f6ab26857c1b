using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Integratie.Host.Modules;

/// <summary>Whether a module belongs to the core or to one region.</summary>
internal enum Modulesoort
{
    Kern,
    Regio,
}

/// <summary>A module as <c>modules.json</c> names it.</summary>
internal sealed record Moduleregel(string Id, string Assembly, Modulesoort Soort, IReadOnlyList<string> Vereist, bool Actief)
{
    /// <summary>Folder below <c>modules/</c>: the last part of the assembly's name.</summary>
    [JsonIgnore]
    public string Map => Assembly.Split('.')[^1];
}

/// <summary>The contents of <c>modules.json</c>: which modules there are, and which set each region runs.</summary>
internal sealed partial record Moduleblad(IReadOnlyList<Moduleregel> Modules, IReadOnlyDictionary<string, IReadOnlyList<string>> Regios)
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads the file. A file that can't be read gives an empty sheet and one finding that says where.</summary>
    public static (Moduleblad Blad, IReadOnlyList<Bevinding> Bevindingen) Lees(string bestand)
    {
        try
        {
            var blad = JsonSerializer.Deserialize<Moduleblad>(File.ReadAllText(bestand), Opties) ?? throw new JsonException("leeg", "$", 0, 0);
            return (blad, [.. Controleer(blad)]);
        }
        catch (JsonException fout)
        {
            var plaats = fout.LineNumber is { } regel ? $"regel {regel + 1}, bij {fout.Path}" : $"bij {fout.Path}";
            return (Leeg, [new("ModulesJsonIsNietLeesbaar", Path.GetFileName(bestand),
                $"Het bestand heeft niet de verwachte vorm ({plaats}).", "Vergelijk het met modules.schema.json; een editor die het schema kent, wijst de fout aan.")]);
        }
        catch (IOException)
        {
            return (Leeg, [new("ModulesJsonOntbreekt", Path.GetFileName(bestand),
                "Het bestand is er niet of is niet te lezen.", "Zet modules.json naast de host, of wijs het aan met --modules.")]);
        }
    }

    /// <summary>The modules a host runs: the active ones, or those of one region's set.</summary>
    /// <param name="regio">Code of the region; null for all.</param>
    public IReadOnlyList<Moduleregel> Gekozen(string? regio) =>
        [.. Modules.Where(m => m.Actief && (regio is null || Regios.GetValueOrDefault(regio, []).Contains(m.Id)))];

    private static Moduleblad Leeg { get; } = new([], new Dictionary<string, IReadOnlyList<string>>());

    private static IEnumerable<Bevinding> Controleer(Moduleblad blad)
    {
        foreach (var module in blad.Modules.Where(m => !GeldigId().IsMatch(m.Id)))
        {
            yield return new("IdIsOngeldig", module.Id, "Een id bestaat uit kleine letters en cijfers en begint met een letter.", "Kies een ander id; het is ook de naam van het schema en van de routes.");
        }

        foreach (var dubbel in blad.Modules.GroupBy(m => m.Id).Where(g => g.Count() > 1))
        {
            yield return new("IdStaatErTweeKeer", dubbel.Key, "Twee modules hebben hetzelfde id.", "Verwijder er een uit modules.json.");
        }

        foreach (var dubbel in blad.Modules.GroupBy(m => m.Assembly, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return new("AssemblyStaatErTweeKeer", dubbel.Key, "Twee modules noemen dezelfde assembly.", "Elke module heeft haar eigen assembly.");
        }

        var bekend = blad.Modules.DistinctBy(m => m.Id).ToDictionary(m => m.Id);
        foreach (var module in blad.Modules)
        {
            foreach (var onbekend in module.Vereist.Where(v => !bekend.ContainsKey(v)))
            {
                yield return new("VereisteIsOnbekend", module.Id, $"Ze vereist ‘{onbekend}’, dat niet in modules.json staat.", "Voeg die module toe, of verwijder de vereiste.");
            }

            if (module.Soort is Modulesoort.Kern && module.Vereist.FirstOrDefault(v => bekend.GetValueOrDefault(v)?.Soort is Modulesoort.Regio) is { } regionaal)
            {
                yield return new("KernVereistRegio", module.Id, $"Een kernmodule vereist de regionale module ‘{regionaal}’.", "Draai het om: de regionale module luistert naar de kern, of vult een uitbreidingspunt.");
            }

            if (module.Soort is Modulesoort.Regio && module.Vereist.FirstOrDefault(v => bekend.GetValueOrDefault(v)?.Soort is Modulesoort.Regio) is { } andere)
            {
                yield return new("RegioVereistRegio", module.Id, $"Een regionale module vereist de regionale module ‘{andere}’.", "Regionale modules kennen elkaar niet.");
            }
        }

        foreach (var (regio, set) in blad.Regios)
        {
            foreach (var id in set.Where(i => !bekend.ContainsKey(i)))
            {
                yield return new("SetNoemtOnbekendeModule", regio, $"De set van de regio noemt ‘{id}’, dat niet in modules.json staat.", "Verbeter de naam, of voeg de module toe.");
            }

            foreach (var module in set.Select(i => bekend.GetValueOrDefault(i)).OfType<Moduleregel>())
            {
                foreach (var mist in module.Vereist.Where(v => !set.Contains(v)))
                {
                    yield return new("SetMistVereiste", regio, $"De set van de regio bevat ‘{module.Id}’ maar niet ‘{mist}’, dat ze vereist.", $"Voeg ‘{mist}’ aan de set toe.");
                }
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*$", RegexOptions.None, 200)]
    private static partial Regex GeldigId();
}
