using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Platform.Data;

namespace Integratie.Netwerk.Aanbod;

/// <summary>
/// Something that an organisation offers, where people can be referred to: what, for whom, where, in which languages, when and how to
/// get in (ONT-05). Never removed: it gets a last day.
/// </summary>
internal sealed class Aanbieding : Aggregaat
{
    private const int Langste = 1500;

    private Aanbieding()
    {
    }

    public Guid Organisatie { get; private set; }

    public string Naam { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    public Thema Thema { get; private set; }

    public string? Doelgroep { get; private set; }

    /// <summary>Where it can be used, as territories (<see cref="Gebiedsaanduiding"/>); at least one.</summary>
    public List<string> Gebieden { get; private set; } = [];

    public List<string> Talen { get; private set; } = [];

    public IReadOnlyList<Openingsblok> Openingsuren { get; private set; } = [];

    public Aanmeldwijze Aanmeldwijze { get; private set; }

    public string? Aanmelding { get; private set; }

    public DateOnly GeldigVan { get; private set; }

    /// <summary>First day that it is no longer there; null while no end is known.</summary>
    public DateOnly? GeldigTot { get; private set; }

    /// <summary>Name, theme, target group and description for searching.</summary>
    public string Zoekvorm { get; private set; } = "";

    public DateOnly? GeldigTotEnMet => GeldigTot?.AddDays(-1);

    /// <summary>What can be read back and changed.</summary>
    public Aanbodgegevens Gegevens => new(
        Naam, Thema, Omschrijving, GeldigVan, Aanmeldwijze, [.. Gebieden.Select(g => Gebiedsaanduiding.Parse(g))], Doelgroep, Talen, Openingsuren, Aanmelding, GeldigTotEnMet);

    /// <param name="organisatie">Who offers it.</param>
    /// <param name="gegevens">What it is.</param>
    /// <param name="gebieden">Where, when the offer itself doesn't say: where the organisation works at this moment.</param>
    public static Aanbieding VoegToe(Guid organisatie, Aanbodgegevens gegevens, IReadOnlyList<string> gebieden)
    {
        var aanbieding = new Aanbieding { Organisatie = organisatie };
        aanbieding.NeemOver(gegevens, gebieden);
        return aanbieding;
    }

    public void Wijzig(Aanbodgegevens gegevens) => NeemOver(gegevens, Gebieden);

    /// <summary>Is offered by another organisation from now on: the same one, under another key.</summary>
    public void VerhuisNaar(Guid organisatie) => Organisatie = organisatie;

    private void NeemOver(Aanbodgegevens g, IReadOnlyList<string> gebieden)
    {
        (Naam, Thema, Omschrijving, Doelgroep) = (g.Naam.Trim(), g.Thema, g.Omschrijving.Trim(), g.Doelgroep?.Trim());
        (GeldigVan, GeldigTot) = (g.GeldigVan, g.GeldigTotEnMet?.AddDays(1));
        (Aanmeldwijze, Aanmelding, Openingsuren) = (g.Aanmeldwijze, g.Aanmelding?.Trim(), [.. g.Openingsuren ?? []]);
        Gebieden = g.Gebieden is { Count: > 0 } eigen ? [.. eigen.Select(w => w.Waarde)] : [.. gebieden];
        Talen = [.. g.Talen ?? []];
        var vorm = Tekst.Zoekvorm($"{Naam} {Thema.Naam()} {Doelgroep} {Omschrijving}");
        Zoekvorm = vorm.Length > Langste ? vorm[..Langste] : vorm;
        Meld(new AanbodGewijzigd(Id, Organisatie));
    }
}
