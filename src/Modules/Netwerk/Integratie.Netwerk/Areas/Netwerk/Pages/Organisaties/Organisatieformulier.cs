using Integratie.Kern;
using Integratie.Netwerk.Organisaties;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

/// <summary>The form of an organisation: texts as people type them, read into <see cref="Organisatiegegevens"/>.</summary>
internal sealed class Organisatieformulier
{
    public string? Naam { get; set; }

    public Organisatietype? Type { get; set; }

    public string? Sector { get; set; }

    public string? Omschrijving { get; set; }

    public string? Kbo { get; set; }

    public string? Ovo { get; set; }

    public bool IsGesubsidieerd { get; set; }

    public string? Straat { get; set; }

    public string? Huisnummer { get; set; }

    public string? Postcode { get; set; }

    public string? Gemeente { get; set; }

    public string? Gemeentecode { get; set; }

    public string? Ruimer { get; set; }

    public string? Werkgebied { get; set; }

    public string? Talen { get; set; }

    public string? Werktalen { get; set; }

    public string? Telefoon { get; set; }

    public string? Mail { get; set; }

    public string? Website { get; set; }

    /// <summary>The organisations that are called alike were shown.</summary>
    public bool Bevestigd { get; set; }

    public static Organisatieformulier Van(Organisatieblad blad, Plaatsen plaatsen) => new()
    {
        Naam = blad.Gegevens.Naam,
        Type = blad.Gegevens.Type,
        Sector = blad.Gegevens.Sector,
        Omschrijving = blad.Gegevens.Omschrijving,
        Kbo = blad.Gegevens.Kbo?.ToString(),
        Ovo = blad.Gegevens.Ovo?.Waarde,
        IsGesubsidieerd = blad.Gegevens.IsGesubsidieerd,
        Straat = blad.Gegevens.Straat,
        Huisnummer = blad.Gegevens.Huisnummer,
        Postcode = blad.Gegevens.Postcode?.Waarde,
        Gemeente = blad.Gemeentenaam,
        Gemeentecode = blad.Gegevens.Gemeente.Waarde,
        Ruimer = Gebiedslezer.Ruimer(blad.Gegevens.Werkgebied ?? []),
        Werkgebied = Gebiedslezer.Gemeenten(blad.Gegevens.Werkgebied ?? [], plaatsen),
        Talen = string.Join(", ", blad.Talen.Select(t => t.Naam)),
        Werktalen = string.Join(", ", blad.Werktalen.Select(t => t.Naam)),
        Telefoon = blad.Gegevens.Telefoon,
        Mail = blad.Gegevens.Mail,
        Website = blad.Gegevens.Website,
    };

    /// <summary>What it says, or what can't be read, per field.</summary>
    public Uitkomst<Organisatiegegevens> Lees(Plaatsen plaatsen)
    {
        var fouten = new List<Invoerfout>();
        var gemeente = Gemeentekeuze(plaatsen);
        if (gemeente is null)
        {
            fouten.Add(new("gemeente", "Kies een gemeente uit de lijst."));
        }

        if (Type is null)
        {
            fouten.Add(new("type", "Kies een soort organisatie."));
        }

        var kbo = Waarde<KboNummer>("kbo", Kbo, fouten);
        var ovo = Waarde<OvoCode>("ovo", Ovo, fouten);
        var postcode = Waarde<Postcode>("postcode", Postcode, fouten);
        var talen = Talenlezer.Lees(Talen, plaatsen.Talen, "talen", fouten);
        var werktalen = Talenlezer.LeesAlle(Werktalen, plaatsen.Talen, "werktalen", fouten);
        var werkgebied = Gebiedslezer.Lees(Ruimer, Werkgebied, plaatsen, "werkgebied", fouten);
        return fouten.Count > 0
            ? Mislukking.Ongeldig(fouten)
            : new Organisatiegegevens(
                Naam ?? "", Type!.Value, gemeente!.Value, kbo, ovo, Leeg(Sector), IsGesubsidieerd, Leeg(Omschrijving), Leeg(Straat), Leeg(Huisnummer),
                postcode, werkgebied, talen, Leeg(Telefoon), Leeg(Mail), Leeg(Website), werktalen);
    }

    private NisCode? Gemeentekeuze(Plaatsen plaatsen)
    {
        var vorm = Tekst.Zoekvorm(Gemeente ?? "");
        var zelfde = plaatsen.Gemeenten.Where(g => Tekst.Zoekvorm(g.Naam) == vorm).ToList();
        return (zelfde.FirstOrDefault(g => g.Nis.Waarde == Gemeentecode) ?? zelfde.FirstOrDefault())?.Nis;
    }

    private static T? Waarde<T>(string veld, string? tekst, List<Invoerfout> fouten)
        where T : struct, IWaarde<T>
    {
        if (Leeg(tekst) is not { } getypt)
        {
            return null;
        }

        if (T.Probeer(getypt, out var waarde))
        {
            return waarde;
        }

        fouten.Add(new(veld, $"Vul {T.Verwacht} in."));
        return null;
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
