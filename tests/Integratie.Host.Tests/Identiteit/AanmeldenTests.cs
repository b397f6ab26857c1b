using System.Net;
using Integratie.Host.Identiteit;
using Integratie.Host.Tests.Beheer;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>Signing in on the pages, over HTTP with cookies as a browser does it (KRN-01).</summary>
[Trait("Eis", "KRN-01")]
public sealed class AanmeldenTests(Aanmeldhost gedeeld) : IClassFixture<Aanmeldhost>, IDisposable
{
    private readonly Surfer _surfer = new(gedeeld.Host.Adres);

    public static TheoryData<string, string, string, string> Deelnames =>
        [.. Demopersonas.Alle.SelectMany(p => p.Deelnames.Select(d => (p.Id, p.Naam, d.Organisatie.Waarde, d.Naam)))];

    [Theory]
    [MemberData(nameof(Deelnames))]
    public async Task Elke_persona_komt_binnen_voor_elke_organisatie(string id, string naam, string organisatie, string organisatienaam)
    {
        var pagina = await _surfer.MeldAan(id, organisatie);

        pagina.QuerySelector(".kop__naam")!.TextContent.Trim().ShouldBe(naam);
        pagina.QuerySelector(".kop__organisatie")!.TextContent.Trim().ShouldBe(organisatienaam);
    }

