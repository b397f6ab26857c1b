using System.Net;
using System.Text.Json.Nodes;
using Integratie.Testhost;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Onthaal.Tests.Wegwijs;

/// <summary>Where can I go, as strangers meet it: page and API through the real host, without JavaScript.</summary>
[Trait("Eis", "ONT-12")]
public sealed class WegwijsTests(Demohost host) : IClassFixture<Demohost>
{
    private const string Pagina = "/onthaal/waar-kan-ik-terecht";
    private const string Api = "/api/v1/onthaal/wegwijs";

    private static CancellationToken Annulering => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nl", "ltr", "Wie kan u nog helpen?", "Wonen")]
    [InlineData("en", "ltr", "Who else can help you?", "Housing")]
    [InlineData("fr", "ltr", "Qui d’autre peut vous aider ?", "Logement")]
    [InlineData("ar", "rtl", "من يمكنه أيضًا أن يساعدك؟", "السكن")]
    public async Task Een_vreemde_leest_in_zijn_taal_waar_hij_terechtkan(string taal, string richting, string kop, string thema)
    {
        var bezoek = await host.Als(null).Open($"{Pagina}?gemeente=9000&thema=Wonen&taal={taal}");

        bezoek.Status.ShouldBe(HttpStatusCode.OK);
        var html = bezoek.Pagina.DocumentElement;
        (html.GetAttribute("lang"), html.GetAttribute("dir")).ShouldBe((taal, richting));
        bezoek.Tekst.ShouldContain(kop);
        bezoek.Pagina.QuerySelectorAll("main h3").Select(h => h.TextContent.Trim()).ShouldBe([thema]);
        bezoek.Pagina.QuerySelectorAll(".punt").Length.ShouldBe(4);
        bezoek.Pagina.QuerySelectorAll(".wegwijs__aanbod h4 > bdi[lang=nl][dir=ltr]").ShouldNotBeEmpty();
        bezoek.Pagina.QuerySelector("input[name=gemeente]")!.GetAttribute("value").ShouldBe("9000");
        bezoek.Pagina.QuerySelectorAll(".wegwijs__talen a").Select(a => a.GetAttribute("lang")).ShouldBe(["nl", "en", "fr", "ar"]);
        bezoek.Pagina.QuerySelector($".wegwijs__talen a[lang={taal}]")!.GetAttribute("aria-current").ShouldBe("true");
        bezoek.Pagina.QuerySelectorAll("nav.zijmenu, .kop__zoek, script:not([src])").ShouldBeEmpty();
        html.OuterHtml.ShouldNotContain("__RequestVerificationToken");
    }

    [Fact]
    public async Task Zonder_loket_staan_de_dichtste_er_met_hun_afstand()
    {
        var json = await Lees($"{Api}?gemeente=23023");

        json["inDeGemeente"]!.GetValue<bool>().ShouldBeFalse();
        var afstanden = json["loketten"]!.AsArray().Select(l => l!["afstand"]!.GetValue<double>()).ToList();
        afstanden.Count.ShouldBe(3);
        afstanden.ShouldBe([.. afstanden.Order()]);
        (await host.Als(null).Open($"{Pagina}?gemeente=23023&taal=en")).Tekst.ShouldContain($"There is no office in {json["gemeentenaam"]!.GetValue<string>()}");
    }

    [Fact]
    public async Task Wat_in_de_taal_van_de_bezoeker_is_staat_eerst()
    {
        var talen = (await Lees($"{Api}?gemeente=44021&taal=ar"))["aanbod"]!.AsArray().Select(a => a!["talen"]!.AsArray().Any(t => t!.GetValue<string>() == "ar")).ToList();

        talen.ShouldContain(true);
        talen.ShouldBe([.. talen.OrderDescending()]);
    }

    [Theory]
    [InlineData("Atlantis", "en", "We do not know this municipality")]
    [InlineData("", "fr", "Tapez d’abord votre commune")]
    [InlineData("Atlantis", "xx", "We kennen deze gemeente niet")]
    public async Task Een_onbekende_gemeente_geeft_een_fout_in_de_taal_en_het_formulier_houdt_zijn_tekst(string gemeente, string taal, string fout)
    {
        var bezoek = await host.Als(null).Open($"{Pagina}?gemeente={gemeente}&taal={taal}");

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector(".foutsamenvatting a[href='#gemeente']")!.TextContent.ShouldContain(fout);
        (bezoek.Pagina.QuerySelector("#gemeente")!.GetAttribute("value") ?? "").ShouldBe(gemeente);
    }

