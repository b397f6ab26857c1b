using Integratie.Onthaal;
using Integratie.Platform.Varianten;

namespace Integratie.Brussel.Verwijzingen;

/// <summary>
/// Referral advice in Brussels: what the default weighs, with Dutch-language services and institutions first (BRU-04), the Huis van het
/// Nederlands before everybody on a question about learning Dutch (BRU-06), and the reminder that a desk stays the contact point (BRU-07).
/// </summary>
/// <remarks>
/// In which languages an organisation works is a fact of the social map (TWL-18): who works in Dutch alone goes first, who works in other
/// languages too comes after them, who works in other languages alone keeps the place that the default gives. Where it isn't recorded,
/// two other facts stand in for it, for a little less, and the reason says that it is likely: Flanders subsidises the organisation, or it
/// is a school that teaches Dutch. The Huis van het Nederlands is a kind of organisation; while the social map has none of that kind here,
/// the name stands in for it. Nobody is left out.
/// </remarks>
internal sealed class NederlandstaligeDienstenGaanVoor(Standaard<IVerwijsadvies> standaard) : IVerwijsadvies
{
    /// <summary>More than a shared language and nearness together.</summary>
    public const int Nederlandstalig = 10;

    /// <summary>Less than what is known, and still more than a shared language, nearness and Dutch besides other languages together.</summary>
    public const int WaarschijnlijkNederlandstalig = 9;

    /// <summary>Among equals.</summary>
    public const int OokNederlandstalig = 1;

    /// <summary>More than everything else together, what others add included.</summary>
    public const int Aanspreekpunt = 100;

    public const string EenLoket =
        "Eén loket: ook na een doorverwijzing blijft een loket in Brussel het aanspreekpunt. Zeg de bezoeker bij welk loket die terug terechtkan.";

    public const string GeenHuis =
        "Voor vragen over Nederlands is het Huis van het Nederlands Brussel het aanspreekpunt. Het staat hier niet bij de diensten die passen: vul het zelf in.";

    private const string Huis = "Huis van het Nederlands";
    private const string Huistype = "HuisVanHetNederlands";
    private const string Thema = "nederlands";
    private const string Lessen = "NederlandsLeren";

    public Verwijsantwoord Bepaal(Verwijsvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var antwoord = standaard.Regel.Bepaal(vraag);
        var kandidaten = vraag.Kandidaten.DistinctBy(k => k.Aanbod).ToDictionary(k => k.Aanbod);
        var overTaal = GaatOverTaal(vraag);
        var huizen = overTaal ? Huizen(kandidaten.Values) : [];
        var voorstellen = antwoord.Voorstellen
            .Select(v => v with { Redenen = Samen(Reden(kandidaten[v.Aanbod], huizen), v.Redenen) })
            .OrderByDescending(v => v.Punten).ToList();
        return new(voorstellen, [.. antwoord.Meldingen, .. overTaal && huizen.Count == 0 ? [GeenHuis] : Array.Empty<string>(), EenLoket]);
    }

    /// <summary>The theme says so, or all that fits the theme is about learning Dutch: lists of themes grow.</summary>
    private static bool GaatOverTaal(Verwijsvraag vraag)
    {
        var passend = vraag.Kandidaten.Where(k => k.PastBijThema).ToList();
        return vraag.Thema == Thema || (passend.Count > 0 && passend.TrueForAll(k => k.Aanbodthema == Lessen));
    }

    /// <summary>The offers of the Huis van het Nederlands, with the reason for each.</summary>
    private static Dictionary<Guid, string> Huizen(IReadOnlyCollection<Verwijskandidaat> kandidaten)
    {
        var bekend = kandidaten.Where(k => k.Organisatietype == Huistype).ToDictionary(k => k.Aanbod, _ => "Het aanspreekpunt voor Nederlands in Brussel");
        return bekend.Count > 0
            ? bekend
            : kandidaten.Where(k => k.Organisatienaam.Contains(Huis, StringComparison.OrdinalIgnoreCase))
                .ToDictionary(k => k.Aanbod, _ => "Waarschijnlijk het aanspreekpunt voor Nederlands in Brussel, naar de naam");
    }

    private static Verwijsreden? Reden(Verwijskandidaat kandidaat, Dictionary<Guid, string> huizen) =>
        huizen.TryGetValue(kandidaat.Aanbod, out var aanspreekpunt) ? new(aanspreekpunt, Aanspreekpunt)
        : kandidaat.Werktalen is { Count: > 0 } talen ? UitWerktalen(talen)
        : kandidaat.IsGesubsidieerd ? new("Werkt waarschijnlijk in het Nederlands, want Vlaanderen subsidieert de dienst", WaarschijnlijkNederlandstalig)
        : kandidaat is { Organisatietype: "Onderwijs", Aanbodthema: Lessen } ? new("Werkt waarschijnlijk in het Nederlands, want de school geeft lessen Nederlands", WaarschijnlijkNederlandstalig)
        : null;

    private static Verwijsreden? UitWerktalen(IReadOnlyList<string> talen) =>
        !talen.Contains("nl", StringComparer.Ordinal) ? null
        : talen.Count == 1 ? new("Werkt in het Nederlands", Nederlandstalig)
        : new("Werkt ook in het Nederlands", OokNederlandstalig);

    /// <summary>What the default says in the same words isn't said twice.</summary>
    private static List<Verwijsreden> Samen(Verwijsreden? eigen, IReadOnlyList<Verwijsreden> van) => eigen is null
        ? [.. van]
        : [eigen with { Punten = eigen.Punten + van.Where(r => r.Tekst == eigen.Tekst).Sum(r => r.Punten) }, .. van.Where(r => r.Tekst != eigen.Tekst)];
}
