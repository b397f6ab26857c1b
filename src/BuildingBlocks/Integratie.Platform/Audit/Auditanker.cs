using System.Globalization;

namespace Integratie.Platform.Audit;

/// <summary>
/// The last links of the chain, kept outside the database: only with something outside can one see that the end of a log
/// was cut off together with its seals. One line per sealing at most once a minute: number, colon, link in hexadecimal.
/// </summary>
/// <param name="bestand">Where it is kept; null keeps nothing (then a cut-off end can't be found).</param>
/// <param name="klok">The clock.</param>
internal sealed class Auditanker(string? bestand, TimeProvider klok)
{
    private static readonly TimeSpan Tussentijd = TimeSpan.FromMinutes(1);
    private DateTimeOffset _vorige = DateTimeOffset.MinValue;

    public void Leg(long volgnummer, byte[] schakel)
    {
        var nu = klok.GetUtcNow();
        if (bestand is null || nu - _vorige < Tussentijd)
        {
            return;
        }

        _vorige = nu;
        File.AppendAllText(bestand, string.Create(CultureInfo.InvariantCulture, $"{volgnummer}:{Convert.ToHexString(schakel)}\n"));
    }

    /// <summary>The links that were kept, in order.</summary>
    public IReadOnlyList<(long Volgnummer, string Schakel)> Lees() =>
        bestand is null || !File.Exists(bestand)
            ? []
            : [.. File.ReadLines(bestand).Select(r => r.Split(':')).Where(d => d.Length == 2)
                .Select(d => (long.Parse(d[0], CultureInfo.InvariantCulture), d[1]))];
}