    [Fact]
    public async Task Een_naam_waar_meer_gemeenten_op_lijken_geeft_een_keuze()
    {
        var bezoek = await host.Als(null).Open($"{Pagina}?gemeente=Genx&taal=ar");

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        var suggestie = bezoek.Pagina.QuerySelector(".wegwijs__suggesties a").ShouldNotBeNull().GetAttribute("href")!;
        suggestie.ShouldEndWith("taal=ar");
        (await bezoek.Open(suggestie)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("gemeente=Gent&taal=xx", "taal")]
    [InlineData("gemeente=Atlantis", "gemeente")]
    [InlineData("", "gemeente")]
    public async Task De_api_zegt_welk_veld_niet_klopt(string vraag, string veld)
    {
        var antwoord = await host.Host.Als(null).GetAsync($"{Api}?{vraag}", Annulering);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Annulering))!["issues"]!.AsArray().Select(i => i!["name"]!.GetValue<string>()).ShouldContain(veld);
        antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Api)]
    [InlineData(Pagina)]
    public async Task Een_vreemde_krijgt_geen_koekje_en_een_antwoord_dat_elke_tussenopslag_mag_bewaren(string pad)
    {
        var antwoord = await host.Host.Als(null, html: pad == Pagina).GetAsync($"{pad}?gemeente=Gent", Annulering);

        antwoord.Headers.Contains("Set-Cookie").ShouldBeFalse();
        antwoord.Headers.CacheControl!.ToString().ShouldBe("public, max-age=60");
        (await host.Host.Als(Persona.Loketmedewerker, html: pad == Pagina).GetAsync($"{pad}?gemeente=Gent", Annulering)).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task De_tweede_vraag_gaat_niet_meer_naar_de_databank()
    {
        var eerste = await Lees($"{Api}?gemeente=Aalst&thema=werk");
        await using var verbinding = new NpgsqlConnection(host.Host.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(Annulering);
        await using var weg = new NpgsqlCommand("update netwerk.aanbieding set naam = naam || ' (anders)'", verbinding);
        (await weg.ExecuteNonQueryAsync(Annulering)).ShouldBePositive();

        (await Lees($"{Api}?gemeente=9300&thema=werk&taal=nl"))["aanbod"]!.ToJsonString().ShouldBe(eerste["aanbod"]!.ToJsonString());
        (await Lees($"{Api}?gemeente=Aalst&thema=wonen"))["aanbod"]!.ToJsonString().ShouldContain("(anders)");
    }

    [Fact]
    public async Task Wie_te_veel_vraagt_moet_wachten()
    {
        await using var streng = await Draaiendehost.Start(
            new() { Achtergrond = false, Stel = b => b.Configuration["Limieten:AnoniemPerMinuut"] = "3" }, Annulering);
        var vreemde = streng.Als(null);
        var antwoorden = new List<HttpStatusCode>();
        for (var keer = 0; keer < 5; keer++)
        {
            antwoorden.Add((await vreemde.GetAsync($"{Api}?gemeente=Gent", Annulering)).StatusCode);
        }

        antwoorden.Select(a => a is HttpStatusCode.TooManyRequests).ShouldBe([false, false, false, true, true]);
    }

    [Fact]
    public async Task Zonder_de_module_is_de_pagina_weg_en_de_link_ook()
    {
        var blad = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "modules.json"), Annulering))!;
        foreach (var module in blad["modules"]!.AsArray().Where(m => m!["id"]!.GetValue<string>() is "onthaal" or "brussel"))
        {
            module!["actief"] = false;
        }

        await using var kaal = await Draaiendehost.Start(new() { Achtergrond = false, ModulesJson = blad.ToJsonString() }, Annulering);

        (await new Bezoek(kaal, null).Open(Pagina)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await new Bezoek(kaal, null).Open("/hulp")).Pagina.QuerySelector($"a[href='{Pagina}']").ShouldBeNull();
    }

    [Fact]
    public async Task De_weg_ernaartoe_staat_bij_vreemden_en_op_de_sociale_kaart()
    {
        (await host.Als(null).Open("/hulp")).Pagina.QuerySelector($"a[href='{Pagina}']").ShouldNotBeNull();
        var kaart = await host.Als(Persona.Loketmedewerker).Open("/netwerk");
        kaart.Pagina.QuerySelector($"main a[href='{Pagina}']")!.TextContent.ShouldContain("Bekijk wat burgers zien");
    }

    private async Task<JsonNode> Lees(string pad) => JsonNode.Parse(await host.Host.Als(null).GetStringAsync(pad, Annulering))!;
}
