using Integratie.Gebied.Plaatsen;

namespace Integratie.Gebied.Tests.Plaatsen;

[Trait("Eis", "GEB-11")]
public sealed class PlaatsherkenningTests
{
    private static readonly DateOnly Vandaag = Beeldbouwer.Dag;

    [Theory]
    [InlineData("11002", "Antwerpen")]
    [InlineData("9000", "Gent")]
    [InlineData("gent", "Gent")]
    [InlineData("GAND", "Gent")]
    [InlineData("Gentt", "Gent")]
    [InlineData("antwrepen", "Antwerpen")]
    [InlineData("Sint Niklaas", "Sint-Niklaas")]
    [InlineData("Kerkstraat 12, 9000 Gent", "Gent")]
    [InlineData("Steenweg 1000, 2800 Mechelen", "Mechelen")]
    [InlineData("Kerkstraat 12 bus 3 Kortrijk", "Kortrijk")]
    [InlineData("Grote Markt 1, Sint-Niklaas, België", "Sint-Niklaas")]
    [InlineData("Melsele", "Beveren-Kruibeke-Zwijndrecht")]
    [InlineData("Schaerbeek", "Schaarbeek")]
    [InlineData("Aalst", "Aalst")]
    public void Een_gemeente_wordt_herkend_zoals_mensen_ze_schrijven(string tekst, string gemeente) =>
        Herken(tekst, Vandaag).Gemeenten.ShouldHaveSingleItem().Naam.ShouldBe(gemeente);

    [Theory]
    [Trait("Eis", "GEB-14")]
    [InlineData("Borsbeek", "2024-06-01", "11007")]
    [InlineData("Borsbeek", "2025-01-01", "11002")]
    [InlineData("2150", "2024-06-01", "11007")]
    [InlineData("2150 Borsbeek", "2026-11-24", "11002")]
    [InlineData("Zwijndrecht", "2026-11-24", "46030")]
    [InlineData("Wingene", "2026-11-24", "37021")]
    [InlineData("Wingene", "2024-01-01", "37018")]
    public void Een_naam_of_postcode_volgt_de_fusies(string tekst, string dag, string nis) =>
        Herken(tekst, Beeldbouwer.Op(dag)).Gemeenten.ShouldHaveSingleItem().Nis.Waarde.ShouldBe(nis);

    [Fact]
    public void Een_fusie_wordt_uitgelegd() =>
        Herken("Borsbeek", Vandaag).Uitleg.ShouldBe("Borsbeek hoort sinds 1 januari 2025 bij Antwerpen.");

    [Theory]
    [InlineData("antwrepen", "Antwerpen")]
    [InlineData("Gnet", "Gent")]
    [InlineData("Lueven", "Leuven")]
    [InlineData("Mehcelen", "Mechelen")]
    [InlineData("Brgge", "Brugge")]
    public void Een_gok_bij_een_tikfout_wordt_gezegd(string tekst, string gemeente) => Herken(tekst, Vandaag).Uitleg.ShouldBe($"Bedoelde u {gemeente}?");

    [Theory]
    [InlineData("")]
    [InlineData("xqzw")]
    [InlineData("Parijs 75001")]
    [InlineData("99999")]
    [InlineData(", , ,")]
    public void Wat_nergens_op_lijkt_is_geen_gemeente(string tekst) => Herken(tekst, Vandaag).Gemeenten.ShouldBeEmpty();

    [Fact]
    public void Een_naam_die_twee_gemeenten_kan_zijn_geeft_ze_allebei()
    {
        var herkend = Herken("Nieuwerkerken", Vandaag);

        herkend.Gemeenten.Count.ShouldBeGreaterThanOrEqualTo(1);
        herkend.Gemeenten.ShouldContain(g => g.Naam == "Nieuwerkerken");
    }

    private static Herkenning Herken(string tekst, DateOnly dag) =>
        Plaatsherkenning.Herken(tekst, dag, Beeldbouwer.Gemeenteboek, Beeldbouwer.Plaatsenboek);
}
