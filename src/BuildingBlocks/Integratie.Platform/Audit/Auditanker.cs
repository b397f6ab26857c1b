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
    private readonly Lock _slot = new();
    private DateTimeOffset _vorige = DateTimeOffset.MinValue;
    private (long Volgnummer, byte[] Schakel)? _laatste;

    /// <summary>Keeps the link; written down now, or when the minute is over.</summary>
    public void Leg(long volgnummer, byte[] schakel)
    {
        lock (_slot)
        {
            _laatste = (volgnummer, schakel);
        }

        Spoel();
    }

    /// <summary>Writes down the last link that isn't yet, when it is time.</summary>
    /// <param name="meteen">Don't wait for the minute: the host stops.</param>
    public void Spoel(bool meteen = false)
    {
        lock (_slot)
        {
            var nu = klok.GetUtcNow();
            if (bestand is null || _laatste is not var (volgnummer, schakel) || (!meteen && nu - _vorige < Tussentijd))
            {
                return;
            }

            try
            {
                File.AppendAllText(bestand, string.Create(CultureInfo.InvariantCulture, $"{volgnummer}:{Convert.ToHexString(schakel)}\n"));
                _vorige = nu;
                _laatste = null;
            }
            catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
            {
                // Another host writes, or the disk is full: sealing goes on, the link waits for the next turn.
            }
        }
    }

    /// <summary>The links that were kept, in order; a line that can't be read has number 0.</summary>
    public IReadOnlyList<(long Volgnummer, string Schakel)> Lees() =>
        bestand is null || !File.Exists(bestand) ? [] : [.. File.ReadLines(bestand).Select(Regel)];

    private static (long Volgnummer, string Schakel) Regel(string regel) =>
        regel.Split(':') is [var nummer, var schakel] && long.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var volgnummer)
            ? (volgnummer, schakel)
            : (0, regel);
}
