using System.Reflection;
using System.Text.RegularExpressions;
using Integratie.Architectuur.Tests.Huizen;
using Integratie.Kern;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>The messages of a house.</summary>
internal static partial class Berichten
{
    public static IEnumerable<(Project Project, Type Type)> Alle(Huis huis) =>
        huis.Product.SelectMany(p => p.Typen.Where(t => !t.IsInterface
            && (t.IsDefined(typeof(BerichtAttribute)) || t.IsAssignableTo(typeof(IIntegratiebericht)))).Select(t => (p, t)));

    public static string? Naam(Type bericht) => bericht.GetCustomAttribute<BerichtAttribute>()?.Naam;

    /// <summary>A message as one line of the snapshot: <c>dorp.dorp-gesticht.v1(dorp: Guid, naam: string)</c>.</summary>
    public static string Regel(Type bericht) =>
        $"{Naam(bericht)}({string.Join(", ", bericht.GetProperties().Where(e => e.Name != "EqualityContract").OrderBy(e => e.MetadataToken).Select(e => $"{char.ToLowerInvariant(e.Name[0])}{e.Name[1..]}: {Soort(new NullabilityInfoContext().Create(e))}"))})";

    /// <summary>A snapshot line taken apart: the fields by name.</summary>
    public static Dictionary<string, string> Velden(string regel) =>
        Veld.Matches(regel[(regel.IndexOf('(', StringComparison.Ordinal) + 1)..^1]).ToDictionary(m => m.Groups["veld"].Value, m => m.Groups["soort"].Value, StringComparer.Ordinal);

    /// <summary>Whether what was written as the old kind can be read as the new one: a choice may get values, nothing else changes.</summary>
    public static bool Verdraagt(string oud, string nieuw) =>
        oud == nieuw || (Keuzes(oud) is { Length: > 0 } oude && Keuzes(nieuw) is { Length: > 0 } nieuwe && oude.All(nieuwe.Contains)
            && oud.Split('[')[0] == nieuw.Split('[')[0] && oud.EndsWith('?') == nieuw.EndsWith('?'));

    private static string[] Keuzes(string soort) =>
        soort.Contains('[', StringComparison.Ordinal) ? soort[(soort.IndexOf('[', StringComparison.Ordinal) + 1)..soort.LastIndexOf(']')].Split('|') : [];

