using System.Reflection;
using System.Text.RegularExpressions;
using Integratie.Netwerk;
using Integratie.Onthaal.Wegwijs;

namespace Integratie.Onthaal.Tests.Wegwijs;

/// <summary>The words of the public page: nothing is missing in any language, and nothing lies there for nobody.</summary>
[Trait("Eis", "ONT-12")]
public sealed partial class TekstenTests
{
    [Fact]
    public void Elke_tekst_bestaat_in_elke_taal_met_dezelfde_invulplaatsen()
    {
        Wegwijstaal.Alle.Select(t => t.Code).ShouldBe(["nl", "en", "fr", "ar"]);
        Wegwijstaal.Sleutels.ShouldNotBeEmpty();
        foreach (var sleutel in Wegwijstaal.Sleutels)
        {
            foreach (var taal in Wegwijstaal.Alle)
            {
                taal[sleutel].ShouldNotBeNullOrWhiteSpace($"{sleutel} in {taal.Code}");
                Plaatsen(taal[sleutel]).ShouldBe(Plaatsen(Wegwijstaal.Nederlands[sleutel]), $"{sleutel} in {taal.Code}");
            }
        }
    }

    [Fact]
    public void Elke_tekst_wordt_gebruikt_en_elke_gebruikte_tekst_bestaat()
    {
        var module = Path.Combine(Wortel(), "src", "Modules", "Onthaal", "Integratie.Onthaal");
        var bronnen = Directory.EnumerateFiles(Path.Combine(module, "Wegwijs"), "*.cs")
            .Concat(Directory.EnumerateFiles(Path.Combine(module, "Areas", "Onthaal", "Pages"), "WaarKanIkTerecht.cshtml*")).Select(File.ReadAllText);
        var letterlijk = bronnen.SelectMany(b => Gebruik().Matches(b)).Select(m => m.Groups["sleutel"].Value);
        var gebruikt = letterlijk
            .Concat(Enum.GetNames<Thema>().Select(n => $"thema.{n}"))
            .Concat(Enum.GetNames<Aanmeldwijze>().Select(n => $"aanmelden.{n}"))
            .Concat(Enum.GetNames<Nabijheidsgraad>().Select(n => $"nabij.{n}")).Distinct().ToList();

        gebruikt.Except(Wegwijstaal.Sleutels).ShouldBeEmpty();
        Wegwijstaal.Sleutels.Except(gebruikt).ShouldBeEmpty();
    }

    [Fact]
    public void Een_taal_heet_zoals_haar_sprekers_haar_noemen()
    {
        Wegwijstaal.Alle.Select(t => t.Naam).ShouldBe(["Nederlands", "English", "Français", "العربية"]);
        Wegwijstaal.Alle.Select(t => t.IsRechtsNaarLinks).ShouldBe([false, false, false, true]);
        Wegwijstaal.Eigennaam("tr").ShouldBe("Türkçe");
        Wegwijstaal.Eigennaam("geen taal").ShouldBe("geen taal");
    }

    [Theory]
    [InlineData("nl", "Nu gesloten. Opent op vrijdag 27 november om 9.00.")]
    [InlineData("en", "Closed now. Opens on Friday 27 November at 9:00.")]
    [InlineData("fr", "Fermé maintenant. Ouvre le vendredi 27 novembre à 9h00.")]
    [InlineData("ar", "مغلق الآن. يفتح يوم الجمعة 27 نوفمبر الساعة 9:00.")]
    public void Een_uur_en_een_dag_staan_er_zoals_in_die_taal(string code, string zin)
    {
        var nu = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
        var loket = new Wegwijsloket(
            Guid.Empty, "Loket", "Straat 1", Kern.Postcode.Parse("9000"), "Gent", false, null, null, null, null, ["nl"], null,
            new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero), []);

        Wegwijstaal.Probeer(code)!.Stand(loket, nu).ShouldBe(zin);
    }

    private static string[] Plaatsen(string tekst) => [.. Invulplaats().Matches(tekst).Select(m => m.Value).Order(StringComparer.Ordinal)];

    private static string Wortel()
    {
        var map = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(map.FullName, "Integratie.sln")))
        {
            map = map.Parent.ShouldNotBeNull();
        }

        return map.FullName;
    }

    [GeneratedRegex("""\b(?:t|T|this)\["(?<sleutel>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gebruik();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Invulplaats();
}
