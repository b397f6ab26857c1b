using Integratie.Gebied;
using Integratie.Netwerk.Aanbod;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Aanbod;

[Trait("Eis", "ONT-05")]
public sealed class ZoekAanbodTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    [Fact]
    public async Task Het_dichtste_aanbod_staat_bovenaan()
    {
        var (_, ruimer) = await huis.Maak("11002", Aanbodvoorbeeld.Babbelgroep with { Gebieden = [Gebiedsaanduiding.Werkgebied] });
        var (_, voor) = await huis.Maak("11002", Aanbodvoorbeeld.Babbelgroep with { Gebieden = [Aanbodvoorbeeld.Gemeente("72041")] });
        var (_, inGemeente) = await huis.Maak("72041");
        var (_, elders) = await huis.Maak("11002");

        var gevonden = await huis.Lukt(Persona.Loketmedewerker, new ZoekAanbod(new(Gemeente: "Dilsen-Stokkem"), new(100, MetTotaal: true)));

        gevonden.Items.Select(a => a.Id).ShouldBe([inGemeente, voor, ruimer]);
        gevonden.Items.Select(a => a.Nabijheid).ShouldBe([Nabijheidsgraad.InDeGemeente, Nabijheidsgraad.VoorDeGemeente, Nabijheidsgraad.Ruimer]);
        gevonden.Items.ShouldNotContain(a => a.Id == elders);
    }

    [Theory]
    [InlineData("zwemles", null)]
    [InlineData("zwemmles", null)]
    [InlineData(null, Thema.Ontmoeting)]
    public async Task Woorden_en_thema_vinden_het_aanbod(string? zoek, Thema? thema)
    {
        if ((await huis.Lukt(Persona.Loketmedewerker, new ZoekAanbod(new("zwemles"), new()))).Items.Count == 0)
        {
            await huis.Maak("35013", Aanbodvoorbeeld.Babbelgroep with { Naam = "Zwemles voor vrouwen", Thema = Thema.Ontmoeting, Talen = ["uk"] });
            await huis.Maak("35013");
        }

        var gevonden = await huis.Lukt(Persona.Loketmedewerker, new ZoekAanbod(new(zoek, "Oostende", thema, "uk"), new()));

        gevonden.Items.ShouldHaveSingleItem().Naam.ShouldBe("Zwemles voor vrouwen");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("bladerproef", null)]
    [InlineData(null, "Veurne")]
    public async Task Bladeren_toont_elk_aanbod_een_keer(string? zoek, string? gemeente)
    {
        for (var i = 0; i < 5; i++)
        {
            await huis.Maak("38025", Aanbodvoorbeeld.Babbelgroep with { Naam = $"Bladerproef {i}" });
        }

        var gezien = new List<Guid>();
        string? na = null;
        do
        {
            var blad = await huis.Lukt(Persona.Loketmedewerker, new ZoekAanbod(new(zoek, gemeente), new(3, na)));
            gezien.AddRange(blad.Items.Select(a => a.Id));
            na = blad.Volgende;
        }
        while (na is not null);

        gezien.ShouldBeUnique();
        gezien.Count.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public async Task Alleen_wat_er_op_die_dag_is_staat_op_de_kaart()
    {
        var (organisatie, id) = await huis.Maak("36008", Aanbodvoorbeeld.Babbelgroep with { GeldigVan = new(2027, 1, 1), GeldigTotEnMet = new(2027, 6, 30) });

        (await Op(new(2026, 12, 31))).ShouldBeEmpty();
        (await Op(new(2027, 1, 1))).ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Op(new(2027, 6, 30))).ShouldHaveSingleItem();
        (await Op(new(2027, 7, 1))).ShouldBeEmpty();

        async Task<IReadOnlyList<Aanbodregel>> Op(DateOnly dag) =>
            (await huis.Lukt(Persona.Loketmedewerker, new ZoekAanbod(new(Organisatie: organisatie, Op: dag), new()))).Items;
    }
}
