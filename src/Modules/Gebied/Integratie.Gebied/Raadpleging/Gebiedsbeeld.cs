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
internal sealed record Gebiedsbeeld
{
    private readonly Dictionary<(Taak Taak, Gebiedsaanduiding Gebied), Matrixrij[]> _matrix;
    private readonly IReadOnlyList<Indelingbeeld> _indelingen;
    private readonly FrozenDictionary<string, Instantiekaart> _instanties;
    private readonly FrozenDictionary<NisCode, Instantiekaart> _besturen;
    private readonly FrozenDictionary<string, NisCode> _gemeenteVan;
    private readonly Func<Gemeentegroep, DateOnly, IReadOnlyList<NisCode>> _groep;

    public Gebiedsbeeld(
        Gemeenteboek gemeenten, Plaatsenboek plaatsen, IReadOnlyList<Indelingbeeld> indelingen, IEnumerable<Matrixrij> matrix,
        IReadOnlyList<Overeenkomstbeeld> overeenkomsten, IReadOnlyCollection<Instantiebeeld> instanties, IEnumerable<Loket> loketten,
        Func<Gemeentegroep, DateOnly, IReadOnlyList<NisCode>> groep)
    {
        Loketboek = loketten.ToDictionary(l => l.Id);
        Gemeenten = gemeenten;
        Plaatsen = plaatsen;
        Overeenkomsten = overeenkomsten;
        _indelingen = indelingen;
        _groep = groep;
        _matrix = matrix.GroupBy(r => (r.Taak, r.Gebied)).ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Geldigheid.Van).ToArray());
        _instanties = instanties.ToFrozenDictionary(i => i.Kaart.Code, i => i.Kaart, StringComparer.Ordinal);
        _besturen = instanties.Where(i => i.Gemeente is not null).ToFrozenDictionary(i => i.Gemeente!.Value, i => i.Kaart);
        _gemeenteVan = instanties.Where(i => i.Gemeente is not null).ToFrozenDictionary(i => i.Kaart.Code, i => i.Gemeente!.Value, StringComparer.Ordinal);
    }

    public static Gebiedsbeeld Leeg { get; } = new(new([], []), new([], [], []), [], [], [], [], [], (_, _) => []);

    public Gemeenteboek Gemeenten { get; }

    public Plaatsenboek Plaatsen { get; }

    public IReadOnlyList<Overeenkomstbeeld> Overeenkomsten { get; }

    public IReadOnlyList<Taalkaart> Talen { get; init; } = [];

    public IReadOnlyList<Sectorkaart> Sectoren { get; init; } = [];

    private IReadOnlyDictionary<Guid, Loket> Loketboek { get; init; }

    /// <summary>The same, with these desks.</summary>
    public Gebiedsbeeld MetLoketten(IEnumerable<Loket> loketten) => this with { Loketboek = loketten.ToDictionary(l => l.Id) };

    /// <summary>The same, with the desks of another picture.</summary>
    public Gebiedsbeeld MetLokettenVan(Gebiedsbeeld ander) => this with { Loketboek = ander.Loketboek };

    public Instantiekaart? Instantie(string code) => _instanties.GetValueOrDefault(code);

    public Instantiekaart? LokaalBestuur(NisCode gemeente) => _besturen.GetValueOrDefault(gemeente);

    /// <summary>The municipality whose local government a body is; null for another kind of body.</summary>
    public NisCode? BestuurVan(string instantie) => _gemeenteVan.TryGetValue(instantie, out var nis) ? nis : null;

    public Loket? Loket(Guid id) => Loketboek.GetValueOrDefault(id);

    /// <summary>The desks that are there on a day.</summary>
    public IEnumerable<Loket> Loketten(DateOnly dag) => Loketboek.Values.Where(l => l.Geldigheid.Bevat(dag));

    /// <summary>The approved row for exactly this territory on a day.</summary>
    public Matrixrij? Rij(Taak taak, Gebiedsaanduiding gebied, DateOnly dag) =>
        Laatste(taak, gebied, dag) is { } rij && rij.Geldigheid.Bevat(dag) ? rij : null;

    /// <summary>Whether something was ever decided for exactly this territory by a day, be it that it stopped.</summary>
    public bool IsBeslist(Taak taak, Gebiedsaanduiding gebied, DateOnly dag) => Laatste(taak, gebied, dag) is not null;

    /// <summary>All approved rows of a day.</summary>
    public IEnumerable<Matrixrij> Rijen(DateOnly dag) => _matrix.Values.SelectMany(r => r).Where(r => r.Geldigheid.Bevat(dag));

    /// <summary>The region of a municipality; one that came out of a merger stays in the region of those before, when that is one.</summary>
    public Regiokaart? Regio(NisCode gemeente, DateOnly dag)
    {
        foreach (var indeling in _indelingen)
        {
            if (indeling.Geldigheid.Bevat(dag))
            {
                return indeling.Regios.GetValueOrDefault(gemeente)
                    ?? (Gemeenten.AlleErflaters(gemeente, dag).Select(g => indeling.Regios.GetValueOrDefault(g.Nis)).OfType<Regiokaart>()
                        .DistinctBy(r => r.Code).ToList() is [var enige] ? enige : null);
            }
        }

        return null;
    }

    /// <summary>Where a municipality lies on a day.</summary>
    public Ligging Ligging(Gemeente gemeente, DateOnly dag)
    {
        var gebieden = new List<Gebiedsaanduiding>(7) { Gebiedsaanduiding.Gemeente(gemeente.Nis) };
        foreach (var groep in Gemeentegroepen.Alle)
        {
            if (IsLid(groep, gemeente, dag))
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
        return new(gemeente, gebieden, [.. Gemeenten.AlleErflaters(gemeente.Nis, dag).Select(g => Gebiedsaanduiding.Gemeente(g.Nis))]);
    }

    /// <summary>
    /// The municipalities of a territory on a day; empty when there is no such territory then. One that merged stands for what it
    /// went into.
    /// </summary>
    public IReadOnlyList<Gemeente> In(Gebiedsaanduiding gebied, DateOnly dag)
    {
        var opDeDag = Gemeenten.Alle.Where(g => g.Geldigheid.Bevat(dag));
        return gebied.Soort switch
        {
            Gebiedssoort.Gemeente => [.. opDeDag.Where(g => g.Nis.Waarde == gebied.Code || Gemeenten.AlleErflaters(g.Nis, dag).Any(oud => oud.Nis.Waarde == gebied.Code))],
            Gebiedssoort.Groep => Groep(gebied.Code) is { } groep ? [.. opDeDag.Where(g => IsLid(groep, g, dag))] : [],
            Gebiedssoort.Regio => [.. opDeDag.Where(g => Regio(g.Nis, dag)?.Code == gebied.Code)],
            Gebiedssoort.Provincie => [.. opDeDag.Where(g => g.ProvincieNis == gebied.Code)],
            Gebiedssoort.Gewest => [.. opDeDag.Where(g => g.GewestNis == gebied.Code)],
            _ => [.. opDeDag],
        };
    }

    /// <summary>The territory as people say it, with its article.</summary>
    public string Naam(Gebiedsaanduiding gebied) => gebied.Soort switch
    {
        Gebiedssoort.Gemeente => NisCode.Probeer(gebied.Code, out var nis) && Gemeenten.Vind(nis) is { } gemeente ? Naam(gemeente) : gebied.Code,
        Gebiedssoort.Groep => Groep(gebied.Code) is { } groep ? $"de groep {groep.Naam}" : gebied.Waarde,
        Gebiedssoort.Regio => $"de regio {_indelingen.SelectMany(i => i.Regios.Values).FirstOrDefault(r => r.Code == gebied.Code)?.Naam ?? gebied.Code}",
        Gebiedssoort.Provincie => $"de provincie {Gemeenten.Alle.FirstOrDefault(g => g.ProvincieNis == gebied.Code)?.Provincie ?? gebied.Code}",
        Gebiedssoort.Gewest => $"het {Gemeenten.Alle.FirstOrDefault(g => g.GewestNis == gebied.Code)?.Gewest ?? gebied.Code}",
        _ => "het hele werkgebied",
    };

    private static string Naam(Gemeente gemeente) =>
        gemeente.Geldigheid.TotEnMet is { } einde ? $"{gemeente.Naam} (tot en met {einde.Voluit()})" : gemeente.Naam;

    /// <summary>Whether a list names a municipality, under its own code or one that merged into it.</summary>
    private bool IsLid(Gemeentegroep groep, Gemeente gemeente, DateOnly dag)
    {
        var leden = _groep(groep, dag);
        return leden.Contains(gemeente.Nis) || Gemeenten.AlleErflaters(gemeente.Nis, dag).Any(g => leden.Contains(g.Nis));
    }

    /// <summary>The last approved row that began by a day; rows for one territory and task never overlap.</summary>
    private Matrixrij? Laatste(Taak taak, Gebiedsaanduiding gebied, DateOnly dag)
    {
        if (_matrix.TryGetValue((taak, gebied), out var rijen))
        {
            foreach (var rij in rijen)
            {
                if (rij.Geldigheid.Van <= dag)
                {
                    return rij;
                }
            }
        }

        return null;
    }

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
    /// <summary>Whether it is active on a day for a task in a place.</summary>
    public bool Dekt(Taak taak, Ligging ligging, DateOnly dag) => Geldigheid.Bevat(dag) && Taken.Contains(taak) && ligging.IsIn(Gebieden);
}

/// <summary>A body, with the municipality whose local government it is.</summary>
internal sealed record Instantiebeeld(Instantiekaart Kaart, NisCode? Gemeente);
