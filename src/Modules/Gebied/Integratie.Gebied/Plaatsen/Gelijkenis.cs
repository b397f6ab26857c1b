using F23.StringSimilarity;

namespace Integratie.Gebied.Plaatsen;

/// <summary>
/// How alike two names in memory are: by shared trigrams, the measure of pg_trgm. One typing error (a letter wrong, missing or too many, or two
/// neighbours swapped) leaves a short name hardly any trigram, so that counts by itself.
/// </summary>
internal static class Gelijkenis
{
    private const double EenTikfout = 0.75;
    private const int KortsteMetTikfout = 4;
    private static readonly OptimalStringAlignment Bewerkingen = new();

    /// <summary>0 (nothing shared) to 1 (the same).</summary>
    public static double Van(string een, string ander)
    {
        var (a, b) = (Drieletters(een), Drieletters(ander));
        var gedeeld = a.Count(b.Contains);
        var mate = gedeeld == 0 ? 0 : (double)gedeeld / (a.Count + b.Count - gedeeld);
        return mate < EenTikfout && IsEenTikfout(een, ander) ? EenTikfout : mate;
    }

    private static bool IsEenTikfout(string een, string ander) =>
        een.Length >= KortsteMetTikfout && Math.Abs(een.Length - ander.Length) <= 1 && Bewerkingen.Distance(een, ander) is 1;

    private static HashSet<string> Drieletters(string tekst)
    {
        var uit = new HashSet<string>(StringComparer.Ordinal);
        foreach (var woord in tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var omringd = $"  {woord} ";
            for (var i = 0; i + 3 <= omringd.Length; i++)
            {
                uit.Add(omringd.Substring(i, 3));
            }
        }

        return uit;
    }
}
