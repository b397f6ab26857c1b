using Integratie.Architectuur.Tests.Huizen;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>The map and the folders say the same, so that a module can't be outside the rules.</summary>
internal sealed class KaartIsGelijkAanMappen : Regel<string>
{
    public override string Bron => "ONTWERP 8, regels over de regels";

    protected override string Onderwerp => "modules of modulemappen";

    protected override IEnumerable<string> Onderwerpen(Huis huis) =>
        huis.Kaart.Modules.Select(m => m.Naam).Concat(huis.Projecten.Select(p => p.Module).Where(m => m.Length > 0)).Distinct();

    protected override IEnumerable<Overtreding> Toets(string onderwerp, Huis huis)
    {
        var map = $"src/Modules/{onderwerp}";
        var regels = huis.Kaart.Modules.Where(m => m.Naam == onderwerp).ToList();
        if (regels is not [var regel])
        {
            yield return new(map, regels.Count == 0 ? "deze map staat niet in modules.json." : "deze module staat meer dan eens in modules.json.",
                "Geef elke module één regel in modules.json.");
            yield break;
        }

        if (!huis.Projecten.Any(p => p.Naam == regel.Assembly && p.Bestand.Pad == $"{map}/{regel.Assembly}/{regel.Assembly}.csproj"))
        {
            yield return new("modules.json", $"{regel.Id} heeft geen project {map}/{regel.Assembly}/{regel.Assembly}.csproj.", "Maak het project of schrap de regel.");
        }

        if (regel.Soort is not ("kern" or "regio"))
        {
            yield return new("modules.json", $"{regel.Id} heeft soort ‘{regel.Soort}’.", "Kies kern of regio.");
        }

        var projecten = huis.Projecten.Where(p => p.Module == onderwerp).Select(p => p.Naam).ToList();
        foreach (var teVeel in projecten.Except(regel.IsRegionaal ? [regel.Assembly] : [regel.Assembly, regel.Assembly + ".Contracts"]))
        {
            yield return new(map, $"{teVeel} is een project te veel.",
                "Een kernmodule heeft twee projecten (met Contracts), een regionale module één.");
        }

        foreach (var (set, ids) in huis.Kaart.Regios ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            foreach (var onbekend in ids.Where(i => huis.Kaart.Modules.All(m => m.Id != i)))
            {
                yield return new("modules.json", $"regio {set} noemt de onbekende module ‘{onbekend}’.", "Noem alleen ids van modules.");
            }
        }
    }
}

/// <summary>What a module requires is a reviewed decision: no edge missing, none stale.</summary>
internal sealed class VereistIsWatVerwezenWordt : Regel<Moduledeel>
{
    public override string Bron => "ONTWERP 5, 8";

    protected override string Onderwerp => "modules";

    protected override IEnumerable<Moduledeel> Onderwerpen(Huis huis) => huis.Modules;

    protected override IEnumerable<Overtreding> Toets(Moduledeel onderwerp, Huis huis)
    {
        var verwezen = onderwerp.Verwijst(huis).ToList();
        var vereist = onderwerp.Regel.Vereist ?? [];
        foreach (var id in verwezen.Except(vereist))
        {
            yield return new(onderwerp.Id, $"verwijst naar {id}, maar vereist die niet in modules.json.", "Zet ze bij ‘vereist’, of luister naar een bericht.");
        }

        foreach (var id in vereist.Except(verwezen))
        {
            yield return new(onderwerp.Id, $"vereist {id} in modules.json, maar verwijst er niet naar.", "Schrap ze bij ‘vereist’.");
        }
    }
}

/// <summary>Two modules that need each other are one module, or one of the edges must become a message.</summary>
internal sealed class ModulegrafiekIsZonderKring : Regel<Moduledeel>
{
    public override string Bron => "ONTWERP 2, 8";

    protected override string Onderwerp => "modules";

    protected override IEnumerable<Moduledeel> Onderwerpen(Huis huis) => huis.Modules;

    protected override IEnumerable<Overtreding> Toets(Moduledeel onderwerp, Huis huis)
    {
        var kring = Kring([onderwerp.Id], huis);
        if (kring.Count > 0 && kring.Min(StringComparer.Ordinal) == onderwerp.Id)
        {
            yield return new(onderwerp.Id, $"de modules hebben elkaar in een kring nodig: {string.Join(" → ", kring)} → {onderwerp.Id}.", "Maak van één verwijzing een bericht.");
        }
    }

    /// <summary>The shortest road from the last of a path back to its first; empty when there is none.</summary>
    private static List<string> Kring(List<string> start, Huis huis)
    {
        var teDoen = new Queue<List<string>>([start]);
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        while (teDoen.TryDequeue(out var pad))
        {
            foreach (var id in huis.Modules.FirstOrDefault(m => m.Id == pad[^1])?.Verwijst(huis) ?? [])
            {
                if (id == start[0])
                {
                    return pad;
                }

                if (gezien.Add(id))
                {
                    teDoen.Enqueue([.. pad, id]);
                }
            }
        }

        return [];
    }
}

/// <summary>A region depends on the core, never the other way, and never on another region.</summary>
internal sealed class NiemandHangtAfVanEenRegio : Regel<Moduledeel>
{
    public override string Bron => "ONTWERP 5, 8";

    protected override string Onderwerp => "modules";

    protected override IEnumerable<Moduledeel> Onderwerpen(Huis huis) => huis.Modules;

    protected override IEnumerable<Overtreding> Toets(Moduledeel onderwerp, Huis huis) =>
        onderwerp.Verwijst(huis).Concat(onderwerp.Regel.Vereist ?? []).Distinct()
            .Where(id => id != onderwerp.Id && huis.Kaart.Modules.Any(m => m.Id == id && m.IsRegionaal))
            .Select(id => new Overtreding(onderwerp.Id, $"{(onderwerp.Regel.IsRegionaal ? "een regionale module" : "de kern")} hangt af van de regionale module {id}.",
                "Maak een uitbreidingspunt in de Contracts van de kern."));
}
