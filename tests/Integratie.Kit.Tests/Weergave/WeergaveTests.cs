using Integratie.Kit.Weergave;
using Integratie.Platform.Modules;

namespace Integratie.Kit.Tests.Weergave;

public sealed class WeergaveTests
{
    private readonly Proef _proef = new();

    [Fact]
    public async Task Elke_toon_heeft_een_eigen_vorm_en_niet_alleen_een_kleur()
    {
        var vormen = new List<string>();
        foreach (var toon in Enum.GetValues<Toon>())
        {
            var status = await _proef.Toon(new StatusTagHelper { Soort = toon }, "Woord");
            status.TextContent.ShouldBe("Woord");
            vormen.Add(status.QuerySelector("use")!.GetAttribute("href")!);
        }

        vormen.ShouldBeUnique();
    }

    [Fact]
    public void Elke_uitkomst_van_een_controle_heeft_een_toon() =>
        Enum.GetValues<Checkstaat>().Select(s => s.AlsToon()).ShouldBe([Toon.Goed, Toon.LetOp, Toon.Fout]);

    [Fact]
    public async Task Een_melding_zegt_ook_in_woorden_dat_het_een_fout_is()
    {
        var melding = await _proef.Toon(new MeldingTagHelper { Soort = Toon.Fout, Titel = "Niet bewaard" }, "<p>Probeer opnieuw.</p>");

        melding.TextContent.Trim().ShouldStartWith("Fout:");
        melding.QuerySelector(".melding--fout")!.HasAttribute("role").ShouldBeFalse();
        melding.QuerySelector(".melding__titel")!.TextContent.ShouldBe("Niet bewaard");
    }

    [Theory]
    [InlineData(Toon.Fout, "alert")]
    [InlineData(Toon.Goed, "status")]
    public async Task Een_melding_die_nu_verschijnt_wordt_voorgelezen(Toon toon, string rol) =>
        (await _proef.Toon(new MeldingTagHelper { Soort = toon, Nu = true }, "x")).QuerySelector(".melding")!.GetAttribute("role").ShouldBe(rol);

    [Fact]
    public async Task Een_icoon_is_versiering_en_komt_van_een_adres_met_een_versie()
    {
        var icoon = (await _proef.Toon(new IcoonTagHelper { Naam = "search" })).QuerySelector("svg")!;

        icoon.GetAttribute("aria-hidden").ShouldBe("true");
        icoon.QuerySelector("use")!.GetAttribute("href").ShouldBe("/_kit/lib/iconen.svg?v=abc#search");
    }

    [Theory]
    [InlineData(false, "1 februari 2026")]
    [InlineData(true, "01/02/2026")]
    public async Task Een_dag_staat_in_woorden_of_kort(bool kort, string verwacht)
    {
        var dag = (await _proef.Toon(new DagTagHelper { Datum = new(2026, 2, 1), Kort = kort })).QuerySelector("time")!;

        dag.TextContent.ShouldBe(verwacht);
        dag.GetAttribute("datetime").ShouldBe("2026-02-01");
    }

    [Fact]
    public async Task Geen_dag_toont_niets() => (await _proef.Html(new DagTagHelper())).ShouldBeEmpty();

    [Fact]
    public async Task Een_samenvatting_laat_lege_regels_weg()
    {
        var html = await _proef.Html(new SamenvattingTagHelper(), async () =>
            await _proef.Html(new RijTagHelper { Label = "Naam", Wijzig = "/w" }, "Gent") + await _proef.Html(new RijTagHelper { Label = "Telefoon" }, " \n "));

        var lijst = Proef.Lees(html);
        lijst.QuerySelectorAll("dt").Select(d => d.TextContent).ShouldBe(["Naam"]);
        lijst.QuerySelector(".samenvatting__actie a")!.TextContent.ShouldBe("Wijzig Naam");
    }

    [Fact]
    public async Task Een_samenvatting_zonder_waarden_is_er_niet() =>
        (await _proef.Html(new SamenvattingTagHelper(), () => _proef.Html(new RijTagHelper { Label = "Telefoon" }))).ShouldBeEmpty();

    [Fact]
    public async Task Een_moment_zegt_wanneer_wie_en_dat_het_gepland_is()
    {
        var lijn = Proef.Lees(await _proef.Html(new TijdlijnTagHelper(), () =>
            _proef.Html(new MomentTagHelper { Titel = "Loket sluit", Datum = new(2027, 1, 1), Door = "Centrale staf", Gepland = true })));

        lijn.QuerySelector("ol > li time")!.GetAttribute("datetime").ShouldBe("2027-01-01");
        lijn.QuerySelector(".moment__wanneer")!.TextContent.ShouldBe("1 januari 2027 · Centrale staf · gepland");
        lijn.QuerySelector(".moment__titel")!.TextContent.ShouldBe("Loket sluit");
    }

    [Fact]
    public async Task Een_tijdstip_staat_met_het_uur()
    {
        var moment = await _proef.Toon(new MomentTagHelper { Titel = "X", Tijdstip = new(2026, 11, 24, 9, 5, 0, TimeSpan.FromHours(1)) });

        moment.QuerySelector("time")!.TextContent.ShouldBe("24 november 2026, 09:05");
    }

