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
    public static byte[] Schakel(Sleutelring sleutels, ReadOnlySpan<byte> vorige, long volgnummer, Guid id, ReadOnlySpan<byte> merk, long tijdstip)
    {
        var inhoud = new byte[vorige.Length + sizeof(long) + 16 + merk.Length + sizeof(long)];
        var plaats = inhoud.AsSpan();
        vorige.CopyTo(plaats);
        plaats = plaats[vorige.Length..];
        BitConverter.TryWriteBytes(plaats, volgnummer);
        plaats = plaats[sizeof(long)..];
        id.TryWriteBytes(plaats, bigEndian: true, out _);
        plaats = plaats[16..];
        merk.CopyTo(plaats);
        BitConverter.TryWriteBytes(plaats[merk.Length..], tijdstip);
        return sleutels.Zegel("auditketen", inhoud);
    }
}
