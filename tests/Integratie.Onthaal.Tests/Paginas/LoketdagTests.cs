using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Paginas;

/// <summary>The desk day on its pages, without JavaScript, on the demo data.</summary>
[Trait("Eis", "ONT-11")]
public sealed class LoketdagTests(Demohost host) : IClassFixture<Demohost>
{
    [Fact]
    public async Task Van_nummer_tot_ingevuld_contactformulier()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/wachtrij");
        var loket = bezoek.Pagina.QuerySelectorAll("select[name='Loket'] option").Select(o => o.GetAttribute("value")!).Last(v => v.Length > 0);
        await bezoek.Open($"/onthaal/wachtrij?loket={loket}");
        bezoek.Tekst.ShouldContain("Niemand wacht");

        await bezoek.Verstuur("Geef een nummer", ("Taal", "arabisch"), ("Thema", "wonen"), ("Tolk", "true"));
        bezoek.Tekst.ShouldContain("Deze bezoeker heeft nummer 1");
        await bezoek.Verstuur("Roep volgende op", ("Balie", "3"));
        bezoek.Tekst.ShouldContain("Nummer 1 is opgeroepen");
        await bezoek.Verstuur("Start gesprek");

        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst).ShouldStartWith("/onthaal/nieuw?beurt=");
        bezoek.Tekst.ShouldContain("Voor nummer 1 uit de wachtrij");
        bezoek.Pagina.QuerySelector("select[name='Invoer.Loket'] option[selected]")!.GetAttribute("value").ShouldBe(loket);
        bezoek.Pagina.QuerySelector("select[name='Invoer.Thema'] option[selected]")!.GetAttribute("value").ShouldBe("wonen");
        bezoek.Pagina.QuerySelector("input[name='Invoer.Taal']")!.GetAttribute("value").ShouldBe("Arabisch");
        await bezoek.Verstuur("Registreer");
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst).ShouldStartWith("/onthaal/contacten/");
        var contact = bezoek.Adres;

        await bezoek.Open($"/onthaal/wachtrij?loket={loket}");
        bezoek.Pagina.QuerySelector($"a[href='{contact}']").ShouldNotBeNull(bezoek.Tekst);
        await bezoek.Open($"/onthaal/vandaag?loket={loket}");
        bezoek.Pagina.QuerySelectorAll(".staven a").Select(a => a.GetAttribute("href")!).ShouldContain(a => a.Contains("thema=wonen", StringComparison.Ordinal));
        await bezoek.Open(bezoek.Pagina.QuerySelectorAll(".staven a").Select(a => a.GetAttribute("href")!).First(a => a.Contains("taal=ar", StringComparison.Ordinal)));
        bezoek.Pagina.QuerySelector($"a[href='{contact}']").ShouldNotBeNull(bezoek.Tekst);
    }

    [Fact]
    public async Task Een_fout_bij_een_nummer_houdt_wat_er_stond()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/wachtrij");

        await bezoek.Verstuur("Geef een nummer", ("Taal", "Xqzwv"), ("Thema", "wonen"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Tekst.ShouldContain("Deze taal kennen we niet");
        bezoek.Pagina.QuerySelector("input[name='Taal']")!.GetAttribute("value").ShouldBe("Xqzwv");
    }

    [Fact]
    public async Task Een_afspraak_van_vrij_uur_tot_annulering()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/afspraken?week=true");
        var vrij = bezoek.Pagina.QuerySelector("a.vrij")?.GetAttribute("href");
        if (vrij is null)
        {
            await bezoek.Open(bezoek.Pagina.QuerySelector("nav[aria-label='Andere dag'] a:last-child")!.GetAttribute("href")!);
            vrij = bezoek.Pagina.QuerySelector("a.vrij").ShouldNotBeNull(bezoek.Tekst).GetAttribute("href");
        }

        await bezoek.Open(vrij!);
        await bezoek.Verstuur("Maak de afspraak", ("Invoer.Naam", "Noé Gefantaseerd"), ("Invoer.Mail", "geen adres"));
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Tekst.ShouldContain("Vul een mailadres in");
        await bezoek.Verstuur("Maak de afspraak", ("Invoer.Mail", ""), ("Invoer.Taal", "turks"), ("Invoer.Tolk", "true"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        var afspraak = bezoek.Adres;
        bezoek.Tekst.ShouldContain("Noé Gefantaseerd");

        await bezoek.Verstuur("Verzet de afspraak", ("Nieuw", ""));
        bezoek.Tekst.ShouldContain("Kies een nieuw uur");
        await bezoek.Verstuur("Verzet de afspraak", ("Nieuw", bezoek.Pagina.QuerySelector("select[name='Nieuw'] optgroup:last-child option:last-child")!.GetAttribute("value")!));
        bezoek.Tekst.ShouldContain("De afspraak is verzet");
        (await host.Als(Persona.Loketmedewerker).Open("/onthaal/afspraken/tolken")).Tekst.ShouldContain("Turks");
        await bezoek.Verstuur("Annuleer");
        bezoek.Tekst.ShouldContain("Geannuleerd");
        await bezoek.Verstuur("Herstel de afspraak");
        bezoek.Tekst.ShouldContain("De afspraak staat er weer");

        await bezoek.Open("/onthaal/afspraken");
        await bezoek.Verstuur("Zoek", ("Zoek", "noe gefantaseerd"));
        bezoek.Pagina.QuerySelector($"a[href='{afspraak}']").ShouldNotBeNull(bezoek.Tekst);
        bezoek.Adres.ShouldNotContain("noe");
        (await host.Als(Onthaalhuis.Gent).Open(afspraak)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Een_rooster_met_een_fout_houdt_de_regels_en_zegt_waar()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/rooster");

        await bezoek.Verstuur("Bewaar het rooster", ("Regels[0].Dag", "Maandag"), ("Regels[0].Van", "9"), ("Regels[0].Tot", "later"), ("Regels[0].Medewerkers", "2"), ("Regels[0].Afspraken", "1"));
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector(".foutsamenvatting a")!.GetAttribute("href").ShouldBe("#Regels_0__Tot");
        await bezoek.Verstuur("Bewaar het rooster", ("Regels[0].Tot", "12"), ("Regels[0].Afspraken", "3"));
        bezoek.Tekst.ShouldContain("niet meer medewerkers afspraken doen");
        await bezoek.Verstuur("Bewaar het rooster", ("Regels[0].Afspraken", "1"));
        bezoek.Tekst.ShouldContain("Het rooster is bewaard");
        await bezoek.Verstuur("Bewaar het rooster", ("Regels[0].Van", ""), ("Regels[0].Tot", ""), ("Regels[0].Medewerkers", ""), ("Regels[0].Afspraken", ""));
        bezoek.Tekst.ShouldContain("Het rooster is bewaard");
    }

    [Fact]
    public async Task Een_geheim_scherm_opent_zonder_aanmelding_en_na_intrekken_niet_meer()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/links");
        await bezoek.Verstuur("Maak de link", ("Soort", "Wachtzaalscherm"), ("Loket", bezoek.Pagina.QuerySelector("select[name='Loket'] optgroup option")!.GetAttribute("value")!));
        var pad = new Uri(bezoek.Pagina.QuerySelector("main code").ShouldNotBeNull(bezoek.Tekst).TextContent).AbsolutePath;

        (await host.Als(null).Open(pad)).ShouldSatisfyAllConditions(b => b.Status.ShouldBe(HttpStatusCode.OK), b => b.Tekst.ShouldContain("wacht"));
        await bezoek.Open("/onthaal/links");
        await bezoek.Verstuur("Trek in");
        (await host.Als(null).Open(pad)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Het_begin_van_de_dag_toont_wie_wacht_en_wie_komt()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal");

        bezoek.Tekst.ShouldContain("Wie wacht aan");
        bezoek.Tekst.ShouldContain("Volgende afspraken");
        bezoek.Pagina.QuerySelector("main table")!.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
        (await host.Als(Onthaalhuis.Gent).Open("/onthaal")).Tekst.ShouldContain("Kies op Wachtrij aan welk loket u zit");
    }
}
