using System.Net;

namespace Integratie.Kit.Tests.Pagina;

public sealed class LayoutTests(Paginahuis huis) : IClassFixture<Paginahuis>
{
    private readonly Paginahuis _huis = huis;

    [Fact]
    public async Task De_eerste_link_slaat_het_menu_over()
    {
        var pagina = await _huis.Haal("/beheer/stijlgids");

        pagina.QuerySelector("a")!.GetAttribute("href").ShouldBe("#inhoud");
        pagina.QuerySelector("main#inhoud").ShouldNotBeNull();
        pagina.DocumentElement.GetAttribute("lang").ShouldBe("nl-BE");
    }

    [Fact]
    public async Task De_kop_noemt_product_regio_omgeving_en_wie_er_werkt()
    {
        var kop = (await _huis.Haal("/beheer/stijlgids")).QuerySelector("header")!;

        foreach (var tekst in new[] { "Integratie", "Vlaanderen", "Proef", "Noor Proef", "Agentschap Proef", "Organisatie wisselen" })
        {
            kop.TextContent.ShouldContain(tekst);
        }

        var afmelden = kop.QuerySelector("form[action='/afmelden']")!;
        afmelden.GetAttribute("method").ShouldBe("post");
        afmelden.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Wie_niet_aangemeld_is_ziet_aanmelden_en_geen_menu_of_zoekvak()
    {
        var pagina = await _huis.Haal("/beheer/stijlgids", vreemdKader: true);

        pagina.QuerySelector("header a[href='/aanmelden']").ShouldNotBeNull();
        pagina.QuerySelector("#zijmenu").ShouldBeNull();
        pagina.QuerySelector("form[action='/zoeken']").ShouldBeNull();
        pagina.QuerySelector("form[action='/afmelden']").ShouldBeNull();
    }

    [Fact]
    public async Task Zoeken_is_een_post_die_ook_zonder_javascript_werkt()
    {
        var formulier = (await _huis.Haal("/beheer/stijlgids")).QuerySelector("header form[action='/zoeken']")!;

        formulier.GetAttribute("method").ShouldBe("post");
        formulier.QuerySelector("button[type=submit]").ShouldNotBeNull();
        formulier.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Het_menu_duidt_de_huidige_pagina_aan()
    {
        var pagina = await _huis.Haal("/beheer/stijlgids");

        pagina.QuerySelectorAll("#zijmenu a[aria-current=page]").Select(a => a.TextContent).ShouldBe(["Stijlgids"]);
        pagina.QuerySelector(".kruimels li[aria-current=page]")!.TextContent.ShouldBe("Stijlgids");
        pagina.Title.ShouldBe("Stijlgids - Integratie");
    }

    [Fact]
    public async Task De_voet_noemt_versie_toegankelijkheid_en_bronnen()
    {
        var voet = (await _huis.Haal("/beheer/stijlgids")).QuerySelector("footer")!;

        voet.TextContent.ShouldContain("9.8.7");
        voet.QuerySelector("a[href='/toegankelijkheid']").ShouldNotBeNull();
        voet.QuerySelector("a[href='/bronnen']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/beheer/stijlgids")]
    [InlineData("/beheer/stijlgids?fouten=ja")]
    public async Task Niets_staat_in_de_pagina_zelf_en_niets_komt_van_buiten(string pad)
    {
        var pagina = await _huis.Haal(pad);

        pagina.QuerySelectorAll("[style], style").ShouldBeEmpty();
        pagina.QuerySelectorAll("script").ShouldAllBe(s => s.HasAttribute("src") && s.TextContent.Length == 0);
        pagina.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        pagina.QuerySelectorAll("[src], link[href], use[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href"))
            .ShouldAllBe(adres => adres!.StartsWith("/_kit/", StringComparison.Ordinal) && adres.Contains("?v=abc", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/beheer/stijlgids")]
    [InlineData("/beheer/stijlgids?fouten=ja")]
    public async Task Elke_id_is_enig_en_elke_verwijzing_bestaat(string pad)
    {
        var pagina = await _huis.Haal(pad);
        var ids = pagina.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();

        ids.ShouldBeUnique();
        foreach (var naam in new[] { "aria-describedby", "aria-labelledby", "aria-controls", "for", "list", "commandfor" })
        {
            pagina.QuerySelectorAll($"[{naam}]").SelectMany(e => e.GetAttribute(naam)!.Split(' ')).ShouldBeSubsetOf(ids, naam);
        }

        pagina.QuerySelectorAll(".foutsamenvatting a").Select(a => a.GetAttribute("href")![1..]).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public async Task Elk_formulier_dat_iets_verstuurt_draagt_een_token()
    {
        var formulieren = (await _huis.Haal("/beheer/stijlgids")).QuerySelectorAll("form[method=post]");

        formulieren.Length.ShouldBe(4);
        formulieren.ShouldAllBe(f => f.QuerySelectorAll("input[name=__RequestVerificationToken]").Length == 1);
    }

    [Fact]
    public async Task Geen_element_van_de_kit_blijft_onvertaald_in_de_pagina() =>
        (await _huis.Haal("/beheer/stijlgids")).All.Where(e => e.LocalName.StartsWith("v-", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public async Task De_stijlgids_toont_elk_element_van_de_kit()
    {
        var bron = await File.ReadAllTextAsync(Path.Combine(Kitmap.Pad, "Pages/Beheer/Stijlgids.cshtml"), TestContext.Current.CancellationToken);
        var elementen = typeof(Kitregistratie).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(Microsoft.AspNetCore.Razor.TagHelpers.HtmlTargetElementAttribute), false))
            .Cast<Microsoft.AspNetCore.Razor.TagHelpers.HtmlTargetElementAttribute>()
            .Select(a => a.Tag).Where(t => t.StartsWith("v-", StringComparison.Ordinal)).ToList();

        elementen.Count.ShouldBeGreaterThan(25);
        // An error page is a page of its own, shown by the host.
        elementen.Where(e => e != "v-foutpagina" && !bron.Contains($"<{e}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Na_een_fout_zegt_de_titel_het_eerst_en_staan_de_fouten_in_de_volgorde_van_de_velden()
    {
        var pagina = await _huis.Haal("/beheer/stijlgids?fouten=ja");

        pagina.Title.ShouldBe("Fout: Stijlgids - Integratie");
        pagina.QuerySelectorAll(".foutsamenvatting a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Invoer_Naam", "#Invoer_Postcode", "#Invoer_Vanaf", "#Invoer_Regio", "#Invoer_Vorm", "#Invoer_Gemeente", "#Invoer_Actief"]);
        pagina.QuerySelector("#Invoer_Vanaf")!.GetAttribute("value").ShouldBe("31/02/2026");
    }

    [Fact]
    public async Task Een_vreemde_komt_niet_op_de_stijlgids()
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, "/beheer/stijlgids");
        vraag.Headers.Add("X-Vreemde", "ja");

        using var antwoord = await _huis.Klant.SendAsync(vraag, TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task De_stijlgids_weegt_minder_dan_30_kB_gecomprimeerd()
    {
        var html = await _huis.Klant.GetByteArrayAsync("/beheer/stijlgids", TestContext.Current.CancellationToken);

        Kitmap.Gewicht(html).ShouldBeLessThan(30 * 1024);
    }
}