    [Theory]
    [InlineData(Stapstaat.Klaar, "klaar", null)]
    [InlineData(Stapstaat.Huidig, "bezig", "step")]
    [InlineData(Stapstaat.Geblokkeerd, "geblokkeerd", null)]
    [InlineData(Stapstaat.Open, "nog te doen", null)]
    public async Task Een_stap_zegt_in_woorden_hoe_ver_ze_is(Stapstaat staat, string woord, string? huidig)
    {
        var lijst = Proef.Lees(await _proef.Html(new StappenTagHelper { Titel = "Intake" }, () => _proef.Html(new StapTagHelper { Staat = staat, Href = "/x" }, "Gesprek")));

        lijst.QuerySelector("ol")!.GetAttribute("aria-label").ShouldBe("Intake");
        lijst.QuerySelector("li")!.GetAttribute("aria-current").ShouldBe(huidig);
        lijst.QuerySelector("li a")!.TextContent.ShouldBe("Gesprek");
        lijst.QuerySelector(".stap__staat")!.TextContent.ShouldBe(woord);
    }

    [Fact]
    public async Task Een_tegel_leidt_naar_wat_achter_het_cijfer_zit()
    {
        var tegel = await _proef.Toon(new TegelTagHelper { Titel = "Loketten", Waarde = "68", Href = "/gebied/loketten", Soort = Toon.Fout });

        tegel.QuerySelector(".tegel__titel a")!.GetAttribute("href").ShouldBe("/gebied/loketten");
        tegel.QuerySelector(".tegel__waarde")!.TextContent.ShouldBe("68");
        tegel.QuerySelector(".status")!.TextContent.ShouldBe("actie nodig");
    }

    [Fact]
    public async Task Een_tab_is_een_link_en_de_huidige_is_aangeduid()
    {
        var tabs = Proef.Lees(await _proef.Html(new TabsTagHelper { Titel = "Loket" }, async () =>
            await _proef.Html(new TabTagHelper { Href = "/a", Huidig = true }, "Gegevens") + await _proef.Html(new TabTagHelper { Href = "/b", Aantal = 3 }, "Uren")));

        tabs.QuerySelector("nav")!.GetAttribute("aria-label").ShouldBe("Loket");
        tabs.QuerySelector("a[aria-current=page]")!.GetAttribute("href").ShouldBe("/a");
        tabs.QuerySelectorAll("li > a")[1].TextContent.ShouldBe("Uren 3");
    }

    [Fact]
    public async Task Een_dialoog_heeft_een_naam_en_een_knop_die_zonder_javascript_opent()
    {
        var dialoog = await _proef.Toon(new DialoogTagHelper { Id = "sluiten", Titel = "Loket sluiten?", Knop = "Sluit" }, "<p>Zeker?</p>");

        var knop = dialoog.QuerySelector("button[commandfor=sluiten]")!;
        knop.GetAttribute("command").ShouldBe("show-modal");
        knop.GetAttribute("type").ShouldBe("button");
        dialoog.QuerySelector("dialog")!.GetAttribute("aria-labelledby").ShouldBe("sluiten-titel");
        dialoog.QuerySelector("#sluiten-titel")!.TextContent.ShouldBe("Loket sluiten?");
    }

    [Fact]
    public async Task Voortgang_staat_er_ook_in_woorden()
    {
        var balk = await _proef.Toon(new VoortgangTagHelper { Label = "Inlezen", Waarde = 812, Max = 1146 });

        balk.QuerySelector("progress")!.GetAttribute("value").ShouldBe("812");
        balk.QuerySelector(".voortgang__tekst")!.TextContent.ShouldBe("812 van 1146");
    }

    [Fact]
    public async Task Voortgang_zonder_getal_is_onbepaald() =>
        (await _proef.Toon(new VoortgangTagHelper { Label = "Nakijken" })).QuerySelector("progress")!.HasAttribute("value").ShouldBeFalse();

    [Fact]
    public async Task De_kopieerknop_is_zonder_javascript_verborgen_en_de_tekst_niet()
    {
        var knop = await _proef.Toon(new KopieerTagHelper { Tekst = "abc-1", Wat = "nummer" });

        knop.QuerySelector("code")!.TextContent.ShouldBe("abc-1");
        knop.QuerySelector("button")!.HasAttribute("hidden").ShouldBeTrue();
    }

    [Fact]
    public async Task Een_verschil_toont_alleen_de_velden_die_verschillen()
    {
        var tabel = Proef.Lees(await _proef.Html(new VerschilTagHelper(), async () =>
            await _proef.Html(new VeldverschilTagHelper { Label = "Naam", Uw = "Zuid", Huidig = "Gent-Zuid" })
            + await _proef.Html(new VeldverschilTagHelper { Label = "Telefoon", Uw = null, Huidig = "09" })
            + await _proef.Html(new VeldverschilTagHelper { Label = "Gemeente", Uw = "", Huidig = null })));

        tabel.QuerySelectorAll("tbody th").Select(t => t.TextContent).ShouldBe(["Naam", "Telefoon"]);
        tabel.QuerySelectorAll("tbody td").Select(t => t.TextContent).ShouldBe(["Zuid", "Gent-Zuid", "leeg", "09"]);
    }

    [Fact]
    public async Task Twee_gelijke_versies_zeggen_dat_er_geen_verschil_is() =>
        (await _proef.Html(new VerschilTagHelper(), () => _proef.Html(new VeldverschilTagHelper { Label = "Naam", Uw = "a", Huidig = "a" })))
            .ShouldContain("gelijk aan die van u");

    [Fact]
    public async Task Een_paneel_is_zonder_javascript_een_link()
    {
        var paneel = await _proef.Toon(new PaneelTagHelper { Titel = "Afspraken", Href = "?handler=Afspraken" });

        paneel.QuerySelector("section h2")!.TextContent.ShouldBe("Afspraken");
        paneel.QuerySelector("[data-paneel]")!.GetAttribute("hx-get").ShouldBe("?handler=Afspraken");
        paneel.QuerySelector("[data-paneel] a")!.GetAttribute("href").ShouldBe("?handler=Afspraken");
    }
}
