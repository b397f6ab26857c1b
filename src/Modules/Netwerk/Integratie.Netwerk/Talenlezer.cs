using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>Reads languages as people type them: names with commas between.</summary>
internal static class Talenlezer
{
    /// <summary>The languages besides Dutch, which goes without saying where people are helped.</summary>
    public static IReadOnlyList<string> Lees(string? getypt, IReadOnlyList<Taalkaart> talen, string veld, List<Invoerfout> fouten) =>
        [.. LeesAlle(getypt, talen, veld, fouten).Where(c => c != "nl")];

    /// <summary>The languages, Dutch as every other.</summary>
    public static IReadOnlyList<string> LeesAlle(string? getypt, IReadOnlyList<Taalkaart> talen, string veld, List<Invoerfout> fouten)
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

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }
}
