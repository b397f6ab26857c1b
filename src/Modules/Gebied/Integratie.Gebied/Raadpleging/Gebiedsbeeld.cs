using System.Collections.Frozen;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Groepen;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Plaatsen;
using Integratie.Kern;

namespace Integratie.Gebied.Raadpleging;

/// <summary>
/// Everything that decides who is competent, at one moment, in memory: municipalities, layouts, approved rows of the matrix,
/// agreements, and the desks that people go to. Immutable; a change of the data makes a new one (see <see cref="Gebiedsgeheugen"/>).
/// </summary>
internal sealed class Gebiedsbeeld
{
    private readonly Dictionary<(Taak Taak, Gebiedsaanduiding Gebied), Matrixrij[]> _matrix;
    private readonly IReadOnlyList<Indelingbeeld> _indelingen;
    private readonly FrozenDictionary<string, Instantiekaart> _instanties;
    private readonly FrozenDictionary<NisCode, Instantiekaart> _besturen;
    private readonly FrozenDictionary<Guid, Loket> _loketten;
    private readonly Func<Gemeentegroep, DateOnly, IReadOnlyList<NisCode>> _groep;

    public Gebiedsbeeld(
        Gemeenteboek gemeenten, Plaatsenboek plaatsen, IReadOnlyList<Indelingbeeld> indelingen, IEnumerable<Matrixrij> matrix,
        IReadOnlyList<Overeenkomstbeeld> overeenkomsten, IReadOnlyCollection<Instantiebeeld> instanties, IEnumerable<Loket> loketten,
        Func<Gemeentegroep, DateOnly, IReadOnlyList<NisCode>> groep)
    {
        _loketten = loketten.ToFrozenDictionary(l => l.Id);
        Gemeenten = gemeenten;
        Plaatsen = plaatsen;
        Overeenkomsten = overeenkomsten;
        _indelingen = indelingen;
        _groep = groep;
        _matrix = matrix.GroupBy(r => (r.Taak, r.Gebied)).ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Geldigheid.Van).ToArray());
        _instanties = instanties.ToFrozenDictionary(i => i.Kaart.Code, i => i.Kaart, StringComparer.Ordinal);
        _besturen = instanties.Where(i => i.Gemeente is not null).ToFrozenDictionary(i => i.Gemeente!.Value, i => i.Kaart);
    }

    public static Gebiedsbeeld Leeg { get; } = new(new([], []), new([], [], []), [], [], [], [], [], (_, _) => []);

    public Gemeenteboek Gemeenten { get; }

    public Plaatsenboek Plaatsen { get; }

    public IReadOnlyList<Overeenkomstbeeld> Overeenkomsten { get; }

    /// <summary>All languages, by name.</summary>
    public IReadOnlyList<Taalkaart> Talen { get; init; } = [];

    public Instantiekaart? Instantie(string code) => _instanties.GetValueOrDefault(code);

    public Instantiekaart? LokaalBestuur(NisCode gemeente) => _besturen.GetValueOrDefault(gemeente);

    public Loket? Loket(Guid id) => _loketten.GetValueOrDefault(id);

    /// <summary>The desks that are there on a day.</summary>
    public IEnumerable<Loket> Loketten(DateOnly dag) => _loketten.Values.Where(l => l.Geldigheid.Bevat(dag));

    /// <summary>The approved row for exactly this territory on a day.</summary>
    public Matrixrij? Rij(Taak taak, Gebiedsaanduiding gebied, DateOnly dag)
    {
        if (_matrix.TryGetValue((taak, gebied), out var rijen))
        {
            foreach (var rij in rijen)
            {
                if (rij.Geldigheid.Bevat(dag))
                {
                    return rij;
                }
            }
        }

        return null;
    }

    public Regiokaart? Regio(NisCode gemeente, DateOnly dag)
    {
        foreach (var indeling in _indelingen)
        {
            if (indeling.Geldigheid.Bevat(dag))
            {
                return indeling.Regios.GetValueOrDefault(gemeente);
            }
        }

        return null;
    }

    /// <summary>All territories that a municipality lies in on a day, the most specific first.</summary>
    public IReadOnlyList<Gebiedsaanduiding> Gebieden(Gemeente gemeente, DateOnly dag)
    {
        var gebieden = new List<Gebiedsaanduiding>(7) { Gebiedsaanduiding.Gemeente(gemeente.Nis) };
        foreach (var groep in Gemeentegroepen.Alle)
        {
            if (_groep(groep, dag).Contains(gemeente.Nis))
            {
                gebieden.Add(Gebiedsaanduiding.Groep(groep.Code));
            }
        }

        if (Regio(gemeente.Nis, dag) is { } regio)
        {
            gebieden.Add(Gebiedsaanduiding.Regio(regio.Code));
        }

        if (gemeente.ProvincieNis is { } provincie)
        {
            gebieden.Add(Gebiedsaanduiding.Provincie(provincie));
        }

        gebieden.Add(Gebiedsaanduiding.Gewest(gemeente.GewestNis));
        gebieden.Add(Gebiedsaanduiding.Werkgebied);
        return gebieden;
    }

    /// <summary>The municipalities of a territory on a day; empty when there is no such territory then.</summary>
    public IReadOnlyList<Gemeente> In(Gebiedsaanduiding gebied, DateOnly dag)
    {
        var opDeDag = Gemeenten.Alle.Where(g => g.Geldigheid.Bevat(dag));
        return gebied.Soort switch
        {
            Gebiedssoort.Gemeente => [.. opDeDag.Where(g => g.Nis.Waarde == gebied.Code)],
            Gebiedssoort.Groep => Groep(gebied.Code) is { } groep ? [.. opDeDag.Where(g => _groep(groep, dag).Contains(g.Nis))] : [],
            Gebiedssoort.Regio => [.. opDeDag.Where(g => Regio(g.Nis, dag)?.Code == gebied.Code)],
            Gebiedssoort.Provincie => [.. opDeDag.Where(g => g.ProvincieNis == gebied.Code)],
            Gebiedssoort.Gewest => [.. opDeDag.Where(g => g.GewestNis == gebied.Code)],
            _ => [.. opDeDag],
        };
    }

    /// <summary>The territory as people say it, with its article.</summary>
    public string Naam(Gebiedsaanduiding gebied) => gebied.Soort switch
    {
        Gebiedssoort.Gemeente => NisCode.Probeer(gebied.Code, out var nis) ? Gemeenten.Vind(nis)?.Naam ?? gebied.Code : gebied.Code,
        Gebiedssoort.Groep => Groep(gebied.Code) is { } groep ? $"de groep {groep.Naam}" : gebied.Waarde,
        Gebiedssoort.Regio => $"de regio {_indelingen.SelectMany(i => i.Regios.Values).FirstOrDefault(r => r.Code == gebied.Code)?.Naam ?? gebied.Code}",
        Gebiedssoort.Provincie => $"de provincie {Gemeenten.Alle.FirstOrDefault(g => g.ProvincieNis == gebied.Code)?.Provincie ?? gebied.Code}",
        Gebiedssoort.Gewest => $"het {Gemeenten.Alle.FirstOrDefault(g => g.GewestNis == gebied.Code)?.Gewest ?? gebied.Code}",
        _ => "het hele werkgebied",
    };

    private static Gemeentegroep? Groep(string code) => Gemeentegroepen.Alle.FirstOrDefault(g => g.Code == code);
}

