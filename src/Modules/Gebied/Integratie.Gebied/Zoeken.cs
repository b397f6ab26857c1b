namespace Integratie.Gebied;

/// <summary>Searching in the reference lists, with the trigrams of PostgreSQL.</summary>
internal static class Zoeken
{
    /// <summary>
    /// Largest distance (1 − word similarity) at which a name still counts as a typing error of the term. The lists are short, so
    /// a scan is faster than an index, and this bound is ours rather than a setting of the server.
    /// </summary>
    public const double Verste = 0.65;
}
