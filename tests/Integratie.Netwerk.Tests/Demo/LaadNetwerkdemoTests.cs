using System.Diagnostics;
using Autofac;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Demo;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Demo;

[Trait("Eis", "ONT-05")]
public sealed class LaadNetwerkdemoTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    [Fact]
    public async Task Elke_gemeente_krijgt_een_geloofwaardige_sociale_kaart_die_altijd_dezelfde_is()
    {
        await using var scope = huis.Huis.Scope(Persona.Centraal);
        var gemeenten = scope.Resolve<IGebiedRaadpleging>().Gemeenten(Gebiedsaanduiding.Werkgebied, Netwerkhuis.Vandaag);
        var begin = Stopwatch.GetTimestamp();

        await huis.Lukt(Persona.Centraal, new LaadNetwerkdemo([.. gemeenten.Select(g => g.Nis)]));
        var duur = Stopwatch.GetElapsedTime(begin);

        TestContext.Current.TestOutputHelper?.WriteLine($"{duur.TotalMilliseconds:0} ms");
        (await huis.Sql("select count(distinct gemeente) from netwerk.organisatie")).ShouldBe((long)gemeenten.Count);
        (await huis.Sql("select min(n) from (select count(*) n from netwerk.organisatie group by gemeente) x")).ShouldBe(3L);
        (await huis.Sql("select count(*) from netwerk.organisatie o where not exists (select from netwerk.aanbieding a where a.organisatie = o.id)")).ShouldBe(0L);
        (await huis.Sql("select count(*) from netwerk.organisatie where mail not like '%@example.org' or telefoon not like '+32 000 %'")).ShouldBe(0L);
        (await huis.Sql("select string_agg(gemeente || werktalen::text, ' ' order by gemeente) from netwerk.organisatie where type = 'HuisVanHetNederlands'")).ShouldBe("11002{nl} 21004{nl} 44021{nl}");
        (await huis.Sql("select count(distinct werktalen) from netwerk.organisatie where gemeente like '21%'")).ShouldBe(4L);
        (await huis.Sql("select count(*) from netwerk.organisatie where gemeente not like '21%' and werktalen && '{fr}'")).ShouldBe(0L);
        var vingerafdruk = await Vingerafdruk();

        await huis.Lukt(Persona.Centraal, new LaadNetwerkdemo([.. gemeenten.Select(g => g.Nis)]));
        (await Vingerafdruk()).ShouldBe(vingerafdruk);
        await huis.Sql("truncate netwerk.organisatie cascade");
        await huis.Lukt(Persona.Centraal, new LaadNetwerkdemo([.. gemeenten.Select(g => g.Nis)]));
        (await Vingerafdruk()).ShouldBe(vingerafdruk);

        (await scope.Resolve<INetwerkRaadpleging>().StelVoor(new(NisCode.Parse("21015"), Thema.NederlandsLeren, ["fr"], Maximum: 100), TestContext.Current.CancellationToken))
            .ShouldContain(v => v.Aanbod.Organisatie.Type == Organisatietype.HuisVanHetNederlands && v.Aanbod.Organisatie.Werktalen!.Single() == "nl");
        (await huis.Lukt(Persona.Loketmedewerker, new ZoekAanbod(new(Gemeente: "Herstappe", Thema: Thema.Geld), new()))).Items.ShouldNotBeEmpty();
    }

    private async Task<string> Vingerafdruk() => (string)(await huis.Sql(
        "select md5(string_agg(o.naam || o.mail || coalesce(o.kbo, '') || a.naam || a.talen::text, '|' order by o.naam, a.naam)) from netwerk.organisatie o join netwerk.aanbieding a on a.organisatie = o.id"))!;
}
