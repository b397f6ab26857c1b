using Integratie.Kern;

namespace Integratie.Gebied;

/// <summary>Searching in the reference lists, with the trigrams of PostgreSQL.</summary>
internal static class Zoeken
{
    /// <summary>
    /// Largest distance (1 − word similarity) at which a name still counts as a typing error of the term. The lists are short, so
    /// a scan is faster than an index, and this bound is ours rather than a setting of the server.
    /// </summary>
    public const double Verste = 0.65;

    /// <summary>What holds the term as typed, when anything does; else all, as guesses at what was meant.</summary>
    public static IEnumerable<T> Dichtst<T>(this IReadOnlyList<T> gevonden, string term, Func<T, string> tekst)
    {
        var getypt = Tekst.Zoekvorm(term);
        var letterlijk = gevonden.Where(g => Tekst.Zoekvorm(tekst(g)).Contains(getypt, StringComparison.Ordinal)).ToList();
        return letterlijk.Count > 0 ? letterlijk : gevonden;
    }

    /// <summary>How near a name is to what was typed, for the search box: the lists come best first, and a name that begins so is sure.</summary>
    /// <param name="term">What was typed.</param>
    /// <param name="naam">The name found.</param>
    /// <param name="plaats">Its place in the list, from 0.</param>
    public static double Score(string term, string naam, int plaats) =>
        (Tekst.Zoekvorm(naam).StartsWith(Tekst.Zoekvorm(term), StringComparison.Ordinal) ? 0.9 : 0.7) - (plaats / 100.0);
}
