using Integratie.Onthaal;
using Integratie.Platform.Varianten;

namespace Integratie.Brussel.Verwijzingen;

/// <summary>
/// Referral advice in Brussels: what the default weighs, with Dutch-language services and institutions first (BRU-04), the Huis van het
/// Nederlands before everybody on a question about learning Dutch (BRU-06), and the reminder that a desk stays the contact point (BRU-07).
/// </summary>
/// <remarks>
/// The social map doesn't say in which language an organisation works. Two facts stand in for it, and the reason says which: Flanders
/// subsidises it, or it is a school that teaches Dutch. The Huis van het Nederlands is known by its name. A municipality, which is
/// bilingual, and a service without those facts keep the place that the default gives them; nobody is left out.
/// </remarks>
internal sealed class NederlandstaligeDienstenGaanVoor(Standaard<IVerwijsadvies> standaard) : IVerwijsadvies
{
    /// <summary>More than a shared language and nearness together.</summary>
    public const int Nederlandstalig = 10;

    /// <summary>More than everything else together, what others add included.</summary>
    public const int Aanspreekpunt = 100;

    public const string EenLoket =
        "Eén loket: ook na een doorverwijzing blijft een loket in Brussel het aanspreekpunt. Zeg de bezoeker bij welk loket die terug terechtkan.";

    public const string GeenHuis =
        "Voor vragen over Nederlands is het Huis van het Nederlands Brussel het aanspreekpunt. Het staat hier niet bij de diensten die passen: vul het zelf in.";

    private const string Huis = "Huis van het Nederlands";
    private const string Thema = "nederlands";
    private const string Lessen = "NederlandsLeren";

    public Verwijsantwoord Bepaal(Verwijsvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var antwoord = standaard.Regel.Bepaal(vraag);
        var kandidaten = vraag.Kandidaten.DistinctBy(k => k.Aanbod).ToDictionary(k => k.Aanbod);
        var overTaal = GaatOverTaal(vraag);
        var voorstellen = antwoord.Voorstellen
            .Select(v => v with { Redenen = [.. Redenen(kandidaten[v.Aanbod], overTaal), .. v.Redenen] })
            .OrderByDescending(v => v.Punten).ToList();
        return new(voorstellen, [.. antwoord.Meldingen, .. overTaal && !kandidaten.Values.Any(IsHuis) ? [GeenHuis] : Array.Empty<string>(), EenLoket]);
    }

    /// <summary>The theme says so, or all that fits the theme is about learning Dutch: lists of themes grow.</summary>
    private static bool GaatOverTaal(Verwijsvraag vraag)
    {
        var passend = vraag.Kandidaten.Where(k => k.PastBijThema).ToList();
        return vraag.Thema == Thema || (passend.Count > 0 && passend.TrueForAll(k => k.Aanbodthema == Lessen));
    }

    private static IEnumerable<Verwijsreden> Redenen(Verwijskandidaat kandidaat, bool overTaal)
    {
        if (overTaal && IsHuis(kandidaat))
        {
            yield return new("Het aanspreekpunt voor Nederlands in Brussel", Aanspreekpunt);
        }
        else if (kandidaat.IsGesubsidieerd)
        {
            yield return new("Werkt waarschijnlijk in het Nederlands, want Vlaanderen subsidieert de dienst", Nederlandstalig);
        }
        else if (kandidaat is { Organisatietype: "Onderwijs", Aanbodthema: Lessen })
        {
            yield return new("Geeft les in het Nederlands", Nederlandstalig);
        }
    }

    private static bool IsHuis(Verwijskandidaat kandidaat) => kandidaat.Organisatienaam.Contains(Huis, StringComparison.OrdinalIgnoreCase);
}
