using System.Globalization;
using System.Text;
using Integratie.Platform.Versleuteling;

namespace Integratie.Platform.Audit;

/// <summary>
/// The keyed hash that the application gives each audit row, and the one that chains rows in their sealed order. Without
/// the key neither a changed nor an inserted row can be made to fit (S8 of the reliability bars).
/// </summary>
internal static class Auditmerk
{
    public static byte[] Bereken(Sleutelring sleutels, Guid id, ReadOnlySpan<string?> velden)
    {
        var tekst = new StringBuilder(id.ToString("N"));
        foreach (var veld in velden)
        {
            // The length in front: fields can't run over into each other.
            tekst.Append('\0').Append(veld?.Length ?? -1).Append(':').Append(veld);
        }

        return sleutels.Zegel("audit", Encoding.UTF8.GetBytes(tekst.ToString()));
    }

    /// <summary>The next link: the one before, the row's own hash, and what the database added to the row.</summary>
    public static byte[] Schakel(Sleutelring sleutels, ReadOnlySpan<byte> vorige, long volgnummer, Zegelrij rij)
    {
        var tekst = string.Create(CultureInfo.InvariantCulture,
            $"{Convert.ToHexString(vorige)}|{volgnummer}|{rij.Id:N}|{Convert.ToHexString(rij.Merk)}|{rij.Tijdstip}|{rij.Xid}|{rij.Nummer}");
        return sleutels.Zegel("auditketen", Encoding.UTF8.GetBytes(tekst));
    }
}

/// <summary>What is sealed of an audit row.</summary>
/// <param name="Id">Key.</param>
/// <param name="Merk">The application's own hash of the row.</param>
/// <param name="Tijdstip">Microseconds since 1970.</param>
/// <param name="Xid">The transaction that wrote it.</param>
/// <param name="Nummer">Its number within the log.</param>
internal sealed record Zegelrij(Guid Id, byte[] Merk, long Tijdstip, string Xid, long Nummer);
