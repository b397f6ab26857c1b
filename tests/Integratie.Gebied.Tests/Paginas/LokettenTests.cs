using System.Globalization;
using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Gebied.Tests.Paginas;

[Trait("Eis", "GEB-08")]
public sealed class LokettenTests(Demohost host) : IClassFixture<Demohost>
{
    private static readonly string Straks = Dag(40);

    [Fact]
    public async Task De_lijst_toont_elk_loket_met_zijn_plaats_en_of_het_open_is()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/gebied/loketten");

        var punten = bezoek.Pagina.QuerySelectorAll(".punt");
        punten.Length.ShouldBeGreaterThan(60);
        punten.ShouldAllBe(p => p.GetAttribute("data-breedte") != null && (p.TextContent.Contains("Open tot") || p.TextContent.Contains("Gesloten")));
        bezoek.Tekst.ShouldNotContain("Loket openen");
    }

    [Fact]
    [Trait("Eis", "GEB-11")]
    public async Task Wie_een_gemeente_typt_ziet_de_dichtste_loketten_eerst()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/gebied/loketten?bij=Leuvn");

        bezoek.Pagina.QuerySelector(".punt")!.TextContent.ShouldContain("Leuven");
    }

    [Fact]
    public async Task Een_plaats_die_we_niet_kennen_staat_bij_het_veld()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/gebied/loketten?bij=xyzzyx");

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector(".foutsamenvatting a")!.GetAttribute("href").ShouldBe("#Bij");
        bezoek.Pagina.Title!.ShouldStartWith("Fout: ");
    }

    [Fact]
    public async Task Een_leeg_formulier_zegt_alles_wat_ontbreekt_in_een_keer()
    {
        var bezoek = host.Als(Persona.Centraal);
        await bezoek.Open("/gebied/loketten/nieuw");

        await bezoek.Verstuur("Bewaar", ("Invoer.Telefoon", "016"));

        bezoek.Pagina.QuerySelectorAll(".foutsamenvatting a").Select(a => a.GetAttribute("href")).ShouldBe(
            ["#Invoer_Naam", "#Invoer_Straat", "#Invoer_Huisnummer", "#Invoer_Postcode", "#Invoer_Gemeente", "#Invoer_GeldigVan", "#Invoer_Telefoon"]);
        bezoek.Pagina.QuerySelector("#Invoer_Telefoon")!.GetAttribute("value").ShouldBe("016");
    }

    [Fact]
    public async Task Een_loket_openen_en_de_uren_met_het_toetsenbord_invullen()
    {
        var bezoek = host.Als(Persona.Centraal);
        await bezoek.Open("/gebied/loketten/nieuw");

        await bezoek.Verstuur("Bewaar",
            ("Invoer.Naam", "Proefloket Diest"), ("Invoer.Straat", "Proefplein"), ("Invoer.Huisnummer", "1"), ("Invoer.Postcode", "3290"),
            ("Invoer.Gemeente", "diest"), ("Invoer.GeldigVan", "1/1/2020"), ("Invoer.Talen", "Frans, arabisch"), ("Invoer.Diensten", "onthaal"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst).ShouldEndWith("/uren");
        await bezoek.Verstuur("Bewaar de week", ("Dagen[0]", "9-12, 13u-16u30"), ("Dagen[1]", "="), ("Dagen[2]", "gesloten"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Pagina.QuerySelector("[name='Dagen[1]']")!.GetAttribute("value").ShouldBe("9-12, 13-16.30");
        bezoek.Pagina.QuerySelector("[name='Dagen[2]']")!.GetAttribute("value").ShouldBeNullOrEmpty();

        await bezoek.Open(bezoek.Adres.Replace("/uren", "", StringComparison.Ordinal));
        bezoek.Tekst.ShouldContain("Nederlands, Arabisch, Frans");
        bezoek.Tekst.ShouldContain("9.00–12.00 en 13.00–16.30");
        bezoek.Pagina.QuerySelectorAll("section[aria-labelledby=dienst-kop] tbody th").Select(th => th.TextContent).ShouldBe(["Onthaal"]);
    }

    [Fact]
    public async Task Wat_niet_klopt_staat_bij_elk_veld_en_wat_getypt_is_blijft_staan()
    {
        var bezoek = host.Als(Persona.Centraal);
        await bezoek.Open("/gebied/loketten/nieuw");

        await bezoek.Verstuur("Bewaar", ("Invoer.Naam", "Half ingevuld"), ("Invoer.Postcode", "90"), ("Invoer.Gemeente", "Nergens"), ("Invoer.Talen", "Arabich"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector("#Invoer_Naam")!.GetAttribute("value").ShouldBe("Half ingevuld");
        bezoek.Pagina.QuerySelectorAll(".foutsamenvatting a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Invoer_Straat", "#Invoer_Huisnummer", "#Invoer_Postcode", "#Invoer_Gemeente", "#Invoer_GeldigVan", "#Invoer_Talen"], ignoreOrder: true);
        bezoek.Tekst.ShouldContain("Bedoelt u Arabisch?");
    }

    [Fact]
    public async Task Uren_die_niet_te_lezen_zijn_krijgen_uitleg_bij_de_dag()
    {
        var bezoek = await EersteLoket(Persona.Centraal, "Kortrijk", "/uren");

        await bezoek.Verstuur("Bewaar de week", ("Dagen[3]", "voormiddag"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector("#Dagen_3_-fout")!.TextContent.ShouldContain("niet te lezen");
        bezoek.Pagina.QuerySelector("[name='Dagen[3]']")!.GetAttribute("value").ShouldBe("voormiddag");
    }

    [Fact]
    public async Task Een_uitzondering_toevoegen_en_weer_schrappen()
    {
        var bezoek = await EersteLoket(Persona.Centraal, "Aalst", "/uren");

        await bezoek.Verstuur("Voeg toe", ("Uitzondering.Van", Straks), ("Uitzondering.Reden", "Verhuizing van de balie"));
        bezoek.Tekst.ShouldContain("Gesloten · Verhuizing van de balie");

        var van = bezoek.Pagina.QuerySelectorAll(".regels li").First(l => l.TextContent.Contains("Verhuizing van de balie")).QuerySelector("[name=van]")!.GetAttribute("value")!;
        await bezoek.Verstuur("Schrap", ("van", van));
        bezoek.Tekst.ShouldNotContain("Verhuizing van de balie");
    }

    [Fact]
    [Trait("Eis", "GEB-09")]
    public async Task Wie_het_laatste_loket_van_een_centrumstad_sluit_wordt_eerst_gewaarschuwd_en_kan_terug()
    {
        var bezoek = await EersteLoket(Persona.Centraal, "Genk", "/sluiten");

        await bezoek.Verstuur("Sluit het loket", ("Invoer.LaatsteDag", Straks), ("Invoer.Reden", "Het gebouw wordt verkocht."));
        bezoek.Omleiding.ShouldBeNull();
        bezoek.Tekst.ShouldContain("Genk is een centrumstad en heeft vanaf");

        await bezoek.Verstuur("Toch sluiten");
        bezoek.Tekst.ShouldContain("Dit loket sluit");
        (await host.Als(Persona.Loketmedewerker).Open("/gebied/loketten")).Tekst.ShouldContain("Genk is een centrumstad en heeft vanaf");

        await bezoek.Verstuur("Sluiting ongedaan maken");
        bezoek.Tekst.ShouldContain("De sluiting is ongedaan gemaakt");
        (await host.Als(Persona.Loketmedewerker).Open("/gebied/loketten")).Tekst.ShouldNotContain("Genk is een centrumstad en heeft vanaf");
    }

    [Fact]
    [Trait("Eis", "GEB-11")]
    public async Task Een_loket_dat_er_niet_meer_is_zegt_waar_iemand_nu_terechtkan()
    {
        await using var verbinding = new NpgsqlConnection(host.Host.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);
        await using var sluit = new NpgsqlCommand(
            "update gebied.loket set geldig_tot = current_date - 7, sluitreden = 'Verhuisd' where id = (select id from gebied.loket where is_antenne order by id limit 1) returning id",
            verbinding);
        var id = await sluit.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        var bezoek = await host.Als(Persona.Loketmedewerker).Open($"/gebied/loketten/{id}");

        bezoek.Tekst.ShouldContain("Dit loket is gesloten");
        bezoek.Tekst.ShouldContain("Waar kan iemand nu terecht?");
        bezoek.Pagina.QuerySelectorAll("[aria-labelledby=elders-kop] .punt").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_beheerder_van_een_andere_regio_krijgt_geen_knoppen_en_geen_gelijk()
    {
        var gent = Persona.Regiobeheerder("stad-gent");
        var bezoek = await EersteLoket(gent, "Leuven", "");
        bezoek.Pagina.QuerySelectorAll(".paginakop .knop").ShouldBeEmpty();

        await bezoek.Open(bezoek.Adres + "/sluiten");
        await bezoek.Verstuur("Sluit het loket", ("Invoer.LaatsteDag", Straks), ("Invoer.Reden", "Kan niet"), ("Invoer.Bevestigd", "true"));

        bezoek.Status.ShouldBe(HttpStatusCode.Forbidden);
        bezoek.Tekst.ShouldContain("Dit loket ligt niet in uw regio");
    }

    [Theory]
    [InlineData("/gebied/loketten/nieuw")]
    [InlineData("/gebied/diensten/nieuw")]
    [InlineData("/gebied/matrix/voorstel")]
    [InlineData("/gebied/regios/voorstel")]
    [InlineData("/gebied/overeenkomsten/nieuw")]
    [Trait("Eis", "KRN-02")]
    public async Task Een_loketmedewerker_komt_niet_op_een_formulier_van_de_beheerders(string pad) =>
        (await host.Als(Persona.Loketmedewerker).Open(pad)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("/gebied/loketten/01900000-0000-7000-8000-000000000000")]
    [InlineData("/gebied/matrix/01900000-0000-7000-8000-000000000000")]
    [InlineData("/gebied/overeenkomsten/01900000-0000-7000-8000-000000000000")]
    [InlineData("/gebied/regios/01900000-0000-7000-8000-000000000000")]
    [InlineData("/gebied/diensten/01900000-0000-7000-8000-000000000000")]
    [InlineData("/gebied/gemeenten/99999")]
    [InlineData("/gebied/gemeenten/geen-code")]
    public async Task Wat_niet_bestaat_zegt_dat_in_onze_woorden(string pad)
    {
        var bezoek = await host.Als(Persona.Centraal).Open(pad);

        bezoek.Status.ShouldBe(HttpStatusCode.NotFound);
        bezoek.Tekst.ShouldContain("bestaat niet of is niet zichtbaar voor u");
    }

    internal static string Dag(int overDagen) =>
        TimeProvider.System.GetUtcNow().AddDays(overDagen).ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private async Task<Bezoek> EersteLoket(Integratie.Platform.Toegang.Aanroeper wie, string stad, string onderdeel)
    {
        var bezoek = await host.Als(wie).Open($"/gebied/loketten?bij={stad}");
        return await bezoek.Open(bezoek.Pagina.QuerySelector(".punt a")!.GetAttribute("href") + onderdeel);
    }
}
