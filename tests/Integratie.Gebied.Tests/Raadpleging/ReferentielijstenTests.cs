using Autofac;
using Integratie.Kern;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Raadpleging;

[Trait("Eis", "KRN-06")]
public sealed class ReferentielijstenTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    [Fact]
    public async Task Andere_modules_lezen_talen_en_sectoren_uit_het_geheugen()
    {
        await using var scope = huis.Huis.Scope(Persona.Loketmedewerker);
        var lijsten = scope.Resolve<IReferentielijsten>();

        lijsten.Talen.ShouldContain(new Taalkaart("ar", "Arabisch"));
        lijsten.Sectoren.ShouldContain(new Sectorkaart("gezondheid", "Gezondheid"));
    }

    [Theory]
    [Trait("Eis", "GEB-14")]
    [InlineData("9000", "Gent")]
    [InlineData("Leuvn", "Leuven")]
    [InlineData("24062", "Leuven")]
    [InlineData("", null)]
    [InlineData("xyzzyx", null)]
    public async Task Een_getypte_plaats_wordt_een_gemeente(string getypt, string? naam)
    {
        await using var scope = huis.Huis.Scope(Persona.Loketmedewerker);

        scope.Resolve<IReferentielijsten>().Herken(getypt, Gebiedshuis.Vandaag).Select(g => g.Naam).ShouldBe(naam is null ? [] : [naam]);
    }

    [Fact]
    public async Task Een_gemeente_ligt_in_gebieden_van_klein_naar_groot()
    {
        await using var scope = huis.Huis.Scope(Persona.Loketmedewerker);
        var lijsten = scope.Resolve<IReferentielijsten>();

        var gebieden = lijsten.Gebieden(NisCode.Parse("44021"), Gebiedshuis.Vandaag);

        gebieden[0].ShouldBe(Gebiedsaanduiding.Gemeente(NisCode.Parse("44021")));
        gebieden[^1].ShouldBe(Gebiedsaanduiding.Werkgebied);
        lijsten.Gebieden(NisCode.Parse("99999"), Gebiedshuis.Vandaag).ShouldBeEmpty();
        lijsten.Naam(gebieden[0]).ShouldBe("Gent");
    }
}
