namespace Integratie.Onthaal.Verwijzingen.Regels;

/// <summary>The Flemish default of the referral advice: what fits the theme first, then a shared language, then what is near (ONT-04, R7).</summary>
internal sealed class ThemaTaalEnNabijheidTellen : IVerwijsadvies
{
    private const int Thema = 8;
    private const int Taal = 4;

    public Verwijsantwoord Bepaal(Verwijsvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var voorstellen = vraag.Kandidaten.DistinctBy(k => k.Aanbod)
            .Select(k => (Kandidaat: k, Voorstel: new Verwijsvoorstel(k.Aanbod, [.. Redenen(k, vraag.Taal)])))
            .OrderByDescending(v => v.Voorstel.Punten).ThenBy(v => v.Kandidaat.Naam, StringComparer.Ordinal).ThenBy(v => v.Kandidaat.Aanbod);
        return new([.. voorstellen.Select(v => v.Voorstel)], []);
    }

    private static IEnumerable<Verwijsreden> Redenen(Verwijskandidaat kandidaat, string? taal)
    {
        if (kandidaat.PastBijThema)
        {
            yield return new("Past bij het thema van de vraag", Thema);
        }

        // Who works in other languages only doesn't help in Dutch; where that isn't recorded, Dutch goes without saying.
        if (taal == "nl" && (kandidaat.Werktalen is null || kandidaat.Werktalen.Contains("nl", StringComparer.Ordinal)))
        {
            yield return new("Werkt in het Nederlands", Taal);
        }
        else if (taal is not (null or "nl") && kandidaat.Talen.Concat(kandidaat.Werktalen ?? []).Contains(taal, StringComparer.Ordinal))
        {
            yield return new("Spreekt de taal van de bezoeker", Taal);
        }

        yield return kandidaat.Afstand switch
        {
            Verwijsafstand.InDeGemeente => new("In de gemeente zelf", 3),
            Verwijsafstand.VoorDeGemeente => new("Werkt voor deze gemeente", 2),
            _ => new("Werkt voor een ruimer gebied", 0),
        };
    }
}
