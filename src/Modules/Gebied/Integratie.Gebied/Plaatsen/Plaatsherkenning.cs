using Integratie.Gebied.Gemeenten;
using Integratie.Kern;

namespace Integratie.Gebied.Plaatsen;

/// <summary>What a text turned out to mean.</summary>
/// <param name="Gemeenten">The municipalities it may mean, as they are on the day; one when it is certain.</param>
/// <param name="Uitleg">What people should know about it, in plain Dutch; null when it is plain.</param>
internal sealed record Herkenning(IReadOnlyList<Gemeente> Gemeenten, string? Uitleg = null);

/// <summary>
/// Finds the municipality that somebody means: a NIS code, a postal code, a name now or before, also with typing errors, or an
/// address that holds one of these (GEB-11, GEB-14). Pure.
/// </summary>
internal static class Plaatsherkenning
{
    private const double Kleinste = 0.4;
    private const double Speling = 0.05;

    public static Herkenning Herken(string tekst, DateOnly dag, Gemeenteboek boek, Plaatsenboek plaatsen)
    {
        if (NisCode.Probeer(tekst, out var nis) && boek.Vind(nis) is not null)
        {
            return OpDeDag([nis], dag, boek);
        }

        var woorden = Tekst.Zoekvorm(tekst).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (LaatstePostcode(woorden, plaatsen) is { } postcode)
        {
            return BijPostcode(postcode, woorden, dag, boek, plaatsen);
        }

        var naam = LaatsteNaam(woorden, plaatsen);
        return naam is not null ? OpDeDag(plaatsen.Gemeenten(naam), dag, boek) : Gelijkend(tekst, dag, boek, plaatsen);
    }

    /// <summary>A house number may look like a postal code; the postal code comes last.</summary>
    private static Postcode? LaatstePostcode(string[] woorden, Plaatsenboek plaatsen)
    {
        foreach (var woord in woorden.Reverse())
        {
            if (Postcode.Probeer(woord, out var postcode) && plaatsen.Postcode(postcode) is not null)
            {
                return postcode;
            }
        }

        return null;
    }

    private static Herkenning BijPostcode(Postcode postcode, string[] woorden, DateOnly dag, Gemeenteboek boek, Plaatsenboek plaatsen)
    {
        var codes = plaatsen.Gemeenten(postcode);
        var mogelijk = codes.SelectMany(nis => boek.Grondgebied(nis, dag)).DistinctBy(g => g.Nis).ToList();
        if (mogelijk.Count < 2)
        {
            return OpDeDag(codes, dag, boek);
        }

        // Several municipalities share the code: a name in the text decides, else a place of the code that bears their name, else
        // the main municipality if it existed.
        string?[] namen = [LaatsteNaam(woorden, plaatsen), .. plaatsen.Postcode(postcode)!.Plaatsen.Select(Tekst.Zoekvorm)];
        var genoemd = namen.Select(naam => mogelijk.Find(g => naam is not null && Tekst.Zoekvorm(g.Naam) == naam)).FirstOrDefault(g => g is not null);
        var keuze = genoemd ?? (codes is [var enige] ? mogelijk.Find(g => g.Nis == enige) : null);
        return keuze is null ? new(mogelijk, $"De postcode {postcode} hoort op die dag bij meer dan één gemeente.") : new([keuze]);
    }

    /// <summary>The longest known name, nearest to the end: an address ends with its place.</summary>
    private static string? LaatsteNaam(string[] woorden, Plaatsenboek plaatsen)
    {
        for (var einde = woorden.Length; einde > 0; einde--)
        {
            for (var begin = 0; begin < einde; begin++)
            {
                var naam = string.Join(' ', woorden[begin..einde]);
                if (plaatsen.Gemeenten(naam).Count > 0)
                {
                    return naam;
                }
            }
        }

        return null;
    }

    private static Herkenning Gelijkend(string tekst, DateOnly dag, Gemeenteboek boek, Plaatsenboek plaatsen)
    {
        var plaats = Tekst.Zoekvorm(tekst.Split(',')[^1]);
        var beste = plaatsen.Namen.Select(naam => (Naam: naam, Mate: Gelijkenis.Van(plaats, naam))).Where(k => k.Mate >= Kleinste)
            .OrderByDescending(k => k.Mate).ToList();
        if (beste.Count == 0)
        {
            return new([]);
        }

        var kandidaten = beste.TakeWhile(k => k.Mate >= beste[0].Mate - Speling).SelectMany(k => plaatsen.Gemeenten(k.Naam)).Distinct().ToList();
        var herkend = OpDeDag(kandidaten, dag, boek);
        return herkend.Gemeenten is [var enige] ? herkend with { Uitleg = herkend.Uitleg ?? $"Bedoelde u {enige.Naam}?" } : herkend;
    }

    /// <summary>The municipalities on the day; of several codes with one name only those that count then, if there are any.</summary>
    private static Herkenning OpDeDag(IReadOnlyList<NisCode> codes, DateOnly dag, Gemeenteboek boek)
    {
        var tellen = codes.Where(c => boek.Vind(c)!.Geldigheid.Bevat(dag)).ToList();
        var gemeenten = (tellen.Count > 0 ? tellen : codes).SelectMany(c => boek.Op(c, dag)).DistinctBy(g => g.Nis).ToList();
        return new(gemeenten, codes is [var code] && gemeenten.Count > 0 && gemeenten[0].Nis != code ? Verschil(boek.Vind(code)!, gemeenten, dag) : null);
    }

    private static string Verschil(Gemeente gevraagd, List<Gemeente> gemeenten, DateOnly dag)
    {
        var namen = string.Join(" en ", gemeenten.Select(g => g.Naam));
        return dag >= gevraagd.GeldigTot
            ? $"{gevraagd.Naam} hoort sinds {gevraagd.GeldigTot.Voluit()} bij {namen}."
            : $"{gevraagd.Naam} ({gevraagd.Nis}) bestaat pas sinds {gevraagd.GeldigVan.Voluit()}; daarvoor was het {namen}.";
    }
}
