using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Aanbod.Regels;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Aanbod;

/// <summary>The form of an offer: texts as people type them, read into <see cref="Aanbodgegevens"/>.</summary>
internal sealed class Aanbodformulier
{
    public string? Naam { get; set; }

    public Thema? Thema { get; set; }

    public string? Omschrijving { get; set; }

    public string? Doelgroep { get; set; }

    public string? Ruimer { get; set; }

    public string? Gebieden { get; set; }

    public string? Talen { get; set; }

    public string? Openingsuren { get; set; }

    public Aanmeldwijze? Aanmeldwijze { get; set; }

    public string? Aanmelding { get; set; }

    public DateOnly? GeldigVan { get; set; }

    public DateOnly? GeldigTotEnMet { get; set; }

    public static Aanbodformulier Van(Aanbodblad blad, Plaatsen plaatsen) => new()
    {
        Naam = blad.Gegevens.Naam,
        Thema = blad.Gegevens.Thema,
        Omschrijving = blad.Gegevens.Omschrijving,
        Doelgroep = blad.Gegevens.Doelgroep,
        Ruimer = Gebiedslezer.Ruimer(blad.Gegevens.Gebieden ?? []),
        Gebieden = Gebiedslezer.Gemeenten(blad.Gegevens.Gebieden ?? [], plaatsen),
        Talen = string.Join(", ", blad.Talen.Select(t => t.Naam)),
        Openingsuren = Urentekst.Schrijf(blad.Gegevens.Openingsuren ?? []),
        Aanmeldwijze = blad.Gegevens.Aanmeldwijze,
        Aanmelding = blad.Gegevens.Aanmelding,
        GeldigVan = blad.Gegevens.GeldigVan,
        GeldigTotEnMet = blad.Gegevens.GeldigTotEnMet,
    };

    /// <summary>What it says, or what can't be read, per field.</summary>
    public Uitkomst<Aanbodgegevens> Lees(Plaatsen plaatsen)
    {
        var fouten = new List<Invoerfout>();
        if (Thema is null)
        {
            fouten.Add(new("thema", "Kies een thema."));
        }

        if (GeldigVan is null)
        {
            fouten.Add(new("geldigVan", "Vul de eerste dag in."));
        }

        var uren = Urentekst.Lees(Openingsuren);
        if (uren is null)
        {
            fouten.Add(new("openingsuren", "Schrijf de uren zoals in het voorbeeld: ma-vr 9-12, 13-16.30; za 10-12."));
        }

        var talen = Talenlezer.Lees(Talen, plaatsen.Talen, "talen", fouten);
        var gebieden = Gebiedslezer.Lees(Ruimer, Gebieden, plaatsen, "gebieden", fouten);
        return fouten.Count > 0
            ? Mislukking.Ongeldig(fouten)
            : new Aanbodgegevens(
                Naam ?? "", Thema!.Value, Omschrijving ?? "", GeldigVan!.Value, Aanmeldwijze ?? Integratie.Netwerk.Aanmeldwijze.VrijeInloop, gebieden, Leeg(Doelgroep), talen,
                uren, Leeg(Aanmelding), GeldigTotEnMet);
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
