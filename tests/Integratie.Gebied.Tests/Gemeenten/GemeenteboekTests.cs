namespace Integratie.Gebied.Tests.Gemeenten;

[Trait("Eis", "GEB-14")]
public sealed class GemeenteboekTests
{
    [Theory]
    [InlineData("11002", "2026-11-24", "11002")]
    [InlineData("11002", "2024-12-31", "11002")]
    [InlineData("11007", "2024-12-31", "11007")]
    [InlineData("11007", "2025-01-01", "11002")]
    [InlineData("71022", "2025-01-01", "71072")]
    [InlineData("44045", "2025-06-01", "46029")]
    [InlineData("12030", "2018-12-31", "12030")]
    [InlineData("12030", "2019-01-01", "12041")]
    public void Een_gewezen_gemeente_is_later_haar_opvolger(string nis, string dag, string verwacht) =>
        Codes(nis, dag).ShouldBe([verwacht]);

    [Theory]
    [InlineData("71072", "2024-12-31", "71022", "73040")]
    [InlineData("46030", "2024-12-31", "46003", "46013", "11056")]
    [InlineData("44085", "2018-12-31", "44036", "44072", "44080")]
    public void Een_nieuwe_gemeente_was_vroeger_haar_voorgangers(string nis, string dag, params string[] verwacht) =>
        Codes(nis, dag).ShouldBe(verwacht, ignoreOrder: true);

    [Fact]
    public void Wie_een_gemeente_opslorpt_houdt_haar_eigen_code_door_de_tijd() =>
        Beeldbouwer.Gemeenteboek.Vind(Beeldbouwer.Nis("11002"))!.GeldigVan.ShouldBe(new DateOnly(1977, 1, 1));

    [Fact]
    public void Een_onbekende_code_is_geen_gemeente() => Codes("99999", "2026-11-24").ShouldBeEmpty();

    [Fact]
    public void Een_gewezen_gemeente_lag_in_de_provincie_van_haar_eigen_code()
    {
        var zwijndrecht = Beeldbouwer.Gemeenteboek.Vind(Beeldbouwer.Nis("11056"))!;

        zwijndrecht.Provincie.ShouldBe("Antwerpen");
        Beeldbouwer.Gemeenteboek.Op(zwijndrecht.Nis, Beeldbouwer.Dag)[0].Provincie.ShouldBe("Oost-Vlaanderen");
    }

    [Fact]
    [Trait("Eis", "KRN-06")]
    public void Er_zijn_304_gemeenten_in_zes_delen()
    {
        var vandaag = Beeldbouwer.Gemeenteboek.Alle.Where(g => g.Geldigheid.Bevat(Beeldbouwer.Dag)).ToList();

        vandaag.Count.ShouldBe(304);
        vandaag.GroupBy(g => g.Provincie ?? "-").ToDictionary(g => g.Key, g => g.Count()).ShouldBe(new Dictionary<string, int>
        {
            ["Antwerpen"] = 67,
            ["Vlaams-Brabant"] = 63,
            ["West-Vlaanderen"] = 62,
            ["Oost-Vlaanderen"] = 55,
            ["Limburg"] = 38,
            ["-"] = 19,
        }, ignoreOrder: true);
    }

    private static IEnumerable<string> Codes(string nis, string dag) =>
        Beeldbouwer.Gemeenteboek.Op(Beeldbouwer.Nis(nis), Beeldbouwer.Op(dag)).Select(g => g.Nis.Waarde);
}
