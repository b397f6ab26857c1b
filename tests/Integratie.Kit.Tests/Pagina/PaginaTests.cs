using Integratie.Kit.Pagina;

namespace Integratie.Kit.Tests.Pagina;

public sealed class PaginaTests
{
    private readonly Proef _proef = new();

    private static readonly IReadOnlyList<Menugroep> Menu =
    [
        new("Gebied", [new("Gebied", "/gebied", "Gebied", 1), new("Loketten", "/gebied/loketten", "Gebied", 2)]),
        new("Start", [new("Start", "/", "Start", 1)]),
    ];

    [Theory]
    [InlineData("/gebied/loketten", "/gebied/loketten")]
    [InlineData("/gebied/loketten/123/uren", "/gebied/loketten")]
    [InlineData("/GEBIED/Loketten/", "/gebied/loketten")]
    [InlineData("/gebied/matrix", "/gebied")]
    [InlineData("/gebiedsvreemd", null)]
    [InlineData("/", "/")]
    [InlineData("/intake", null)]
    public void Het_huidige_menu_item_is_het_langste_dat_bij_het_pad_past(string pad, string? verwacht) =>
        Menu.Huidig(pad)?.Href.ShouldBe(verwacht);

    [Fact]
    public void Een_pad_buiten_het_menu_heeft_geen_huidig_item() => Menu.Huidig("/gebiedsvreemd").ShouldBeNull();

    [Fact]
    public async Task De_kop_van_de_pagina_geeft_titel_en_kruimels_aan_het_kader()
    {
        var kop = Proef.Lees(await _proef.Html(new PaginaTagHelper { Titel = "Gent & rand", Soort = "Regio" }, async () =>
            await _proef.Html(new KruimelTagHelper { Href = "/gebied" }, "Gebied &amp; taal") + "<a class='knop' href='/n'>Nieuw</a>"));

        kop.QuerySelector("h1")!.TextContent.ShouldBe("Gent & rand");
        kop.QuerySelector(".paginakop__soort")!.TextContent.ShouldBe("Regio");
        kop.QuerySelector(".acties a")!.TextContent.ShouldBe("Nieuw");
        _proef.Context.ViewData.Titel().ShouldBe("Gent & rand");
        _proef.Context.ViewData.Kruimels().ShouldBe([new("Gebied & taal", "/gebied")]);
    }

    [Theory]
    [InlineData(400, "De aanvraag klopt niet")]
    [InlineData(401, "U bent niet aangemeld")]
    [InlineData(403, "U mag deze pagina niet openen")]
    [InlineData(404, "Pagina niet gevonden")]
    [InlineData(409, "Dit kan nu niet")]
    [InlineData(412, "Iemand anders was u voor")]
    [InlineData(429, "Even wachten")]
    [InlineData(500, "Er ging iets mis")]
    [InlineData(503, "Even niet beschikbaar")]
    [InlineData(599, "Er ging iets mis")]
    public async Task Een_foutpagina_spreekt_mensentaal_en_geeft_een_nummer(int code, string titel)
    {
        _proef.Context.HttpContext.TraceIdentifier = "spoor-1";
        _proef.Context.HttpContext.Request.Method = "GET";

        var pagina = await _proef.Toon(new FoutpaginaTagHelper { Code = code });

        pagina.QuerySelector("h1")!.TextContent.ShouldBe(titel);
        pagina.QuerySelector(".foutpagina__spoor code")!.TextContent.ShouldNotBeNullOrEmpty();
        pagina.QuerySelectorAll(".acties a").Length.ShouldBeGreaterThan(0);
        _proef.Context.HttpContext.Titel().ShouldBe(titel);
    }

    [Fact]
    public async Task Een_module_die_uit_staat_wordt_met_naam_genoemd() =>
        (await _proef.Toon(new FoutpaginaTagHelper { Code = 404, ModuleUit = "Tolken" })).TextContent.ShouldContain("Tolken is in deze regio niet in gebruik");

    [Fact]
    public async Task Wie_niet_mag_leest_welk_recht_ontbreekt_en_wie_het_geeft() =>
        (await _proef.Toon(new FoutpaginaTagHelper { Code = 403, Recht = "Loketten beheren" })).TextContent
            .ShouldContain("U hebt het recht ‘Loketten beheren’ nodig. De toegangsbeheerder van uw organisatie kan u dat geven.");

    [Theory]
    [InlineData(true, "Wat u invulde, is bewaard.")]
    [InlineData(false, "Er is niets gewijzigd.")]
    public async Task Een_foutpagina_zegt_of_er_iets_bewaard_is(bool bewaard, string tekst) =>
        (await _proef.Toon(new FoutpaginaTagHelper { Bewaard = bewaard })).TextContent.ShouldContain(tekst);

    [Fact]
    public async Task Na_een_mislukte_post_wordt_de_post_niet_als_link_herhaald()
    {
        _proef.Context.HttpContext.Request.Method = "POST";
        _proef.Context.HttpContext.Request.Path = "/gebied/loketten/sluit";

        var pagina = await _proef.Toon(new FoutpaginaTagHelper());

        pagina.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldNotContain("/gebied/loketten/sluit");
    }
}
