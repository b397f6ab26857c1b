using System.Net;
using AngleSharp.Html.Dom;
using Integratie.Host.Identiteit;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Beheer;

/// <summary>The pages of the platform itself, as a browser without JavaScript sees them.</summary>
public sealed class PaginasTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private readonly Draaiendehost _host = gedeeld.Host;

    public static TheoryData<string, string, string> Paginas => new()
    {
        { "operator", "/beheer", "Beheer" },
        { "operator", "/beheer/berichten", "Berichten" },
        { "operator", "/beheer/modules", "Modules" },
        { "operator", "/beheer/modules/platform", "Platform" },
        { "operator", "/beheer/inrichting", "Inrichting" },
        { "operator", "/beheer/bevoegdheden", "Bevoegdheden van rollen" },
        { "operator", "/beheer/instellingen", "Instellingen" },
        { "operator", "/taken", "Taken" },
        { "operator", "/taken?alle=true", "Taken" },
        { "centraal", "/beheer/instellingen/platform.bewaartermijn-taken", "Bewaartermijn taken" },
        { "centraal", "/beheer/instellingen/platform.bewaartermijn-taken/voorstel", "Een waarde voorstellen" },
        { "auditor", "/beheer/audit", "Audit" },
        { "loket", "/beheer/bevoegdheden/mijn", "Wat mag ik?" },
        { "loket", "/taken", "Taken" },
        { "loket", "/zoeken", "Zoeken" },
    };

    [Theory]
    [MemberData(nameof(Paginas))]
    public async Task Elke_pagina_opent_voor_wie_ze_mag_zien(string persona, string adres, string titel)
    {
        var pagina = await _host.Als(Wie(persona), html: true).Pagina(adres);

        pagina.QuerySelector("h1")!.TextContent.ShouldBe(titel);
        pagina.Title.ShouldBe($"{titel} - Integratie");
    }

    [Theory]
    [InlineData("/beheer/berichten", "De werking zien")]
    [InlineData("/beheer/modules", "De werking zien")]
    [InlineData("/beheer/inrichting", "Zien of alles goed is ingericht")]
    [InlineData("/beheer/bevoegdheden", "Zien of alles goed is ingericht")]
    [InlineData("/beheer/instellingen", "Gedateerde instellingen zien")]
    [InlineData("/beheer/instellingen/platform.bewaartermijn-taken/voorstel", "Een waarde van een instelling voorstellen")]
    [InlineData("/beheer/audit", "Zien wie wat deed")]
    [InlineData("/beheer/jobs", "De werking beheren")]
    [Trait("Eis", "KRN-02")]
    public async Task Een_loketmedewerker_leest_welk_recht_ontbreekt(string adres, string recht)
    {
        var pagina = await _host.Als(Persona.Loketmedewerker, html: true).Pagina(adres, HttpStatusCode.Forbidden);

        pagina.QuerySelector("h1")!.TextContent.ShouldBe("U mag deze pagina niet openen");
        pagina.QuerySelector(".inleiding")!.TextContent.ShouldContain(recht);
        Guid.TryParse(pagina.QuerySelector("kopieer-knop code")!.TextContent, out _).ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Het_menu_toont_alleen_wat_iemand_mag_openen()
    {
        (await Menu(Persona.Auditor)).ShouldContain("/beheer/audit");
        (await Menu(Persona.Operator)).ShouldNotContain("/beheer/audit");
        (await Menu(Persona.Loketmedewerker)).ShouldNotContain("/beheer/berichten");
    }

    [Fact]
    public async Task Een_adres_dat_niet_bestaat_zegt_dat_met_een_referentie()
    {
        var pagina = await _host.Als(Persona.Centraal, html: true).Pagina("/bestaat/niet", HttpStatusCode.NotFound);

        pagina.QuerySelector("h1")!.TextContent.ShouldBe("Pagina niet gevonden");
        pagina.QuerySelector(".foutpagina__spoor code").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "KRN-09")]
    public async Task Een_operator_duidt_een_bericht_aan_en_probeert_het_opnieuw()
    {
        var id = await Opzijgelegd();
        var browser = _host.Als(Persona.Operator, html: true);
        var formulier = Formulier(await browser.Pagina($"/beheer/berichten?soort=gebied.pagina{id:N}.v1"), "#gekozen");

        using var antwoord = await browser.Post(formulier, invoer: ("Gekozen", $"gebied|{id}|weg"));
        var daarna = await browser.Pagina(antwoord.Headers.Location!.ToString());

        daarna.QuerySelector(".melding--goed")!.TextContent.ShouldContain("1 bericht wordt opnieuw geprobeerd.");
        (await _host.Databank.Sql($"select dood_op is null from gebied.outbox where bericht_id = '{id}'")).ShouldBe(true);
    }

    [Fact]
    [Trait("Eis", "KRN-09")]
    public async Task Weggooien_zonder_reden_toont_de_fout_bij_het_veld_en_met_reden_is_het_bericht_weg()
    {
        var id = await Opzijgelegd();
        var browser = _host.Als(Persona.Operator, html: true);
        var adres = $"/beheer/berichten/gebied/{id}/weg";
        var formulier = Formulier(await browser.Pagina(adres), "form[action*='handler=Weg']");

        using var zonder = await browser.Post(formulier);
        var fouten = await zonder.Pagina();
        using var met = await browser.Post(formulier, invoer: ("Reden", "De ontvanger bestaat niet meer."));

        fouten.QuerySelector(".foutsamenvatting a")!.GetAttribute("href").ShouldBe("#Reden");
        fouten.QuerySelector("#Reden-fout")!.TextContent.ShouldContain("Zeg waarom");
        met.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.Databank.Sql($"select count(*) from gebied.outbox where bericht_id = '{id}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task Wie_niet_mag_ingrijpen_ziet_geen_knoppen_en_komt_er_ook_met_een_eigen_post_niet()
    {
        var id = await Opzijgelegd();
        var browser = _host.Als(Persona.Centraal, html: true);
        var pagina = await browser.Pagina($"/beheer/berichten/gebied/{id}/weg");
        var formulier = Formulier(await _host.Als(Persona.Operator, html: true).Pagina($"/beheer/berichten/gebied/{id}/weg"), "form[action*='handler=Opnieuw']");

        pagina.QuerySelector("form[action*='handler=Opnieuw']").ShouldBeNull();
        var token = await Token(browser);
        using var antwoord = await browser.Post(formulier, invoer: ("__RequestVerificationToken", token));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task De_ene_stelt_een_waarde_voor_en_de_andere_keurt_ze_goed()
    {
        await _host.Databank.Sql("delete from platform.instelling");
        var indiener = _host.Als(Persona.Centraal, html: true);
        var leeg = Formulier(await indiener.Pagina("/beheer/instellingen/platform.bewaartermijn-inbox/voorstel"), "#voorstel");

        using var mislukt = await indiener.Post(leeg, invoer: [("Invoer.Waarde", "3"), ("Invoer.Van", "1/1/2026")]);
        var fouten = (await mislukt.Pagina()).QuerySelectorAll(".foutsamenvatting li").Select(f => f.TextContent).ToList();
        using var gelukt = await indiener.Post(leeg, invoer:
            [("Invoer.Waarde", "60"), ("Invoer.Van", "1/1/2026"), ("Invoer.Rechtsgrond", "Nota hervorming, punt 4.6"), ("Invoer.Reden", "Langer nakijken")]);
        var eigen = await indiener.Pagina(gelukt.Headers.Location!.ToString());

        var collega = _host.Als(Persona.CentraalCollega, html: true);
        var beslissing = Formulier(await collega.Pagina(gelukt.Headers.Location!.ToString()), "#beslissing");
        using var goedgekeurd = await collega.Post(beslissing);
        var daarna = await collega.Pagina(goedgekeurd.Headers.Location!.ToString());
        var verloop = await collega.Pagina("/beheer/instellingen/platform.bewaartermijn-inbox?op=2/1/2026");

        fouten.ShouldContain(f => f.Contains("rechtsgrond", StringComparison.OrdinalIgnoreCase));
        eigen.Body!.TextContent.ShouldContain("U deed dit voorstel zelf");
        eigen.QuerySelector("#beslissing").ShouldBeNull();
        daarna.QuerySelector(".samenvatting .status--goed")!.TextContent.ShouldContain("Goedgekeurd");
        verloop.QuerySelector(".samenvatting strong")!.TextContent.ShouldBe("60");
        verloop.QuerySelectorAll(".moment").Length.ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_collega_heeft_een_naam_zodra_hij_zich_aanmeldde_en_alleen_bij_zijn_eigen_organisatie()
    {
        var namen = _host.Diensten.GetRequiredService<Medewerkers>();
        foreach (var naam in (string[])["Eva Eerst", "Eva Verzonnen"])
        {
            await namen.Onthoud([new() { Organisatie = Persona.Agentschap, Id = "vo-met-naam", Naam = naam, Gezien = TimeProvider.System.GetUtcNow() }], Gesprek.Stop);
        }

        (await namen.Naam(Persona.Agentschap, "vo-met-naam", Gesprek.Stop)).ShouldBe("Eva Verzonnen");
        (await namen.Naam(Persona.Agentschap, "vo-zonder-naam", Gesprek.Stop)).ShouldBeNull();
        (await namen.Naam(Persona.LokaalBestuurGent.Organisatie!.Value, "vo-met-naam", Gesprek.Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Een_dag_die_niet_bestaat_geeft_een_fout_bij_het_veld()
    {
        var pagina = await _host.Als(Persona.Centraal, html: true).Pagina("/beheer/instellingen?op=31/2/2026");

        pagina.QuerySelector(".foutsamenvatting").ShouldNotBeNull();
        pagina.QuerySelector("#op-fout").ShouldNotBeNull();
    }

    [Fact]
    public async Task Een_lopende_taak_vraagt_zichzelf_op_tot_ze_klaar_is_en_kan_zonder_script_geannuleerd_worden()
    {
        var (loopt, klaar) = (await Taak("Bezig"), await Taak("Klaar"));
        var browser = _host.Als(Persona.Centraal, html: true);

        var pagina = await browser.Pagina($"/taken/{loopt}");
        var fragment = await browser.Pagina($"/taken/{klaar}?handler=Voortgang");
        using var geannuleerd = await browser.Post(Formulier(pagina, "form[action*='handler=Annuleer']"));

        pagina.QuerySelector("#voortgang")!.GetAttribute("hx-trigger").ShouldBe("every 1s");
        pagina.Head!.InnerHtml.ShouldContain("http-equiv=\"refresh\"");
        fragment.QuerySelector("#voortgang")!.HasAttribute("hx-get").ShouldBeFalse();
        fragment.QuerySelector("header").ShouldBeNull();
        geannuleerd.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.Databank.Sql($"select annuleren_gevraagd from platform.taak where id = '{loopt}'")).ShouldBe(true);
        await _host.Als(Persona.CentraalCollega, html: true).Pagina($"/taken/{loopt}", HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task De_auditor_zoekt_zonder_dat_de_vraag_in_het_adres_komt_en_opent_een_rij()
    {
        await _host.Als(Persona.Loketmedewerker).Lees("/api/v1/platform/audit/keten", HttpStatusCode.Forbidden);
        var browser = _host.Als(Persona.Auditor, html: true);
        var filter = Formulier(await browser.Pagina("/beheer/audit"), "form.filter");

        using var antwoord = await browser.Post(filter, invoer: [("Vraag.Actor", Persona.Loketmedewerker.Id), ("Vraag.Soort", "weigering")]);
        var lijst = await antwoord.Pagina();
        var rij = await browser.Pagina(lijst.QuerySelector(".tabel tbody a")!.GetAttribute("href")!);

        filter.Method.ShouldBe("post");
        lijst.QuerySelectorAll(".tabel tbody tr").ShouldAllBe(r => r.TextContent.Contains(Persona.Loketmedewerker.Id, StringComparison.Ordinal));
        rij.QuerySelector(".samenvatting")!.TextContent.ShouldContain("Weigering");
    }

    [Fact]
    public async Task Een_verkeerde_periode_in_het_auditlogboek_toont_de_fout()
    {
        var browser = _host.Als(Persona.Auditor, html: true);
        var filter = Formulier(await browser.Pagina("/beheer/audit"), "form.filter");

        using var antwoord = await browser.Post(filter, invoer: [("Vraag.Van", "2/1/2026"), ("Vraag.TotEnMet", "1/1/2026")]);

        (await antwoord.Pagina()).QuerySelector("#Vraag_TotEnMet-fout")!.TextContent.ShouldContain("voor de eerste dag");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_operator_herschrijft_met_de_nieuwste_sleutel_en_komt_bij_de_taak()
    {
        const string Knop = "form[action*='handler=Herversleutel']";
        var browser = _host.Als(Persona.Operator, html: true);

        using var antwoord = await browser.Post(Formulier(await browser.Pagina("/beheer/inrichting"), Knop));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Pagina(antwoord.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent.ShouldBe("Gegevens versleutelen met de nieuwste sleutel");
        (await _host.Als(Persona.Centraal, html: true).Pagina("/beheer/inrichting")).QuerySelector(Knop).ShouldBeNull();
    }

    [Fact]
    public async Task De_controle_van_het_logboek_begint_met_een_knop_en_gaat_naar_haar_voortgang()
    {
        var browser = _host.Als(Persona.Auditor, html: true);

        using var antwoord = await browser.Post(Formulier(await browser.Pagina("/beheer/audit"), "form[action*='handler=Controleer']"));

        antwoord.Headers.Location!.ToString().ShouldStartWith("/taken/");
        (await browser.Pagina(antwoord.Headers.Location.ToString())).QuerySelector("h1")!.TextContent.ShouldBe("Auditlogboek controleren");
    }

    [Fact]
    public async Task Het_zoekvak_van_elke_pagina_werkt_zonder_script_en_geeft_met_htmx_alleen_de_resultaten()
    {
        var browser = _host.Als(Persona.Operator, html: true);
        var zoekvak = Formulier(await browser.Pagina("/taken"), "#zoekvenster form");

        using var antwoord = await browser.Post(zoekvak, invoer: ("term", "inrich"));
        var pagina = await antwoord.Pagina();
        browser.DefaultRequestHeaders.Add("HX-Request", "true");
        using var fragment = await browser.Post(zoekvak, invoer: ("term", "inrich"));
        var deel = await fragment.Pagina();

        pagina.QuerySelectorAll(".zoekrij").Select(r => r.GetAttribute("href")).ShouldContain("/beheer/inrichting");
        pagina.QuerySelectorAll(".zoekgroep h2").Select(h => h.TextContent).ShouldContain("Actie");
        deel.QuerySelector("header").ShouldBeNull();
        deel.QuerySelectorAll(".zoekgroep h2").Select(h => h.TextContent).ShouldBe(["Pagina"]);
    }

    private static Aanroeper Wie(string persona) => persona switch
    {
        "operator" => Persona.Operator,
        "centraal" => Persona.Centraal,
        "auditor" => Persona.Auditor,
        _ => Persona.Loketmedewerker,
    };

    private static IHtmlFormElement Formulier(IHtmlDocument pagina, string kiezer) =>
        (IHtmlFormElement)pagina.QuerySelector(kiezer).ShouldNotBeNull($"Geen formulier {kiezer}.");

    private static async Task<string> Token(HttpClient browser) =>
        ((IHtmlInputElement)(await browser.Pagina("/taken")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;

    private async Task<IEnumerable<string?>> Menu(Aanroeper wie) =>
        (await _host.Als(wie, html: true).Pagina("/taken")).QuerySelectorAll(".zijmenu a").Select(a => a.GetAttribute("href"));

    private async Task<Guid> Opzijgelegd()
    {
        var id = Uuid.Nieuw();
        await _host.Databank.Sql($"insert into gebied.outbox values ('{id}', 'weg', 'gebied.pagina{id:N}.v1', '{"{}"}', null, now(), 8, now(), now(), 'TimeoutException')");
        return id;
    }

    private async Task<Guid> Taak(string status)
    {
        var id = Uuid.Nieuw();
        await _host.Databank.Sql(
            $"""
            insert into platform.taak (id, job, titel, aanvrager, organisatie, bereik, invoer, status, aangemaakt, begonnen, afgelopen, annuleren_gevraagd, gedaan, totaal, fouten, aantal_fouten)
            values ('{id}', 'platform.proef', 'Proeftaak', '{Persona.Centraal.Id}', '{Persona.Centraal.Organisatie}', '*', '{"{}"}', '{status}', now(), now(),
                {(status == "Klaar" ? "now()" : "null")}, false, 40, 100, '[]', 0)
            """);
        return id;
    }
}
