using System.Globalization;
using System.Text.RegularExpressions;

namespace Integratie.Netwerk.Aanbod.Regels;

/// <summary>Opening hours as people type them: "ma-vr 9-12, 13-16.30; za 10-12".</summary>
internal static partial class Urentekst
{
    private const int Bedenktijd = 1000;

    private static readonly string[] Dagen = ["ma", "di", "wo", "do", "vr", "za", "zo"];

    /// <summary>The hours, or null when they can't be read.</summary>
    public static IReadOnlyList<Openingsblok>? Lees(string? tekst)
    {
        var blokken = new List<Openingsblok>();
        foreach (var deel in (tekst ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Regelvorm().Match(deel.ToLowerInvariant()) is not { Success: true } regel)
            {
                return null;
            }

            var van = Array.IndexOf(Dagen, regel.Groups["van"].Value[..2]);
            var tot = regel.Groups["tot"] is { Success: true, Value: var naam } ? Array.IndexOf(Dagen, naam[..2]) : van;
            if (van < 0 || tot < van)
            {
                return null;
            }

            foreach (var uren in regel.Groups["uren"].Value.Split([',', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (Urenvorm().Match(uren) is not { Success: true } blok || Uur(blok, "a") is not { } begin || Uur(blok, "b") is not { } einde || einde <= begin)
                {
                    return null;
                }

                blokken.AddRange(Enumerable.Range(van, tot - van + 1).Select(d => new Openingsblok((Weekdag)d, begin, einde)));
            }
        }

        blokken = [.. blokken.OrderBy(b => b.Dag).ThenBy(b => b.Van)];
        return blokken.Zip(blokken.Skip(1)).Any(p => p.First.Dag == p.Second.Dag && p.Second.Van < p.First.Tot) ? null : blokken;
    }

    /// <summary>The hours in the shortest form that reads back the same.</summary>
    public static string Schrijf(IEnumerable<Openingsblok> blokken)
    {
        var perDag = blokken.GroupBy(b => b.Dag).OrderBy(g => g.Key)
            .Select(g => (Dag: (int)g.Key, Uren: string.Join(", ", g.OrderBy(b => b.Van).Select(b => $"{Uur(b.Van)}-{Uur(b.Tot)}")))).ToList();
        var delen = new List<string>();
        for (var i = 0; i < perDag.Count;)
        {
            var j = i;
            while (j + 1 < perDag.Count && perDag[j + 1].Dag == perDag[j].Dag + 1 && perDag[j + 1].Uren == perDag[i].Uren)
            {
                j++;
            }

            delen.Add($"{Dagen[perDag[i].Dag]}{(j > i ? "-" + Dagen[perDag[j].Dag] : "")} {perDag[i].Uren}");
            i = j + 1;
        }

        return string.Join("; ", delen);
    }

    private static string Uur(TimeOnly uur) => uur.Minute == 0 ? uur.Hour.ToString(CultureInfo.InvariantCulture) : uur.ToString("H.mm", CultureInfo.InvariantCulture);

    private static TimeOnly? Uur(Match blok, string groep)
    {
        var uur = int.Parse(blok.Groups[groep].Value, CultureInfo.InvariantCulture);
        var minuten = blok.Groups[groep + "m"] is { Success: true, Value: var m } ? int.Parse(m, CultureInfo.InvariantCulture) : 0;
        return uur < 24 && minuten < 60 ? new TimeOnly(uur, minuten) : null;
    }

    [GeneratedRegex(@"^(?<van>[a-z]{2,9})\.?(\s*-\s*(?<tot>[a-z]{2,9})\.?)?:?\s+(?<uren>[0-9].*)$", RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Regelvorm();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})([.:u](?<am>[0-9]{2})|u)?\s*[-–]\s*(?<b>[0-9]{1,2})([.:u](?<bm>[0-9]{2})|u)?$", RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Urenvorm();
}
