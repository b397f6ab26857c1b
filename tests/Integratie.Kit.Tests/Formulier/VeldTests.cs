using Integratie.Kern;
using Integratie.Kit.Formulier;

namespace Integratie.Kit.Tests.Formulier;

public sealed class VeldTests
{
    private readonly Proef _proef = new();

    [Fact]
    public async Task Een_veld_heeft_een_label_dat_bij_de_invoer_hoort()
    {
        var veld = await _proef.Toon(new VeldTagHelper { Voor = _proef.Voor("Invoer.Naam", "Gent-Zuid"), Label = "Naam" });

        var invoer = veld.QuerySelector("input")!;
        invoer.Id.ShouldBe("Invoer_Naam");
        invoer.GetAttribute("name").ShouldBe("Invoer.Naam");
        invoer.GetAttribute("value").ShouldBe("Gent-Zuid");
        invoer.GetAttribute("autocomplete").ShouldBe("off");
        veld.QuerySelector("label")!.GetAttribute("for").ShouldBe("Invoer_Naam");
        invoer.HasAttribute("aria-invalid").ShouldBeFalse();
    }

    [Fact]
    public async Task Een_fout_veld_toont_wat_getypt_werd_en_waarom_het_fout_is()
    {
        _proef.Staat.SetModelValue("Invoer.Naam", "<b>x", "<b>x");
        _proef.Staat.AddModelError("Invoer.Naam", "Te kort & fout.");

        var veld = await _proef.Toon(new VeldTagHelper { Voor = _proef.Voor("Invoer.Naam", "oud"), Label = "Naam", Hint = "Zoals op de gevel." });

        var invoer = veld.QuerySelector("input")!;
        invoer.GetAttribute("value").ShouldBe("<b>x");
        invoer.GetAttribute("aria-invalid").ShouldBe("true");
        invoer.GetAttribute("aria-describedby").ShouldBe("Invoer_Naam-hint Invoer_Naam-fout");
        veld.QuerySelector("#Invoer_Naam-fout")!.TextContent.ShouldContain("Te kort & fout.");
        veld.QuerySelector("#Invoer_Naam-hint")!.TextContent.ShouldBe("Zoals op de gevel.");
    }

    [Fact]
    public async Task Andere_attributen_gaan_naar_de_invoer()
    {
        var veld = await _proef.Toon(new VeldTagHelper { Naam = "q", Label = "Zoek" }, attributen: [("data-bewaar", ""), ("maxlength", "20"), ("class", "eigen")]);

        veld.QuerySelector("input")!.GetAttribute("maxlength").ShouldBe("20");
        veld.QuerySelector("input")!.HasAttribute("data-bewaar").ShouldBeTrue();
        veld.QuerySelector("div.veld")!.ClassList.ShouldContain("eigen");
    }

    [Theory]
    [InlineData(Veldsoort.Postcode, "text", "numeric", "4")]
    [InlineData(Veldsoort.Getal, "text", "numeric", null)]
    [InlineData(Veldsoort.Bedrag, "text", "decimal", null)]
    [InlineData(Veldsoort.Email, "email", null, null)]
    [InlineData(Veldsoort.Telefoon, "tel", null, null)]
    public async Task De_soort_bepaalt_het_toetsenbord(Veldsoort soort, string type, string? toetsen, string? lengte)
    {
        var invoer = (await _proef.Toon(new VeldTagHelper { Naam = "x", Label = "X", Soort = soort })).QuerySelector("input")!;

        invoer.GetAttribute("type").ShouldBe(type);
        invoer.GetAttribute("inputmode").ShouldBe(toetsen);
        invoer.GetAttribute("maxlength").ShouldBe(lengte);
    }

    [Fact]
    public async Task Een_wachtwoord_komt_nooit_terug_in_de_pagina() =>
        (await _proef.Html(new VeldTagHelper { Naam = "w", Label = "Wachtwoord", Soort = Veldsoort.Wachtwoord, Waarde = "geheim" }))
            .ShouldNotContain("geheim");

