namespace Integratie.Onthaal.Contacten;

/// <summary>A telephone number as people say it, made the same whatever way it was typed.</summary>
internal static class Telefoonnummer
{
    /// <summary>The number in E.164, Belgian unless it says otherwise; null when it can't be one.</summary>
    public static string? Lees(string getypt)
    {
        var tekens = getypt.Where(c => c is not (' ' or '.' or '/' or '-' or '(' or ')')).ToArray();
        var kaal = new string(tekens);
        var nummer = kaal switch
        {
            ['+', .. var rest] => rest,
            ['0', '0', .. var rest] => rest,
            ['0', .. var rest] => "32" + rest,
            _ => "",
        };
        return nummer.Length is >= 8 and <= 15 && nummer.All(char.IsAsciiDigit) ? "+" + nummer : null;
    }
}
