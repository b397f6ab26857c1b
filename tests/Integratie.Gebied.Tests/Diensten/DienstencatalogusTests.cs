using Integratie.Gebied.Diensten;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Tests.Loketten;
using Integratie.Kern;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Diensten;

[Trait("Eis", "KRN-04")]
public sealed class DienstencatalogusTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    [Fact]
    public async Task Het_minimumaanbod_van_de_missie_staat_er_van_bij_het_begin()
    {
        var diensten = (await huis.Lukt(Persona.Loketmedewerker, new ZoekDiensten(null, null, new(2020, 1, 1), new()))).Items;

        diensten.Where(d => d.Regio is null).Select(d => d.Code).ShouldBe(
            ["onthaal", "intake", "inburgeringstraject", "trajectbegeleiding", "tolken-vertalen", "toegankelijke-dienstverlening", "samenleven", "taalpromotie-taalbeleid"],
            ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "GEB-12")]
    [Trait("Eis", "R6")]
    public async Task Elke_dienst_is_op_een_lijn_met_een_doelgroep_die_daarbij_past()
    {
        var diensten = (await huis.Lukt(Persona.Loketmedewerker, new ZoekDiensten(null, null, null, new()))).Items;

        diensten.ShouldAllBe(d => (d.Lijn == Lijn.Tweede) == (d.Doelgroep == Doelgroep.OrganisatiesEnBesturen));
        diensten.Single(d => d.Code == "onthaal").Doelgroep.ShouldBe(Doelgroep.Iedereen);
        diensten.Single(d => d.Code == "intake").Doelgroep.ShouldBe(Doelgroep.BijzondereDoelgroepen);
    }

    [Fact]
    [Trait("Eis", "GEB-12")]
    public async Task Een_dienst_van_de_tweede_lijn_is_niet_voor_personen()
    {
        var mislukking = await huis.Mislukt(Persona.Centraal, new VoegDienstToe("proef", null, Dienst() with { Lijn = Lijn.Tweede }));

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("doelgroep");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_regio_voegt_alleen_voor_zichzelf_iets_toe()
    {
        var gent = Persona.Regiobeheerder("stad-gent");

        await huis.Lukt(gent, new VoegDienstToe("gent-buddy", "stad-gent", Dienst()));

        (await huis.Mislukt(gent, new VoegDienstToe("limburg-buddy", "limburg", Dienst()))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
        (await huis.Mislukt(gent, new VoegDienstToe("overal-buddy", null, Dienst()))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
        (await huis.Mislukt(Persona.Loketmedewerker, new VoegDienstToe("loket-buddy", null, Dienst()))).Code.ShouldBe("RechtOntbreekt");
    }

    [Fact]
    public async Task Een_lokale_dienst_is_er_alleen_voor_loketten_van_die_regio()
    {
        await huis.Lukt(Persona.Centraal, new VoegDienstToe("gent-fietsles", "stad-gent", Dienst()));

        await huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent() with { Diensten = ["onthaal", "gent-fietsles"] }));

        (await huis.Mislukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InLeuven() with { Diensten = ["gent-fietsles"] })))
            .Fouten.ShouldHaveSingleItem().Veld.ShouldBe("diensten");
    }

    [Fact]
    public async Task Een_code_bestaat_maar_een_keer()
    {
        (await huis.Mislukt(Persona.Centraal, new VoegDienstToe("onthaal", null, Dienst()))).Code.ShouldBe("DienstBestaatAl");
    }

    [Fact]
    public async Task Een_regio_die_niet_bestaat_wordt_geweigerd()
    {
        (await huis.Mislukt(Persona.Centraal, new VoegDienstToe("wallonie-proef", "wallonie", Dienst()))).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("regio");
    }

    [Fact]
    public async Task Een_beeindigde_dienst_verdwijnt_uit_de_lijst_en_verandert_niet_meer()
    {
        var id = await huis.Lukt(Persona.Centraal, new VoegDienstToe("tijdelijk", null, Dienst()));
        var dienst = await huis.Lukt(Persona.Centraal, new ToonDienst(id));

        await huis.Lukt(Persona.Centraal, new BeeindigDienst(id, dienst.Versie, Gebiedshuis.Vandaag));

        (await Codes(Gebiedshuis.Vandaag)).ShouldContain("tijdelijk");
        (await Codes(Gebiedshuis.Vandaag.AddDays(1))).ShouldNotContain("tijdelijk");
        (await huis.Mislukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent(Gebiedshuis.Vandaag.AddDays(1)) with { Diensten = ["tijdelijk"] })))
            .Fouten.ShouldHaveSingleItem().Veld.ShouldBe("diensten");
    }

    [Fact]
    [Trait("Eis", "GEB-12")]
    public async Task Een_dienst_blijft_op_zijn_lijn()
    {
        var id = await huis.Lukt(Persona.Centraal, new VoegDienstToe("lijnvast", null, Dienst()));
        var dienst = await huis.Lukt(Persona.Centraal, new ToonDienst(id));

        var mislukking = await huis.Mislukt(Persona.Centraal, new WijzigDienst(id, dienst.Versie,
            dienst.Gegevens with { Lijn = Lijn.Tweede, Doelgroep = Doelgroep.OrganisatiesEnBesturen }));

        mislukking.Code.ShouldBe("EenDienstBlijftOpZijnLijn");
        await huis.Lukt(Persona.Centraal, new WijzigDienst(id, dienst.Versie, dienst.Gegevens with { Naam = "Andere naam" }));
    }

    private async Task<IEnumerable<string>> Codes(DateOnly op) =>
        (await huis.Lukt(Persona.Centraal, new ZoekDiensten(null, null, op, new(200)))).Items.Select(d => d.Code);

    private static Dienstgegevens Dienst() => new(
        "Proefdienst", "Een dienst om te proberen.", Lijn.Eerste, Doelgroep.Iedereen, "Beslissing van de regio", new(2026, 1, 1));
}
