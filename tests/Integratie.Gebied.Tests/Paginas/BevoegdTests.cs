using System.Net;
using Integratie.Kern;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Paginas;

[Trait("Eis", "GEB-11")]
public sealed class BevoegdTests(Demohost host) : IClassFixture<Demohost>
{
    [Fact]
    public async Task Een_adres_komt_nooit_in_het_webadres()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        await bezoek.Open("/gebied/bevoegd");

        await bezoek.Verstuur("Zoek op", ("Waar", "Proefplein 12, 9050 Ledeberg"));

        bezoek.Omleiding.ShouldBe("/gebied/bevoegd?gemeente=44021");
        bezoek.Tekst.ShouldContain("Gent op");
    }

    [Fact]
    public async Task Elke_taak_heeft_een_bevoegde_met_de_regel_en_de_rechtsgrond()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/gebied/bevoegd?gemeente=23025");

        var taken = bezoek.Pagina.QuerySelectorAll(".taak");
        taken.Length.ShouldBe(Taken.Alle.Count);
        taken.Where(t => !t.TextContent.Contains("Niemand")).ShouldAllBe(t => t.QuerySelector(".taak__waarom .zacht")!.TextContent.Length > 0);
        bezoek.Pagina.QuerySelectorAll(".punt").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Een_vroegere_naam_legt_uit_wat_ervan_geworden_is()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        await bezoek.Open("/gebied/bevoegd");

        await bezoek.Verstuur("Zoek op", ("Waar", "Kruibeke"));

        bezoek.Tekst.ShouldContain("Beveren-Kruibeke-Zwijndrecht");
        bezoek.Pagina.QuerySelector(".berichten")!.TextContent.ShouldContain("Kruibeke");
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    public async Task Wat_een_bevoegdheid_tegenhoudt_staat_er_een_keer()
    {
        // The demo's agreement for the Rand is over by then.
        var op = TimeProvider.System.Vandaag().AddDays(90);
        var bezoek = await host.Als(Persona.Loketmedewerker).Open($"/gebied/bevoegd?gemeente=23025&op={op:yyyy-MM-dd}");

        var tegengehouden = bezoek.Pagina.QuerySelectorAll(".taak").Select(t => t.TextContent.Split("geen actieve overeenkomst").Length - 1).Where(n => n > 0).ToList();
        tegengehouden.ShouldNotBeEmpty();
        tegengehouden.ShouldAllBe(n => n == 1);
    }

    [Fact]
    [Trait("Eis", "LOK-10")]
    public async Task Een_gedeelde_regie_noemt_elk_onderdeel_bij_naam()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/gebied/bevoegd?gemeente=24062");

        bezoek.Tekst.ShouldContain("Acties coördineren: Agentschap Integratie en Inburgering, tot de overdracht op");
        bezoek.Tekst.ShouldNotContain("OVO002149");
    }

    [Fact]
    public async Task Wat_geen_plaats_is_staat_bij_het_veld()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        await bezoek.Open("/gebied/bevoegd");

        await bezoek.Verstuur("Zoek op", ("Waar", "xyzzyx"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector("#Waar-fout").ShouldNotBeNull();
    }

    [Fact]
    public async Task Een_datum_die_niet_bestaat_staat_bij_het_veld()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        await bezoek.Open("/gebied/bevoegd");

        await bezoek.Verstuur("Zoek op", ("Waar", "Gent"), ("Op", "31/02/2026"));

        bezoek.Pagina.QuerySelector("#Op-fout")!.TextContent.ShouldContain("bestaat niet");
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Welke_gemeente_was_dit_op_een_dag()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/gebied/gemeenten/44088?op=31/12/2024");

        bezoek.Tekst.ShouldContain("Op 31 december 2024 was dit Melle (44040) en Merelbeke (44043)");
    }

    [Fact]
    public async Task De_bladzijde_van_de_gemeente_noemt_dezelfde_loketten_met_dezelfde_uitleg()
    {
        var bevoegd = await host.Als(Persona.Loketmedewerker).Open("/gebied/bevoegd?gemeente=23025");
        var gemeente = await host.Als(Persona.Loketmedewerker).Open("/gebied/gemeenten/23025");

        var loketten = gemeente.Pagina.QuerySelectorAll(".punt a").Select(a => a.GetAttribute("href")).ToList();
        loketten.ShouldNotBeEmpty();
        loketten.ShouldBe(bevoegd.Pagina.QuerySelectorAll(".punt a").Select(a => a.GetAttribute("href")));
        var uitleg = bevoegd.Pagina.QuerySelector("[aria-labelledby=loketten-kop] > p")!.TextContent;
        uitleg.ShouldStartWith("In Grimbergen");
        gemeente.Pagina.QuerySelector("[aria-labelledby=loket-kop] > p")!.TextContent.ShouldBe(uitleg);
    }

    [Fact]
    [Trait("Eis", "KRN-06")]
    public async Task Een_gemeente_toont_al_haar_postcodes_ook_die_van_haar_deelgemeenten()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/gebied/gemeenten/71072");

        bezoek.Pagina.QuerySelectorAll(".postcodes strong").Select(p => p.TextContent)
            .ShouldBe(["3500", "3501", "3510", "3511", "3512", "3720", "3721", "3722", "3723", "3724"]);
    }
}
