using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Organisaties;

namespace Integratie.Netwerk.Invoeren;

/// <summary>
/// A column of a list of organisations: how it is called, by what names we know it, and how an organisation fills it. Lists go out and
/// come in with the same columns, so what went out can come back changed.
/// </summary>
/// <param name="Naam">Its heading.</param>
/// <param name="Ook">Other headings that mean the same, in search form.</param>
/// <param name="Uitleg">What belongs in it.</param>
/// <param name="IsNodig">Whether a list without it can't be entered.</param>
internal sealed record Kolom(string Naam, string[] Ook, string Uitleg, bool IsNodig = false)
{
    public static Kolom Organisatie { get; } = new("naam", ["organisatie", "naam organisatie"], "zoals de organisatie zich noemt", IsNodig: true);

    public static Kolom Soort { get; } = new("soort", ["type", "rechtsvorm", "soort organisatie"], "zoals Vereniging (vzw), Lokaal bestuur of Onderwijs", IsNodig: true);

    public static Kolom Gemeente { get; } = new("gemeente", ["plaats", "stad", "nis", "nis code"], "naam, postcode of NIS-code", IsNodig: true);

    public static Kolom Kbo { get; } = new("kbo-nummer", ["kbo", "ondernemingsnummer"], "tien cijfers");

    public static Kolom Ovo { get; } = new("ovo-code", ["ovo"], "OVO en zes cijfers, voor besturen");

    public static Kolom Sector { get; } = new("sector", [], "naam of code uit onze lijst");

    public static Kolom Gesubsidieerd { get; } = new("gesubsidieerd", ["gesubsidieerd door vlaanderen", "subsidie"], "ja of nee");

    public static Kolom Omschrijving { get; } = new("omschrijving", ["beschrijving"], "wat ze doet, in enkele woorden");

    public static Kolom Straat { get; } = new("straat", ["adres"], "");

    public static Kolom Huisnummer { get; } = new("huisnummer", ["nummer", "nr"], "met bus");

    public static Kolom Postcode { get; } = new("postcode", [], "vier cijfers");

    public static Kolom Werkgebied { get; } = new("werkgebied", [], "namen van gemeenten, met komma's ertussen");

    public static Kolom Talen { get; } = new("talen", ["taal"], "namen van talen, met komma's ertussen");

    public static Kolom Werktalen { get; } = new("werktalen", ["werktaal"], "talen waarin de organisatie zelf werkt; leeg als u het niet weet");

    public static Kolom Telefoon { get; } = new("telefoon", ["telefoonnummer", "tel"], "met landcode, van de organisatie");

    public static Kolom Mail { get; } = new("e-mail", ["email", "mail", "e mailadres", "e-mailadres"], "van de organisatie");

    public static Kolom Website { get; } = new("website", ["web", "url"], "begint met https://");

    public static IReadOnlyList<Kolom> Alle { get; } =
    [
        Organisatie, Soort, Gemeente, Postcode, Straat, Huisnummer, Kbo, Ovo, Sector, Gesubsidieerd, Omschrijving, Werkgebied, Talen, Telefoon, Mail, Website,
        Werktalen,
    ];

    /// <summary>The column that a heading means; null when we have none like it.</summary>
    public static Kolom? Herken(string kop)
    {
        var vorm = Tekst.Zoekvorm(kop);
        return Alle.FirstOrDefault(k => Tekst.Zoekvorm(k.Naam) == vorm || k.Ook.Any(o => Tekst.Zoekvorm(o) == vorm));
    }

    /// <summary>The cells of an organisation, in the order of <see cref="Alle"/>.</summary>
    public static IReadOnlyList<object?> Cellen(Organisatiegegevens o, Plaatsen plaatsen) =>
    [
        o.Naam, o.Type.Naam(), plaatsen.Naam(o.Gemeente), o.Postcode?.ToString(), o.Straat, o.Huisnummer, o.Kbo?.ToString(), o.Ovo?.ToString(),
        plaatsen.Sector(o.Sector), o.IsGesubsidieerd, o.Omschrijving,
        string.Join(", ", (o.Werkgebied ?? []).Where(w => w.Soort is Gebiedssoort.Gemeente).Select(plaatsen.Naam)),
        string.Join(", ", (o.Talen ?? []).Select(plaatsen.Taal)), o.Telefoon, o.Mail, o.Website,
        string.Join(", ", (o.Werktalen ?? []).Select(plaatsen.Taal)),
    ];
}
