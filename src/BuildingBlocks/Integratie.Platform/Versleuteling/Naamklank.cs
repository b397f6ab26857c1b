using AnyAscii;
using F23.StringSimilarity;
using Integratie.Kern;

namespace Integratie.Platform.Versleuteling;

/// <summary>
/// Names by their sound, so that one person is found whatever script, transliteration or slip of the pen the name was written with:
/// Youssef and Yusuf, Rachid and Rashid, Ahmed and Achmed (ADR 0015).
/// </summary>
public static class Naamklank
{
    private const int KortsteMetFouten = 4;

    /// <summary>What differs between spellings of one sound, the longest first. Not a phonetics: only what names mix up.</summary>
    private static readonly (string Van, string Naar)[] Klanken =
    [
        ("tsch", "h"), ("tsj", "h"), ("tch", "h"), ("sch", "h"), ("dzj", "i"), ("dzh", "i"), ("sj", "h"), ("sh", "h"), ("ch", "h"), ("kh", "h"),
        ("gh", "h"), ("dj", "i"), ("zj", "i"), ("zh", "i"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("ij", "i"), ("ou", "u"), ("oe", "u"),
        ("oo", "u"), ("ie", "i"), ("ee", "i"), ("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("v", "f"), ("w", "f"), ("y", "i"), ("j", "i"), ("o", "u"),
    ];

    private static readonly OptimalStringAlignment Fouten = new();

    /// <summary>
    /// How much a name resembles what was looked for: 1 when it is the same, 0 when no word of it fits. A part of a name counts
    /// as much as the whole, so "amrani" finds "Fatima El Amrani". Below 0.7 nobody would call it a slip of the pen.
    /// </summary>
    /// <param name="gezocht">What was typed.</param>
    /// <param name="naam">The name that is known.</param>
    public static double Gelijkenis(string gezocht, string naam)
    {
        var (doel, bekend) = (Woorden(gezocht), Woorden(naam));
        if (doel.Count == 0 || bekend.Count == 0)
        {
            return 0;
        }

        List<string> tegen = [.. bekend, .. Reeksen(bekend), string.Concat(bekend)];
        var los = doel.Average(w => tegen.Max(b => Gelijk(w, b)));
        var aaneen = tegen.Max(b => Gelijk(string.Concat(doel), b));
        // The spelling itself decides between two names that sound the same.
        return (0.95 * Math.Max(los, aaneen)) + (0.05 * Gelijk(Letters(gezocht), Letters(naam)));
    }

    /// <summary>
    /// Everything by which the name can be found: each word by its sound, each of those with one letter left out, and each few words as
    /// one. Two words that differ in one letter, or have two letters the other way round, share a part.
    /// </summary>
    internal static IReadOnlySet<string> Delen(string naam) => Delen(Woorden(naam), _ => true);

    /// <summary>The parts to look for. A word as short as "el" or "de" says nothing, unless there is no other.</summary>
    internal static IReadOnlySet<string> Zoekdelen(string gezocht)
    {
        var woorden = Woorden(gezocht);
        return Delen(woorden, w => w.Length > 2 || woorden.TrueForAll(a => a.Length <= 2));
    }

    private static HashSet<string> Delen(List<string> woorden, Func<string, bool> telt)
    {
        var delen = new HashSet<string>(Reeksen(woorden), StringComparer.Ordinal);
        foreach (var woord in woorden.Where(telt))
        {
            delen.Add(woord);
            for (var plaats = 0; woord.Length >= KortsteMetFouten && plaats < woord.Length; plaats++)
            {
                delen.Add(woord.Remove(plaats, 1));
            }
        }

        return delen;
    }

    private static double Gelijk(string een, string ander) => 1 - (Fouten.Distance(een, ander) / Math.Max(een.Length, ander.Length));

    private static List<string> Woorden(string naam) => [.. Letters(naam).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Klank).Where(w => w.Length > 0)];

    /// <summary>Two, three or four words that follow each other, as one: "van den Berghe" is "Vandenberghe" too.</summary>
    private static IEnumerable<string> Reeksen(List<string> woorden) =>
        Enumerable.Range(0, woorden.Count).SelectMany(van => Enumerable.Range(2, 3).Where(n => van + n <= woorden.Count).Select(n => string.Concat(woorden.Skip(van).Take(n))));

    private static string Letters(string naam) => Tekst.Zoekvorm(naam.Transliterate());

    private static string Klank(string woord)
    {
        var klank = Klanken.Aggregate(woord, (tot, k) => tot.Replace(k.Van, k.Naar, StringComparison.Ordinal));
        return string.Concat(klank.Where((teken, plaats) => plaats == 0 || teken != klank[plaats - 1]));
    }
}
