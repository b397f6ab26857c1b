using System.Globalization;
using System.Text;

namespace Integratie.Kern;

/// <summary>Text as people type it, made fit to be kept and compared.</summary>
public static class Tekst
{
    /// <summary>
    /// The text in Unicode form C, without bidirectional overrides or invisible marks that make twins of one word; null when
    /// it holds a control character (other than tab and line end), half a character or none at all.
    /// </summary>
    public static string? Zuiver(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var schoon = new StringBuilder(tekst.Length);
        for (var plaats = 0; plaats < tekst.Length;)
        {
            if (Rune.DecodeFromUtf16(tekst.AsSpan(plaats), out var rune, out var lengte) is not System.Buffers.OperationStatus.Done)
            {
                return null;
            }

            plaats += lengte;
            if ((Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')) || IsGeenTeken(rune.Value))
            {
                return null;
            }

            if (!IsOnzichtbaar(rune.Value))
            {
                schoon.Append(rune.ToString());
            }
        }

        return schoon.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Code points that Unicode keeps free for ever; they can't be normalised.</summary>
    private static bool IsGeenTeken(int teken) => (teken & 0xFFFE) == 0xFFFE || teken is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Direction marks, zero-width spaces and soft hyphens; not the joiners, which Persian and emoji need.</summary>
    private static bool IsOnzichtbaar(int teken) => teken is
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or 0x061C or 0x00AD;

    /// <summary>
    /// The text for comparing and searching: without accents, in small letters, with single spaces. "Sint-Niklaas" and
    /// "sint niklaas" give the same. Empty for a text that <see cref="Zuiver"/> refuses.
    /// </summary>
    public static string Zoekvorm(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var uit = new StringBuilder(tekst.Length);
        foreach (var teken in (Zuiver(tekst) ?? "").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(teken) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(teken))
            {
                uit.Append(char.ToLowerInvariant(teken));
            }
            else if (uit.Length > 0 && uit[^1] != ' ')
            {
                uit.Append(' ');
            }
        }

        return uit.ToString().TrimEnd();
    }
}
