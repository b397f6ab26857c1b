using Integratie.Architectuur.Tests.Huizen;

namespace Integratie.Architectuur.Tests;

/// <summary>ONTWERP 8: the product keeps every rule.</summary>
public sealed class ProductTests
{
    public static TheoryData<string> Regels => [.. Regel.Alle.Select(r => r.Naam)];

    [Theory]
    [MemberData(nameof(Regels))]
    public void Het_product_houdt_zich_aan(string naam)
    {
        var regel = Regel.Met(naam);

        var overtredingen = regel.Toets(Huis.Echt.Value).Where(o => !Uitzonderingen.Alle.Any(u => u.Regel == naam && u.Dekt(o))).ToList();

        overtredingen.ShouldBeEmpty($"{naam} ({regel.Bron})\n  " + string.Join("\n  ", overtredingen));
    }

    [Fact]
    public void De_uitzonderingen_worden_alleen_minder()
    {
        Uitzonderingen.Alle.Count.ShouldBe(Uitzonderingen.Hoogstens, "Het getal in Uitzonderingen.cs gaat mee omlaag met de lijst, en nooit omhoog.");
        Uitzonderingen.Alle.ShouldAllBe(u => u.Reden.Length > 20, "Een uitzondering zegt waarom ze er is.");
        Uitzonderingen.Alle.ShouldBeUnique();
    }

    [Fact]
    public void Geen_uitzondering_is_overbodig()
    {
        var overbodig = Uitzonderingen.Alle.Where(u => !Regel.Met(u.Regel).Toets(Huis.Echt.Value).Any(u.Dekt));

        overbodig.ShouldBeEmpty("Wat hier staat wordt niet meer overtreden. Schrap het uit Uitzonderingen.cs en verlaag het getal.");
    }
}

/// <summary>ONTWERP 8, rules about the rules: each can turn red, on what it is about and in words that help.</summary>
public sealed class ProefstukTests
{
    private static readonly Lazy<Huis> GezondHuis = new(() => Proefhuis.Bouw(Proefhuis.Gezond));

    public static TheoryData<string> Regels => ProductTests.Regels;

    public static TheoryData<string> Proefstukken => [.. Proefhuis.Alle];

    [Theory]
    [MemberData(nameof(Proefstukken))]
    public void Een_proefstuk_maakt_zijn_regel_rood(string proefstuk)
    {
        var gevonden = Regel.Met(proefstuk.Split('/')[0]).Toets(Proefhuis.Bouw(proefstuk)).Select(o => o.ToString()).ToList();

        gevonden.ShouldBe(Proefhuis.Verwacht(proefstuk), ignoreOrder: true, $"Gevonden in {proefstuk}:\n" + string.Join('\n', gevonden));
    }

    [Theory]
    [MemberData(nameof(Regels))]
    public void Een_gezond_huis_houdt_zich_aan(string naam) =>
        Regel.Met(naam).Toets(GezondHuis.Value).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Regels))]
    public void Zonder_onderwerpen_is_rood(string naam) =>
        Regel.Met(naam).Toets(Huis.Leeg).ShouldHaveSingleItem().Wat.ShouldEndWith("dus deze regel kijkt naar niets.");

    [Theory]
    [MemberData(nameof(Regels))]
    public void Een_regel_heeft_een_proefstuk(string naam) =>
        Proefhuis.Alle.ShouldContain(p => p == naam || p.StartsWith(naam + "/"), $"Leg een huis dat {naam} breekt in Proefstukken/{naam}, met verwacht.txt.");

    [Theory]
    [MemberData(nameof(Proefstukken))]
    public void Een_proefstuk_hoort_bij_een_regel_en_verwacht_iets(string proefstuk)
    {
        Regel.Alle.ShouldContain(r => r.Naam == proefstuk.Split('/')[0]);
        Proefhuis.Verwacht(proefstuk).ShouldNotBeEmpty();
    }
}
