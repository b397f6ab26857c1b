using Integratie.Gebied.Loketten;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Loketten;

[Trait("Eis", "GEB-08")]
public sealed class LoketbeheerTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    private static readonly Aanroeper Gent = Persona.Regiobeheerder("stad-gent");

    [Fact]
    public async Task Een_geopend_loket_is_te_lezen_met_zijn_regio_en_een_plaats_op_de_kaart()
    {
        var id = await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()));

        var loket = await huis.Lukt(Persona.Loketmedewerker, new ToonLoket(id));

        loket.Gemeentenaam.ShouldBe("Gent");
        loket.Regio!.Code.ShouldBe("stad-gent");
        loket.Gegevens.Breedtegraad.ShouldNotBeNull();
        loket.KomendeDagen.Count.ShouldBe(14);
        loket.MagBeheren.ShouldBeFalse();
    }

    [Fact]
    public async Task Wat_niet_bestaat_wordt_per_veld_gemeld()
    {
        var gegevens = Loketvoorbeeld.InGent() with
        {
            Gemeente = NisCode.Parse("99999"),
            Postcode = Postcode.Parse("4000"),
            Talen = ["fr", "klingon"],
            Diensten = ["koffie"],
        };

        var mislukking = await huis.Mislukt(Persona.Centraal, new OpenLoket(gegevens));

        mislukking.Fouten.Select(f => f.Veld).ShouldBe(["gemeente", "postcode", "talen", "diensten"]);
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Een_opgeheven_niscode_krijgt_geen_nieuw_loket()
    {
        var mislukking = await huis.Mislukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.In("44045", "9180")));

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("gemeente");
    }

    [Fact]
    public async Task Twee_loketten_met_dezelfde_naam_in_een_gemeente_kan_niet()
    {
        var gegevens = Loketvoorbeeld.InGent();
        await huis.Lukt(Persona.Centraal, new OpenLoket(gegevens));

        (await huis.Mislukt(Persona.Centraal, new OpenLoket(gegevens))).Code.ShouldBe("LoketBestaatAl");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_regiobeheerder_opent_een_loket_in_de_eigen_regio()
    {
        var id = await huis.Lukt(Gent, new OpenLoket(Loketvoorbeeld.InGent()));

        (await huis.Lukt(Gent, new ToonLoket(id))).MagBeheren.ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_regiobeheerder_raakt_niet_aan_een_loket_van_een_andere_regio()
    {
        var id = await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InLeuven()));
        var loket = await huis.Lukt(Gent, new ToonLoket(id));

        Mislukking[] weigeringen =
        [
            await huis.Mislukt(Gent, new OpenLoket(Loketvoorbeeld.InLeuven())),
            await huis.Mislukt(Gent, new WijzigLoket(id, loket.Versie, loket.Gegevens)),
            await huis.Mislukt(Gent, new StelOpeningsurenIn(id, loket.Versie, [])),
            await huis.Mislukt(Gent, new StelUitzonderingenIn(id, loket.Versie, [])),
            await huis.Mislukt(Gent, new SluitLoket(id, loket.Versie, Gebiedshuis.Vandaag, "proef")),
            await huis.Mislukt(Gent, new MaakSluitingOngedaan(id, loket.Versie)),
        ];

        weigeringen.ShouldAllBe(m => m.Soort == Mislukkingssoort.NietToegelaten);
        loket.MagBeheren.ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_regiobeheerder_verhuist_geen_loket_naar_een_andere_regio()
    {
        var id = await huis.Lukt(Gent, new OpenLoket(Loketvoorbeeld.InGent()));
        var loket = await huis.Lukt(Gent, new ToonLoket(id));

        var mislukking = await huis.Mislukt(Gent, new WijzigLoket(id, loket.Versie,
            loket.Gegevens with { Gemeente = NisCode.Parse("24062"), Postcode = Postcode.Parse("3000") }));

        mislukking.Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
    }

    [Fact]
    public async Task Een_loketmedewerker_leest_maar_beheert_niet()
    {
        var mislukking = await huis.Mislukt(Persona.Loketmedewerker, new OpenLoket(Loketvoorbeeld.InGent()));

        mislukking.Code.ShouldBe("RechtOntbreekt");
    }

    [Fact]
    public async Task Wie_een_oude_versie_wijzigt_overschrijft_niets()
    {
        var id = await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()));
        var loket = await huis.Lukt(Persona.Centraal, new ToonLoket(id));
        await huis.Lukt(Persona.CentraalCollega, new WijzigLoket(id, loket.Versie, loket.Gegevens with { Straat = "Proefplein" }));

        var mislukking = await huis.Mislukt(Persona.Centraal, new WijzigLoket(id, loket.Versie, loket.Gegevens with { Straat = "Fictielaan" }));

        mislukking.Soort.ShouldBe(Mislukkingssoort.Verouderd);
        (await huis.Lukt(Persona.Centraal, new ToonLoket(id))).Gegevens.Straat.ShouldBe("Proefplein");
    }

    [Fact]
    public async Task De_eerste_dag_van_een_open_loket_ligt_vast()
    {
        var id = await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()));
        var loket = await huis.Lukt(Persona.Centraal, new ToonLoket(id));

        var mislukking = await huis.Mislukt(Persona.Centraal, new WijzigLoket(id, loket.Versie, loket.Gegevens with { GeldigVan = new(2026, 12, 1) }));

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("geldigVan");
    }

    [Fact]
    public async Task Ingestelde_uren_bepalen_of_het_loket_nu_open_is()
    {
        // It is Tuesday 24 November, 11.00 in Belgium.
        var id = await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()));
        var loket = await huis.Lukt(Persona.Centraal, new ToonLoket(id));

        await huis.Lukt(Persona.Centraal, new StelOpeningsurenIn(id, loket.Versie, [new(Weekdag.Dinsdag, Uur.Parse("9"), Uur.Parse("12.30"))]));

        loket = await huis.Lukt(Persona.Centraal, new ToonLoket(id));
        loket.Openingszin.ShouldBe("Open tot 12.30");
        await huis.Lukt(Persona.Centraal, new StelUitzonderingenIn(id, loket.Versie, [new(Gebiedshuis.Vandaag, [], "Vorming")]));
        loket = await huis.Lukt(Persona.Centraal, new ToonLoket(id));
        loket.IsOpen.ShouldBeFalse();
        loket.Openingszin.ShouldBe("Gesloten, opent dinsdag 1 december om 9.00");
        loket.KomendeDagen[0].Reden.ShouldBe("Vorming");
    }

    [Fact]
    public async Task Blokken_die_overlappen_worden_geweigerd()
    {
        var id = await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()));
        var loket = await huis.Lukt(Persona.Centraal, new ToonLoket(id));

        var mislukking = await huis.Mislukt(Persona.Centraal, new StelOpeningsurenIn(id, loket.Versie,
            [new(Weekdag.Dinsdag, Uur.Parse("9"), Uur.Parse("12")), new(Weekdag.Dinsdag, Uur.Parse("11"), Uur.Parse("13"))]));

        mislukking.Fouten.ShouldHaveSingleItem().Bericht.ShouldContain("overlappen");
    }

    [Fact]
    public async Task Twee_uitzonderingen_voor_dezelfde_dag_worden_geweigerd()
    {
        var id = await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent()));
        var loket = await huis.Lukt(Persona.Centraal, new ToonLoket(id));

        var mislukking = await huis.Mislukt(Persona.Centraal, new StelUitzonderingenIn(id, loket.Versie,
            [new(new(2026, 12, 24), [], "Eindejaar", new(2026, 12, 31)), new(new(2026, 12, 28), [], "Vorming")]));

        mislukking.Fouten.ShouldHaveSingleItem().Bericht.ShouldContain("al een uitzondering");
    }
}