/// <summary>An approved row of the matrix. Without a body it says that the own arrangement of the territory stopped.</summary>
internal sealed record Matrixrij(
    Guid Id, Gebiedsaanduiding Gebied, Taak Taak, string? Instantie, string? Regime, Overeenkomsttype? Voorwaarde,
    Periode Geldigheid, string Rechtsgrond);

/// <summary>An approved layout, looked up by municipality.</summary>
internal sealed record Indelingbeeld(Periode Geldigheid, FrozenDictionary<NisCode, Regiokaart> Regios);

/// <summary>An agreement that is or was active in its period.</summary>
internal sealed record Overeenkomstbeeld(
    Guid Id, Overeenkomsttype Type, string Titel, IReadOnlyList<string> Instanties, IReadOnlyList<Gebiedsaanduiding> Gebieden,
    IReadOnlyList<Taak> Taken, IReadOnlyList<Regieonderdeel> Onderdelen, Periode Geldigheid, DateOnly? Overdracht)
{
    /// <summary>Whether it is active on a day for a task, somewhere in these territories.</summary>
    public bool Dekt(Taak taak, IReadOnlyList<Gebiedsaanduiding> gebieden, DateOnly dag) =>
        Geldigheid.Bevat(dag) && Taken.Contains(taak) && Gebieden.Any(gebieden.Contains);
}

/// <summary>A body, with the municipality whose local government it is.</summary>
internal sealed record Instantiebeeld(Instantiekaart Kaart, NisCode? Gemeente);
