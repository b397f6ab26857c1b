using System.Text.RegularExpressions;

namespace Integratie.Gebied.Loketten;

/// <summary>What came of reading hours.</summary>
/// <param name="Uren">The blocks, in order; empty means closed.</param>
/// <param name="Fout">Why it can't be read, in plain Dutch with what is expected; null when it can.</param>
internal sealed record Urenlezing(IReadOnlyList<Urenblok> Uren, string? Fout);

/// <summary>
/// Reads the hours of a day as people type them: <c>9-12, 13-16.30</c>, <c>9u tot 12u en 13u tot 17u</c>; nothing or
/// "gesloten" means closed.
/// </summary>
internal static partial class Urenlezer
{
    private const string Verwacht = "Vul uren in als 9-12, 13-16.30. Laat leeg als het loket dan gesloten is.";

    public static Urenlezing Lees(string? tekst)
    {
        var t = (tekst ?? "").Trim().ToLowerInvariant();
        if (t is "" or "-" or "gesloten" or "dicht")
        {
            return new([], null);
        }

        var uren = new List<Urenblok>();
        foreach (var deel in Scheiding().Split(t).Where(d => d.Length > 0))
        {
            if (Blok().Match(deel) is not { Success: true } blok || !Uur.Probeer(blok.Groups["van"].Value, out var van) || !Uur.Probeer(blok.Groups["tot"].Value, out var tot))
            {
                return new([], $"‘{deel}’ is niet te lezen. {Verwacht}");
            }

            uren.Add(new(van, tot));
        }

        uren.Sort((a, b) => a.Van.CompareTo(b.Van));
        return Bezwaar(uren) is { } fout ? new([], fout) : new(uren, null);
    }

    /// <summary>The hours of a day as they are read back by <see cref="Lees"/>.</summary>
    public static string Schrijf(IEnumerable<Urenblok> uren) => string.Join(", ", uren.OrderBy(b => b.Van).Select(b => $"{Kort(b.Van)}-{Kort(b.Tot)}"));

    /// <summary>What is wrong with the blocks of one day; null when nothing is. Touching is fine, overlapping isn't.</summary>
    public static string? Bezwaar(IReadOnlyList<Urenblok> uren)
    {
        if (uren.FirstOrDefault(b => b.Tot <= b.Van) is { } omgekeerd)
        {
            return $"Het einduur ({omgekeerd.Tot}) moet na het beginuur ({omgekeerd.Van}) liggen.";
        }

        var opVolgorde = uren.OrderBy(b => b.Van).ToList();
        for (var i = 1; i < opVolgorde.Count; i++)
        {
            if (opVolgorde[i].Van < opVolgorde[i - 1].Tot)
            {
                return $"De uren {opVolgorde[i - 1]} en {opVolgorde[i]} overlappen.";
            }
        }

        return null;
    }

    private static string Kort(Uur uur) => uur.ToString().Replace(".00", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s*(?:,|;|\+|\ben\b|(?<=[0-9uh])\s+(?=[0-9]))\s*", RegexOptions.None, 200)]
    private static partial Regex Scheiding();

    [GeneratedRegex(@"^(van )?(?<van>[0-9]{1,2}( ?([:.uh]|uur) ?([0-9]{2})?)?) ?(-|–|—|tot) ?(?<tot>[0-9]{1,2}( ?([:.uh]|uur) ?([0-9]{2})?)?)$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Blok();
}
