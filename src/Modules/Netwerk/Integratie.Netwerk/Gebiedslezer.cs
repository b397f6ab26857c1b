using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>Reads where somebody works: one wider territory from a list, and municipalities by name with commas between.</summary>
internal static class Gebiedslezer
{
    public static IReadOnlyList<Gebiedsaanduiding> Lees(string? ruimer, string? gemeenten, Plaatsen plaatsen, string veld, List<Invoerfout> fouten)
    {
        var gebieden = new List<Gebiedsaanduiding>();
        if (Gebiedsaanduiding.Probeer(ruimer, out var gekozen))
        {
            gebieden.Add(gekozen);
        }

        if (string.IsNullOrWhiteSpace(gemeenten))
        {
            return gebieden;
        }

        var bekend = plaatsen.Gemeenten;
        foreach (var deel in gemeenten.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (bekend.FirstOrDefault(g => Tekst.Zoekvorm(g.Naam) == Tekst.Zoekvorm(deel)) is { } gemeente)
            {
                gebieden.Add(Gebiedsaanduiding.Gemeente(gemeente.Nis));
            }
            else
            {
                var bedoeld = plaatsen.Herken(deel);
                fouten.Add(new(veld, $"We kennen de gemeente ‘{deel}’ niet.{(bedoeld is null ? "" : $" Bedoelt u {bedoeld.Naam}?")}"));
            }
        }

        return [.. gebieden.Distinct()];
    }

    /// <summary>The wider territory of a list, for the form; null when there is none.</summary>
    public static string? Ruimer(IEnumerable<Gebiedsaanduiding> gebieden) =>
        gebieden.Where(g => g.Soort is not Gebiedssoort.Gemeente).Select(g => g.Waarde).FirstOrDefault();

    /// <summary>The municipalities of a list, for the form.</summary>
    public static string Gemeenten(IEnumerable<Gebiedsaanduiding> gebieden, Plaatsen plaatsen) =>
        string.Join(", ", gebieden.Where(g => g.Soort is Gebiedssoort.Gemeente).Select(plaatsen.Naam));
}