    [Fact]
    public void Voor_elke_rol_is_er_een_persona_of_een_systeem_in_minstens_vier_organisaties()
    {
        var deelnames = Demopersonas.Alle.SelectMany(p => p.Deelnames).Concat(Demopersonas.Systemen.Select(s => s.Deelname)).ToList();

        Rol.Namen.Keys.Where(r => !deelnames.Exists(d => d.Rollen.Any(x => x == r || x.StartsWith(r + "-", StringComparison.Ordinal)))).ShouldBeEmpty();
        deelnames.Select(d => d.Organisatie).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void De_personas_van_de_tests_zijn_die_van_de_host()
    {
        Aanroeper[] testers =
        [
            Persona.Centraal, Persona.CentraalCollega, Persona.Loketmedewerker, Persona.LokaalBestuurGent, Persona.LokaalBestuurLeuven, Persona.MedewerkerVgc,
            Persona.Operator, Persona.Auditor, Persona.Regiobeheerder("brussel"), Persona.Regiobeheerder("limburg"),
        ];

        foreach (var tester in testers)
        {
            var deelname = Demopersonas.Alle.Single(p => p.Id == tester.Id).Deelnames[0];
            deelname.Organisatie.ShouldBe(tester.Organisatie!.Value);
            deelname.Rollen.ShouldBe(tester.Rollen.Select(r => r.Context is null ? r.Rol : $"{r.Rol}-{r.Context}"), tester.Id);
        }

        Demopersonas.Systemen.Select(s => s.Id).ShouldContain(Persona.Partner().Id);
    }

    [Fact]
    public async Task Wie_een_pagina_opent_meldt_zich_aan_en_komt_op_die_pagina_terug()
    {
        using var keuzes = await _surfer.Ga("/gebied/gemeenten?zoek=Gent");
        using var keuze = await _surfer.Kies(await keuzes.Pagina(), "vo-loket-1");
        using var pagina = await _surfer.Volg(keuze);

        pagina.StatusCode.ShouldBe(HttpStatusCode.OK);
        _surfer.Bezocht[^1].ShouldBe("/gebied/gemeenten?zoek=Gent");
    }

    [Fact]
    public async Task Geen_adres_onderweg_bevat_een_naam()
    {
        await _surfer.MeldAan("vo-loket-1", naar: "/gebied");

        _surfer.Bezocht.Count.ShouldBeGreaterThan(3);
        _surfer.Bezocht.ShouldAllBe(a => !Uri.UnescapeDataString(a).Contains("Lotte", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Het_koekje_van_de_zitting_is_niet_te_lezen_door_scripts_en_reist_niet_mee_met_formulieren_van_elders()
    {
        await _surfer.MeldAan("vo-loket-1");

        var koekje = _surfer.Gezet.Last(k => k.StartsWith("integratie=", StringComparison.Ordinal));
        koekje.ShouldContain("httponly", Case.Insensitive);
        koekje.ShouldContain("samesite=lax", Case.Insensitive);
        koekje.ShouldContain("path=/", Case.Insensitive);
        koekje.ShouldNotContain("domain=", Case.Insensitive);
        koekje.ShouldNotContain("expires=", Case.Insensitive, "de zitting eindigt met de browser");
        _surfer.Gezet.Where(k => k.StartsWith("integratie-formulier", StringComparison.Ordinal)).ShouldAllBe(k => k.Contains("httponly", StringComparison.OrdinalIgnoreCase) && k.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example/")]
    [InlineData("\\\\elders.example/")]
    [InlineData("/\t/elders.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("gebied")]
    [InlineData("/\r\nSet-Cookie: mee=1")]
    [InlineData("")]
    public async Task Na_het_aanmelden_gaat_niemand_naar_een_andere_site(string terug)
    {
        using var keuzes = await _surfer.Ga("/aanmelden?terug=" + Uri.EscapeDataString(terug));
        using var keuze = await _surfer.Kies(await keuzes.Pagina(), "vo-loket-1");
        using var aangemeld = await _surfer.Vraag(keuze.Headers.Location!.OriginalString);

        aangemeld.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        aangemeld.Headers.Location!.OriginalString.ShouldBe("/");
        aangemeld.Headers.Contains("mee").ShouldBeFalse();
    }

    [Fact]
    public async Task Alleen_wie_voor_meer_dan_een_organisatie_werkt_kan_wisselen()
    {
        var leon = await _surfer.MeldAan("vo-leuven-1", Persona.Leuven.Waarde);
        using var andere = new Surfer(gedeeld.Host.Adres);
        var lotte = await andere.MeldAan("vo-loket-1");

        leon.QuerySelector("a[href='/organisatie-wisselen']").ShouldNotBeNull();
        lotte.QuerySelector("a[href='/organisatie-wisselen']").ShouldBeNull();
    }

    [Fact]
    public async Task Wie_wisselt_blijft_dezelfde_persoon_en_krijgt_de_rechten_van_de_andere_organisatie()
    {
        await _surfer.MeldAan("vo-leuven-1", Persona.Leuven.Waarde);

        using var keuzes = await _surfer.Ga("/organisatie-wisselen");
        var keuzelijst = await keuzes.Pagina();
        using var keuze = await _surfer.Kies(keuzelijst, "vo-leuven-1", Persona.Agentschap.Waarde);
        using var pagina = await _surfer.Volg(keuze);
        using var rechten = await _surfer.Ga("/beheer/bevoegdheden/mijn");

        keuzelijst.Forms.Select(f => Surfer.Waarde(f, "persona")).OfType<string>().Distinct().ShouldBe(["vo-leuven-1"]);
        (await pagina.Pagina()).QuerySelector(".kop__organisatie")!.TextContent.Trim().ShouldBe("Agentschap Integratie en Inburgering");
        var tekst = (await rechten.Pagina()).Body!.TextContent;
        tekst.ShouldContain("Loketmedewerker");
        tekst.ShouldNotContain("Lokaal bestuur");
    }

    [Fact]
    public async Task Afmelden_beeindigt_de_zitting()
    {
        var pagina = await _surfer.MeldAan("vo-loket-1");

        using var afgemeld = await _surfer.Verstuur(pagina.Forms.First(f => f.GetAttribute("action") == "/afmelden"));
        using var daarna = await _surfer.Vraag("/gebied");

        afgemeld.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        daarna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        daarna.Headers.Location!.PathAndQuery.ShouldBe("/aanmelden?terug=%2Fgebied");
    }

    [Fact]
    public async Task Een_bewaard_koekje_werkt_na_het_afmelden_niet_meer()
    {
        var pagina = await _surfer.MeldAan("vo-loket-1");
        using var dief = new Surfer(gedeeld.Host.Adres);
        foreach (Cookie koekje in _surfer.Koekjes.GetAllCookies())
        {
            dief.Koekjes.Add(koekje);
        }

        using var ervoor = await dief.Vraag("/gebied");
        using var afgemeld = await _surfer.Verstuur(pagina.Forms.First(f => f.GetAttribute("action") == "/afmelden"));
        using var erna = await dief.Vraag("/gebied");

        ervoor.StatusCode.ShouldBe(HttpStatusCode.OK);
        erna.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/afmelden")]
    [InlineData("/zoeken")]
    public async Task Een_formulier_van_elders_heeft_geen_gevolg(string adres)
    {
        await _surfer.MeldAan("vo-loket-1");

        using var antwoord = await _surfer.Verstuur(adres, ("term", "Gent"));
        using var daarna = await _surfer.Vraag("/gebied");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        daarna.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task De_keuze_van_een_persona_vraagt_het_formulier_van_de_pagina_zelf()
    {
        using var keuzes = await _surfer.Ga("/aanmelden");
        var adres = new Uri(gedeeld.Host.Adres, _surfer.Bezocht[^1]);

        using var antwoord = await _surfer.Verstuur(adres.AbsoluteUri, ("persona", "vo-operator-1"), ("organisatie", Persona.Agentschap.Waarde));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Een_aanvraag_kan_niet_vooraf_kiezen_wie_er_binnenkomt()
    {
        using var doorgestuurd = await _surfer.Vraag("/aanmelden");
        using var keuzes = await _surfer.Ga(doorgestuurd.Headers.Location!.OriginalString + "&persona=vo-operator-1&organisatie=" + Persona.Agentschap);

        var formulier = (await keuzes.Pagina()).Forms.First(f => f.GetAttribute("action") == "/connect/authorize");

        formulier.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Count(e => e.Name == "persona").ShouldBe(1);
    }

    [Theory]
    [InlineData("/aangemeld")]
    [InlineData("/aangemeld?code=verzonnen&state=verzonnen")]
    [InlineData("/aangemeld?error=access_denied&error_description=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task Een_mislukte_aanmelding_zegt_niets_over_het_waarom_en_staat_in_het_auditlogboek(string adres)
    {
        var ervoor = await Aanmeldingen("AanmeldenMislukt", "onbekend");

        using var antwoord = await _surfer.Vraag(adres);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var tekst = await antwoord.Content.ReadAsStringAsync(Gesprek.Stop);
        tekst.ShouldContain("Aanmelden lukte niet");
        tekst.ShouldNotContain("<script>");
        (await Aanmeldingen("AanmeldenMislukt", "onbekend")).ShouldBe(ervoor + 1);
    }

    [Fact]
    public async Task Aanmelden_en_afmelden_staan_in_het_auditlogboek_met_persoon_en_organisatie()
    {
        var (in0, uit0) = (await Aanmeldingen("Aangemeld", "vo-vgc-1"), await Aanmeldingen("Afgemeld", "vo-vgc-1"));

        var pagina = await _surfer.MeldAan("vo-vgc-1");
        using var afgemeld = await _surfer.Verstuur(pagina.Forms.First(f => f.GetAttribute("action") == "/afmelden"));

        (await Aanmeldingen("Aangemeld", "vo-vgc-1")).ShouldBe(in0 + 1);
        (await Aanmeldingen("Afgemeld", "vo-vgc-1")).ShouldBe(uit0 + 1);
        (await gedeeld.Host.Databank.Sql("select distinct organisatie from platform.audit where actor = 'vo-vgc-1' and handeling = 'Aangemeld'")).ShouldBe(Persona.Vgc.Waarde);
    }

    [Fact]
    public async Task Wie_niet_aangemeld_is_kan_het_auditlogboek_niet_vullen_met_afmeldingen()
    {
        using var pagina = await _surfer.Ga("/afmelden");
        var formulier = (await pagina.Pagina()).Forms[^1];
        var ervoor = await gedeeld.Host.Databank.Sql("select count(*) from platform.audit where handeling = 'Afgemeld' and actor = 'onbekend'");

        using var antwoord = await _surfer.Verstuur("/afmelden", ("__RequestVerificationToken", Surfer.Waarde(formulier, "__RequestVerificationToken")!));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await gedeeld.Host.Databank.Sql("select count(*) from platform.audit where handeling = 'Afgemeld' and actor = 'onbekend'")).ShouldBe(ervoor);
    }

    [Fact]
    public async Task Een_deel_van_een_pagina_stuurt_na_een_verlopen_zitting_de_hele_pagina_naar_het_aanmelden()
    {
        using var antwoord = await _surfer.Vraag("/gebied/gemeenten?zoek=G", ("HX-Request", "true"), ("HX-Current-URL", new Uri(gedeeld.Host.Adres, "/gebied/gemeenten").AbsoluteUri));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        antwoord.Headers.GetValues("HX-Redirect").ShouldBe(["/aanmelden?terug=%2Fgebied%2Fgemeenten"]);
    }

    public void Dispose() => _surfer.Dispose();

    private async Task<long> Aanmeldingen(string handeling, string actor) =>
        (long)(await gedeeld.Host.Databank.Sql($"select count(*) from platform.audit where soort = 'aanmelding' and handeling = '{handeling}' and actor = '{actor}'"))!;
}