    [Fact]
    public async Task Een_tekstvak_bewaart_de_eerste_lege_regel()
    {
        var vak = await _proef.Toon(new VeldTagHelper { Naam = "t", Label = "Tekst", Soort = Veldsoort.Tekstvak, Waarde = "\nregel </textarea>" });

        vak.QuerySelector("textarea")!.TextContent.ShouldBe("\nregel </textarea>");
        vak.QuerySelectorAll("textarea").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Een_datum_wordt_getoond_als_dag_maand_jaar()
    {
        var invoer = (await _proef.Toon(new DatumTagHelper { Voor = _proef.Voor("Vanaf", new DateOnly(2026, 2, 1)), Label = "Vanaf" })).QuerySelector("input")!;

        invoer.GetAttribute("value").ShouldBe("01/02/2026");
        invoer.GetAttribute("type").ShouldBe("text");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Een_vink_toont_de_waarde_en_stuurt_ook_nee_mee(bool waarde, bool aan)
    {
        var veld = await _proef.Toon(new VinkTagHelper { Voor = _proef.Voor("Actief", waarde), Label = "Actief" });

        veld.QuerySelector("input[type=checkbox]")!.HasAttribute("checked").ShouldBe(aan);
        veld.QuerySelector("input[type=hidden]")!.GetAttribute("value").ShouldBe("false");
        veld.QuerySelector("label")!.GetAttribute("for").ShouldBe("Actief");
    }

    [Fact]
    public async Task Een_lijst_toont_de_keuze_en_de_groepen()
    {
        var veld = await _proef.Toon(new KeuzeTagHelper
        {
            Voor = _proef.Voor("Regio", "b"),
            Label = "Regio",
            Opties = [new("a", "Alfa"), new("b", "Bèta", Groep: "Grieks"), new("c", "Gamma", Groep: "Grieks")],
        });

        veld.QuerySelector("option[selected]")!.TextContent.ShouldBe("Bèta");
        veld.QuerySelector("optgroup")!.Children.Length.ShouldBe(2);
        veld.QuerySelector("select")!.Children[0].GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public async Task Een_enum_van_de_pagina_is_de_gekozen_optie()
    {
        var veld = await _proef.Toon(new KeuzeTagHelper { Voor = _proef.Voor("Dag", DayOfWeek.Monday), Opties = [new("Sunday", "zondag"), new("Monday", "maandag")] });

        veld.QuerySelector("option[selected]")!.TextContent.ShouldBe("maandag");
    }

    [Fact]
    public async Task Knoppen_staan_in_een_groep_met_een_naam_en_de_fout_wijst_naar_de_eerste()
    {
        _proef.Staat.AddModelError("Vorm", "Kies een vorm.");

        var veld = await _proef.Toon(new KeuzeTagHelper
        {
            Voor = _proef.Voor("Vorm", null),
            Label = "Vorm",
            Vorm = Keuzevorm.Knoppen,
            Opties = [new("l", "Loket", "U komt langs."), new("t", "Telefoon")],
        });

        veld.QuerySelector("fieldset > legend")!.TextContent.ShouldBe("Vorm");
        veld.QuerySelector("fieldset")!.GetAttribute("aria-describedby").ShouldBe("Vorm-fout");
        var knoppen = veld.QuerySelectorAll("input[type=radio]");
        knoppen.Select(k => k.Id).ShouldBe(["Vorm", "Vorm-1"]);
        knoppen[0].GetAttribute("aria-describedby").ShouldBe("Vorm-uitleg");
    }

    [Fact]
    public async Task Vinkjes_tonen_alles_wat_gekozen_is()
    {
        var veld = await _proef.Toon(new KeuzeTagHelper
        {
            Voor = _proef.Voor("Talen", new[] { "ar", "tr" }),
            Label = "Talen",
            Vorm = Keuzevorm.Vinkjes,
            Opties = [new("ar", "Arabisch"), new("fr", "Frans"), new("tr", "Turks")],
        });

        veld.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["ar", "tr"]);
    }

    [Fact]
    public async Task Een_zoekkeuze_werkt_zonder_javascript_met_een_gewone_lijst()
    {
        var veld = await _proef.Toon(new ZoekkeuzeTagHelper
        {
            Voor = _proef.Voor("Gemeente", "Gent"),
            Label = "Gemeente",
            Opties = [new("44021", "Gent")],
            Codenaam = "Code",
            Code = "44021",
        });

        veld.QuerySelector("input[type=text]")!.GetAttribute("list").ShouldBe("Gemeente-opties");
        veld.QuerySelector("datalist#Gemeente-opties option")!.GetAttribute("data-code").ShouldBe("44021");
        veld.QuerySelector("input[type=hidden]")!.GetAttribute("value").ShouldBe("44021");
    }

    [Fact]
    public async Task De_foutsamenvatting_zwijgt_als_alles_goed_is() =>
        (await _proef.Html(new FoutsamenvattingTagHelper())).ShouldBeEmpty();

    [Fact]
    public async Task De_foutsamenvatting_krijgt_de_focus_en_verwijst_naar_elk_veld()
    {
        _proef.Staat.AddModelError("Invoer.Naam", "Vul de naam in.");
        _proef.Staat.AddModelError("", "Het loket bestaat al.");

        var blok = (await _proef.Toon(new FoutsamenvattingTagHelper())).QuerySelector("div[role=alert]")!;

        blok.HasAttribute("autofocus").ShouldBeTrue();
        blok.GetAttribute("tabindex").ShouldBe("-1");
        blok.QuerySelector("a[href='#Invoer_Naam']")!.TextContent.ShouldBe("Vul de naam in.");
        blok.QuerySelectorAll("li").Select(l => l.TextContent).ShouldContain("Het loket bestaat al.");
    }

    [Fact]
    public void Wat_een_gebruik_weigert_komt_bij_het_veld_van_de_pagina()
    {
        _proef.Staat.SetModelValue("Invoer.Adres.Postcode", "90", "90");

        _proef.Staat.Voeg(Mislukking.Ongeldig(new Invoerfout("adres.postcode", "Vier cijfers."), new Invoerfout("naam", "Verplicht."), new Invoerfout("", "Bestaat al.")), "Invoer");

        _proef.Staat["Invoer.Adres.Postcode"]!.Errors.Single().ErrorMessage.ShouldBe("Vier cijfers.");
        _proef.Staat["Invoer.Naam"]!.Errors.Single().ErrorMessage.ShouldBe("Verplicht.");
        _proef.Staat[""]!.Errors.Single().ErrorMessage.ShouldBe("Bestaat al.");
        _proef.Staat.Keys.ShouldContain("Invoer.Naam");
    }

    [Fact]
    public void Een_geschonden_regel_geldt_voor_het_hele_formulier()
    {
        _proef.Staat.Voeg(Mislukking.Regel("LoketIsGesloten", "Het loket is gesloten."));

        _proef.Staat[""]!.Errors.Single().ErrorMessage.ShouldBe("Het loket is gesloten.");
    }
}
