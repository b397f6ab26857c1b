using System.Collections.Frozen;
using System.Globalization;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Plaatsen;
using Integratie.Gebied.Raadpleging;
using Integratie.Gebied.Referentiedata;
using Integratie.Kern;

namespace Integratie.Gebied.Tests;

/// <summary>Builds a picture of the real municipalities with what a test needs on top, without a database.</summary>
internal sealed class Beeldbouwer
{
    public static readonly DateOnly Dag = new(2026, 11, 24);

    private static readonly IReadOnlyList<Gemeente> Echte = Referentierijen.Gemeenten();
    private static readonly Gemeenteboek Boek = new(Echte, Referentierijen.Opvolgingen());
    private static readonly Plaatsenboek Plaatsen = new(Echte, Referentierijen.Postcodes(), Referentierijen.Postcodegemeenten());

    private readonly List<Gemeenteopvolging> _opvolgingen = [.. Referentierijen.Opvolgingen()];
    private readonly List<Instantiebeeld> _besturen = [];
    private readonly List<Matrixrij> _matrix = [];
    private readonly List<Overeenkomstbeeld> _overeenkomsten = [];
    private readonly List<Indelingbeeld> _indelingen = [];
    private IReadOnlyList<Gemeente> _gemeenten = Echte;
    private Func<Groepen.Gemeentegroep, DateOnly, IReadOnlyList<NisCode>> _groep = (groep, _) => groep.Instelling.Standaardwaarde;

    public static Gemeenteboek Gemeenteboek => Boek;

    public static Plaatsenboek Plaatsenboek => Plaatsen;

    public static DateOnly Op(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static NisCode Nis(string code) => NisCode.Parse(code);

    public static Gebiedsaanduiding Gebied(string tekst) => Gebiedsaanduiding.Parse(tekst);

    public Beeldbouwer Rij(
        string gebied, Taak taak, string? instantie, string? regime = null, Overeenkomsttype? voorwaarde = null, DateOnly? van = null,
        DateOnly? totEnMet = null, string rechtsgrond = "test")
    {
        _matrix.Add(new(Uuid.Nieuw(), Gebied(gebied), taak, instantie, regime, voorwaarde, new(van ?? new(2015, 1, 1), totEnMet), rechtsgrond));
        return this;
    }

    public Beeldbouwer Overeenkomst(
        Overeenkomsttype type, string[] instanties, string[] gebieden, Taak[] taken, DateOnly? van = null, DateOnly? totEnMet = null,
        Regieonderdeel[]? onderdelen = null, DateOnly? overdracht = null, string titel = "Samenwerking")
    {
        _overeenkomsten.Add(new(Uuid.Nieuw(), type, titel, instanties, [.. gebieden.Select(Gebied)], taken, onderdelen ?? [],
            new(van ?? new(2020, 1, 1), totEnMet), overdracht));
        return this;
    }

    public Beeldbouwer Regio(string code, params string[] gemeenten) =>
        Regio(new Periode(new(2015, 1, 1)), code, gemeenten);

    public Beeldbouwer Regio(Periode periode, string code, params string[] gemeenten)
    {
        _indelingen.Add(new(periode, gemeenten.ToFrozenDictionary(Nis, _ => new Regiokaart(code, code, "test"))));
        return this;
    }

    public Beeldbouwer Regio(Periode periode, params (string Code, string Nis)[] gemeenten)
    {
        _indelingen.Add(new(periode, gemeenten.ToFrozenDictionary(g => Nis(g.Nis), g => new Regiokaart(g.Code, g.Code, "test"))));
        return this;
    }

    public Beeldbouwer Groep(string code, params string[] gemeenten)
    {
        var vorige = _groep;
        _groep = (groep, dag) => groep.Code == code ? [.. gemeenten.Select(Nis)] : vorige(groep, dag);
        return this;
    }

    /// <summary>A merger that the reference data doesn't know, for what real mergers haven't shown yet.</summary>
    public Beeldbouwer Fusie(string nieuw, string naam, DateOnly datum, params string[] oud)
    {
        _opvolgingen.AddRange(oud.Select(o => new Gemeenteopvolging { Oud = Nis(o), Nieuw = Nis(nieuw), Datum = datum, Soort = Opvolgingssoort.Samengevoegd }));
        var partners = _gemeenten.Where(g => oud.Contains(g.Nis.Waarde)).ToList();
        _gemeenten = [.. _gemeenten.Except(partners), .. partners.Select(g => Kopie(g, g.Nis, g.Naam, g.GeldigVan, datum)), Kopie(partners[0], Nis(nieuw), naam, datum, null)];
        return this;
    }

    private static Gemeente Kopie(Gemeente g, NisCode nis, string naam, DateOnly van, DateOnly? tot) => new()
    {
        Nis = nis,
        Naam = naam,
        NaamFr = naam,
        GewestNis = g.GewestNis,
        Gewest = g.Gewest,
        ProvincieNis = g.ProvincieNis,
        Provincie = g.Provincie,
        ArrondissementNis = g.ArrondissementNis,
        Arrondissement = g.Arrondissement,
        GeldigVan = van,
        GeldigTot = tot,
        Zoekvorm = Tekst.Zoekvorm(naam),
    };

    public Beeldbouwer Bestuur(string code, string gemeente)
    {
        _besturen.Add(new(new(code, $"Lokaal bestuur {code}", null), Nis(gemeente)));
        return this;
    }

    public Gebiedsbeeld Bouw() => new(
        new Gemeenteboek(_gemeenten, _opvolgingen), Plaatsen, _indelingen, _matrix, _overeenkomsten,
        [.. Referentierijen.Instanties().Select(i => new Instantiebeeld(new(i.Code, i.Naam, i.Ovo), i.Gemeente)), .. _besturen], [], _groep);
}