    private static string Soort(NullabilityInfo veld)
    {
        var type = Nullable.GetUnderlyingType(veld.Type) ?? veld.Type;
        var naam = type.IsEnum ? $"{type.Name}[{string.Join('|', Enum.GetNames(type))}]"
            : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join("; ", veld.GenericTypeArguments.Select(Soort))}>"
            : type.Name;
        return veld.ReadState is NullabilityState.Nullable ? naam + "?" : naam;
    }

    [GeneratedRegex(@"(?<veld>\w+): (?<soort>[^,]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Veld { get; }
}

/// <summary>The name of a message travels and is stored; it says whose it is and which version.</summary>
internal sealed partial class BerichtnaamIsVast : Regel<(Project Project, Type Type)>
{
    public override string Bron => "ONTWERP 4, 8, KRN-09";

    protected override string Onderwerp => "berichten";

    protected override IEnumerable<(Project Project, Type Type)> Onderwerpen(Huis huis) => Berichten.Alle(huis);

    protected override IEnumerable<Overtreding> Toets((Project Project, Type Type) onderwerp, Huis huis)
    {
        var (project, type) = onderwerp;
        var plaats = huis.PlaatsVan(type);
        if (project.Soort is not Projectsoort.Contracts)
        {
            yield return new(plaats, $"het bericht {type.Name} staat niet in Contracts.", "Wie luistert, moet het kunnen zien.");
            yield break;
        }

        if (!type.IsAssignableTo(typeof(IIntegratiebericht)) || type.GetMethod("<Clone>$") is null || !type.IsSealed)
        {
            yield return new(plaats, $"{type.Name} is geen sealed record dat IIntegratiebericht is.", "Een bericht is een feit: het verandert niet.");
        }

        if (Persoonsgegevens.Weg(type, []) is { } weg)
        {
            yield return new(plaats, $"het bericht {type.Name} draagt het persoonsgegeven {weg}.", "Stuur de id; wie meer mag weten, vraagt het.");
        }

        var id = huis.Kaart.Modules.FirstOrDefault(m => project.Naam == m.Assembly + ".Contracts")?.Id;
        if (Berichten.Naam(type) is not { } naam)
        {
            yield return new(plaats, $"{type.Name} heeft geen naam.", "Geef het [Bericht(\"module.naam.v1\")].");
        }
        else if (!Vorm.IsMatch(naam) || naam.Split('.')[0] != id)
        {
            yield return new(plaats, $"het bericht {type.Name} heet ‘{naam}’.", $"Noem het {id}.naam-van-het-bericht.v1.");
        }
        else if (Berichten.Alle(huis).Count(b => Berichten.Naam(b.Type) == naam) > 1)
        {
            yield return new(plaats, $"meer dan één bericht heet ‘{naam}’.", "Een andere vorm is een nieuwe versie.");
        }
    }

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*\.v[1-9][0-9]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vorm { get; }
}

/// <summary>What was ever sent can still be read: a message gets fields, it never loses or changes one.</summary>
internal sealed class BerichtKrijgtAlleenToevoegingen : Regel<string>
{
    private const string Lijst = "docs/berichten.txt";

    public override string Bron => "ONTWERP 4, 8, KRN-09";

    protected override string Onderwerp => "berichten";

    protected override IEnumerable<string> Onderwerpen(Huis huis) =>
        Vastgelegd(huis).Keys.Concat(Berichten.Alle(huis).Select(b => Berichten.Naam(b.Type)).OfType<string>()).Distinct();

    protected override IEnumerable<Overtreding> Toets(string onderwerp, Huis huis)
    {
        var nu = Berichten.Alle(huis).Where(b => Berichten.Naam(b.Type) == onderwerp).Select(b => Berichten.Regel(b.Type)).FirstOrDefault();
        var regels = Vastgelegd(huis).GetValueOrDefault(onderwerp) ?? [];
        if (regels.Count > 1 || regels.Exists(r => !r.EndsWith(')')))
        {
            yield return new(Lijst, $"{onderwerp} staat er {regels.Count} keer, of onvolledig.", "Eén bericht is één regel: naam(veld: soort, …).");
            yield break;
        }

        var vast = regels.FirstOrDefault();
        if (nu is null)
        {
            yield return new(Lijst, $"{onderwerp} bestaat niet meer.", "Een bericht verdwijnt niet: er kunnen nog onbezorgde van zijn.");
            yield break;
        }

        var velden = Berichten.Velden(nu);
        foreach (var (naam, soort) in vast is null ? [] : Berichten.Velden(vast))
        {
            if (!velden.TryGetValue(naam, out var nieuw))
            {
                yield return new(Lijst, $"{onderwerp} verloor het veld {naam}.", "Zet het terug, of maak een volgende versie.");
            }
            else if (!Berichten.Verdraagt(soort, nieuw))
            {
                yield return new(Lijst, $"het veld {naam} van {onderwerp} werd {nieuw} in plaats van {soort}.", "Zet het terug, of maak een volgende versie.");
            }
        }

        if (nu != vast && (vast is null || Berichten.Velden(vast).All(v => velden.TryGetValue(v.Key, out var nieuw) && Berichten.Verdraagt(v.Value, nieuw))))
        {
            yield return new(Lijst, $"{onderwerp} is nieuw of kreeg velden bij.", $"Leg vast: {nu}");
        }
    }

    private static Dictionary<string, List<string>> Vastgelegd(Huis huis) =>
        (huis.Lees(Lijst) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(r => !r.StartsWith('#'))
            .GroupBy(r => r.Split('(', 2)[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
}
