using Integratie.Gebied.Gemeenten;
using Integratie.Platform.Api;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Gemeenten;

[Trait("Eis", "KRN-06")]
public sealed class ZoekGemeentenTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    [Fact]
    public async Task Vandaag_tellen_304_gemeenten()
    {
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ZoekGemeenten(null, null, null, new(1, null, MetTotaal: true)));

        blad.Totaal.ShouldBe(304);
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Voor_de_fusies_van_2025_telden_er_meer()
    {
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ZoekGemeenten(null, new(2024, 12, 31), null, new(1, null, MetTotaal: true)));

        blad.Totaal.ShouldBe(319);
    }

    [Theory]
    [InlineData("gent", "Gent")]
    [InlineData("Gand", "Gent")]
    [InlineData("sint niklaas", "Sint-Niklaas")]
    [InlineData("Sint-Niklas", "Sint-Niklaas")]
    [InlineData("antwrepen", "Antwerpen")]
    [InlineData("11002", "Antwerpen")]
    [InlineData("8500", "Kortrijk")]
    public async Task Een_gemeente_is_te_vinden_zoals_mensen_ze_typen(string zoek, string verwacht)
    {
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ZoekGemeenten(zoek, null, null, new()));

        blad.Items[0].Naam.ShouldBe(verwacht);
    }

    [Fact]
    public async Task De_bladzijden_bevatten_samen_elke_gemeente_een_keer()
    {
        var gezien = new List<string>();
        string? na = null;
        do
        {
            var blad = await huis.Lukt(Persona.Loketmedewerker, new ZoekGemeenten(null, null, "70000", new(10, na)));
            gezien.AddRange(blad.Items.Select(g => g.Nis.Waarde));
            na = blad.Volgende;
        }
        while (na is not null);

        gezien.Count.ShouldBe(38);
        gezien.Distinct().Count().ShouldBe(38);
    }

    [Fact]
    public async Task Een_bladwijzer_van_een_andere_vraag_wordt_geweigerd()
    {
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ZoekGemeenten(null, null, "70000", new(10)));

        var mislukking = await huis.Mislukt(Persona.Loketmedewerker, new ZoekGemeenten(null, null, "10000", new Bladvraag(10, blad.Volgende)));

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("cursor");
    }

    [Fact]
    public async Task Wie_niet_aangemeld_is_ziet_niets()
    {
        var mislukking = await huis.Mislukt(Integratie.Platform.Toegang.Aanroeper.Onbekend, new ZoekGemeenten(null, null, null, new()));

        mislukking.Code.ShouldBe("NietAangemeld");
    }
}
