using System.Globalization;
using System.Text;

namespace Integratie.Kern;

/// <summary>Text as people type it, made fit to be kept and compared.</summary>
public static class Tekst
{
    /// <summary>
    /// The text in Unicode form C, without bidirectional overrides or zero-width marks that make twins of one word; null when
    /// it holds a control character (other than tab and line end) or half a character.
    /// </summary>
    public static string? Zuiver(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var schoon = new StringBuilder(tekst.Length);
        foreach (var rune in tekst.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !tekst.Contains('\uFFFD', StringComparison.Ordinal))
            {
                return null;
            }

            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))
            {
                return null;
            }

            if (rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0x2060 or 0xFEFF))
            {
                schoon.Append(rune.ToString());
            }
        }

        return schoon.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The text for comparing and searching: without accents, in small letters, with single spaces. "Sint-Niklaas" and
    /// "sint niklaas" give the same.
    /// </summary>
    public static string Zoekvorm(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var uit = new StringBuilder(tekst.Length);
        foreach (var teken in tekst.Normalize(NormalizationForm.FormD))
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
