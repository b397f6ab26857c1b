using Integratie.Gebied.Referentiedata;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Referentiedata;

[Trait("Eis", "KRN-06")]
public sealed class LaadReferentiedataTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    private static readonly Aanroeper Systeem = Aanroeper.Systeem("referentiedata");

    [Theory]
    [InlineData("gemeente", 346)]
    [InlineData("gemeenteopvolging", 42)]
    [InlineData("postcode", 541)]
    [InlineData("postcode_gemeente", 541)]
    [InlineData("taal", 641)]
    [InlineData("taalniveau", 7)]
    [InlineData("land", 250)]
    [InlineData("sector", 14)]
    public async Task Alle_rijen_zijn_geladen(string tabel, long aantal) =>
        (await huis.Sql($"select count(*) from gebied.{tabel}")).ShouldBeOneOf(aantal);

    [Fact]
    public async Task Nog_eens_laden_verandert_niets()
    {
        var voor = await huis.Sql("select sum(xmin::text::bigint) from gebied.gemeente");

        await huis.Lukt(Systeem, new LaadReferentiedata());
        await huis.Lukt(Systeem, new LaadStartwaarden());

        (await huis.Sql("select sum(xmin::text::bigint) from gebied.gemeente")).ShouldBe(voor);
        (await huis.Sql("select count(*) from gebied.bevoegdheid where herkomst = 'Startwaarde'")).ShouldBe(27L);
    }

    [Fact]
    public async Task Wat_in_de_databank_afwijkt_wordt_rechtgezet()
    {
        await huis.Sql("update gebied.taal set naam = 'Fout' where code = 'nl'; delete from gebied.land where iso2 = 'NA'");

        await huis.Lukt(Systeem, new LaadReferentiedata());

        (await huis.Sql("select naam from gebied.taal where code = 'nl'")).ShouldBe("Nederlands");
        (await huis.Sql("select naam from gebied.land where iso2 = 'NA'")).ShouldBe("Namibië");
    }

    [Fact]
    public async Task Een_naam_die_mensen_gaven_blijft_staan()
    {
        await huis.Sql("update gebied.instantie set naam = 'De Rand vzw' where code = 'de-rand'");

        await huis.Lukt(Systeem, new LaadReferentiedata());

        (await huis.Sql("select naam from gebied.instantie where code = 'de-rand'")).ShouldBe("De Rand vzw");
    }

    [Fact]
    public async Task Een_medewerker_aan_het_loket_laadt_niets() =>
        (await huis.Mislukt(Persona.Loketmedewerker, new LaadReferentiedata())).Code.ShouldBe("RechtOntbreekt");
}
