using System.Text.RegularExpressions;

namespace Integratie.Kit.Tests.Bestanden;

public sealed partial class GewichtTests
{
    private static string Uitvoer(string bestand) => Path.Combine(AppContext.BaseDirectory, "kit", bestand);

    [Theory]
    [InlineData(15, "kit.css")]
    [InlineData(20, "kit.js", "kaart.js")]
    public void Wat_elke_pagina_haalt_blijft_licht(int kilobyte, params string[] bestanden) =>
        bestanden.Sum(b => Kitmap.Gewicht(File.ReadAllBytes(Uitvoer(b)))).ShouldBeLessThan(kilobyte * 1024);

    [Theory]
    [InlineData("kit.css")]
    [InlineData("lib/htmx.js")]
    [InlineData("lib/leaflet.js")]
    [InlineData("lib/leaflet.css")]
    [InlineData("lib/iconen.svg")]
    [InlineData("merk.svg")]
    public void De_bouw_legt_het_bestand_naast_het_programma(string bestand) =>
        new FileInfo(Uitvoer(bestand)).Length.ShouldBeGreaterThan(0);

    [Fact]
    public void Elk_icoon_dat_de_kit_noemt_staat_in_het_blad()
    {
        var blad = IdInBlad().Matches(File.ReadAllText(Uitvoer("lib/iconen.svg"))).Select(m => m.Groups["naam"].Value).ToHashSet();
        var bronnen = Directory.EnumerateFiles(Kitmap.Pad, "*.*", SearchOption.AllDirectories)
            .Where(b => b.EndsWith(".cs", StringComparison.Ordinal) || b.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(b => !b.Contains("node_modules", StringComparison.Ordinal) && !b.Contains("/obj/", StringComparison.Ordinal));
        var genoemd = bronnen.SelectMany(b => Genoemd().Matches(File.ReadAllText(b))).Select(m => m.Groups["naam"].Value)
            .Concat(Enum.GetValues<Toon>().Select(t => t.Icoonnaam())).ToHashSet();

        genoemd.Count.ShouldBeGreaterThan(15);
        genoemd.Except(blad).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kit.css")]
    [InlineData("kit.js")]
    [InlineData("kaart.js")]
    public void Geen_bestand_van_de_kit_noemt_een_ander_adres(string bestand) =>
        BuitenAdres().IsMatch(File.ReadAllText(Uitvoer(bestand))).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Kleurparen))]
    public void Elke_tekstkleur_is_leesbaar_op_haar_vlak(string tekst, string vlak)
    {
        var kleuren = Kleuren();

        Contrast(kleuren[tekst], kleuren[vlak]).ShouldBeGreaterThanOrEqualTo(4.5, $"{tekst} op {vlak}");
    }

    public static TheoryData<string, string> Kleurparen => new()
    {
        { "kleur-tekst", "kleur-vlak" }, { "kleur-tekst", "kleur-vlak-zacht" }, { "kleur-tekst-zacht", "kleur-vlak" },
        { "kleur-tekst-zacht", "kleur-vlak-zacht" }, { "kleur-actie", "kleur-vlak" }, { "kleur-actie", "kleur-vlak-zacht" },
        { "kleur-actie", "kleur-info-vlak" }, { "kleur-actie", "kleur-let-op-vlak" }, { "kleur-goed", "kleur-goed-vlak" },
        { "kleur-let-op", "kleur-let-op-vlak" }, { "kleur-fout", "kleur-fout-vlak" }, { "kleur-fout", "kleur-vlak" },
        { "kleur-info", "kleur-info-vlak" }, { "kleur-neutraal", "kleur-neutraal-vlak" }, { "merk-wit", "kleur-actie" },
        { "merk-wit", "kleur-fout" }, { "merk-wit", "merk-blauw-donker" }, { "merk-accent", "merk-blauw-donker" },
    };

    private static Dictionary<string, string> Kleuren()
    {
        var css = File.ReadAllText(Uitvoer("kit.css"));
        var ruw = new Dictionary<string, string>();
        foreach (Match m in Eigenschap().Matches(css))
        {
            ruw.TryAdd(m.Groups["naam"].Value, m.Groups["waarde"].Value);
        }

        return ruw.ToDictionary(p => p.Key, p => Los(p.Value));

        string Los(string waarde) => waarde.StartsWith("var(--", StringComparison.Ordinal) ? Los(ruw[waarde[6..^1]]) : waarde;
    }

    private static double Contrast(string een, string ander)
    {
        var (licht, donker) = (Math.Max(Helderheid(een), Helderheid(ander)), Math.Min(Helderheid(een), Helderheid(ander)));
        return (licht + 0.05) / (donker + 0.05);
    }

    private static double Helderheid(string kleur)
    {
        var hex = kleur.Length == 4 ? string.Concat(kleur[1..].SelectMany(c => new[] { c, c })) : kleur[1..];
        var delen = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(hex.Substring(i * 2, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * delen[0]) + (0.7152 * delen[1]) + (0.0722 * delen[2]);
    }

    [GeneratedRegex("symbol id=\"(?<naam>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdInBlad();

    [GeneratedRegex("(<v-icoon naam=\"|Icoon\\(ViewContext, \")(?<naam>[a-z0-9-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Genoemd();

    [GeneratedRegex("https?://(?!www\\.w3\\.org/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BuitenAdres();

    [GeneratedRegex("--(?<naam>(kleur|merk)-[a-z0-9-]+):\\s*(?<waarde>#[0-9a-f]{3,6}|var\\([^)]+\\))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Eigenschap();
}
