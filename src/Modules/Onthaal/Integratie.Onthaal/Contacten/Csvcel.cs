namespace Integratie.Onthaal.Contacten;

/// <summary>A cell of a comma-separated file that a spreadsheet opens (RFC 4180, with semicolons).</summary>
internal static class Csvcel
{
    /// <summary>
    /// The text between quotes where needed. What a spreadsheet would take for a formula gets an apostrophe in front: the name of a
    /// desk must not run anything at who opens the file.
    /// </summary>
    public static string Schrijf(string? tekst)
    {
        if (string.IsNullOrEmpty(tekst))
        {
            return "";
        }

        var veilig = tekst[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + tekst : tekst;
        return veilig.AsSpan().IndexOfAny(";\"\r\n") < 0 ? veilig : $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
