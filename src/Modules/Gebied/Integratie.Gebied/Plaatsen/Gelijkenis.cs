namespace Integratie.Gebied.Plaatsen;

/// <summary>How alike two words are, by shared trigrams: the measure of pg_trgm, for names that are in memory.</summary>
internal static class Gelijkenis
{
    /// <summary>0 (nothing shared) to 1 (the same).</summary>
    public static double Van(string een, string ander)
    {
        var (a, b) = (Drieletters(een), Drieletters(ander));
        var gedeeld = a.Count(b.Contains);
        return gedeeld == 0 ? 0 : (double)gedeeld / (a.Count + b.Count - gedeeld);
    }

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
