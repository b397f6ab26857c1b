using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>Reads languages as people type them: names with commas between. Dutch goes without saying.</summary>
internal static class Talenlezer
{
    public static IReadOnlyList<string> Lees(string? getypt, IReadOnlyList<Taalkaart> talen, string veld, List<Invoerfout> fouten)
    {
        var codes = new List<string>();
        foreach (var deel in (getypt ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var vorm = Tekst.Zoekvorm(deel);
            if (talen.FirstOrDefault(t => Tekst.Zoekvorm(t.Naam) == vorm) is { } taal)
            {
                codes.Add(taal.Code);
            }
            else if (vorm.Length > 0)
            {
                var bedoeld = talen.FirstOrDefault(t => vorm.Length > 2 && Tekst.Zoekvorm(t.Naam).StartsWith(vorm[..3], StringComparison.Ordinal));
                fouten.Add(new(veld, $"We kennen de taal ‘{deel}’ niet.{(bedoeld is null ? "" : $" Bedoelt u {bedoeld.Naam}?")}"));
            }
        }

        return [.. codes.Distinct(StringComparer.Ordinal).Where(c => c != "nl")];
    }
}
