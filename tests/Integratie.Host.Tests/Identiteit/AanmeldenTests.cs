using System.Net;
using Integratie.Host.Tests.Beheer;
using Integratie.Testhost;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>Signing in on the pages, over HTTP, as a browser does.</summary>
public sealed class AanmeldenTests(Aanmeldhuis huis) : IClassFixture<Aanmeldhuis>
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Wie_een_pagina_opent_kiest_wie_hij_is_en_komt_er_terug(string naam)
    {
        using var bezoeker = Bezoek(naam);

        var keuze = await bezoeker.Ga("/taken?staat=bezig");
        keuze.QuerySelector("h1")!.TextContent.ShouldContain("Wie bent u?");
        var pagina = await bezoeker.Druk(keuze, "Als Lotte Loket, ");

        bezoeker.Status.ShouldBe(HttpStatusCode.OK);
        bezoeker.Adres.PathAndQuery.ShouldBe("/taken?staat=bezig");
        pagina.QuerySelector(".kop__wie")!.TextContent.ShouldContain("Lotte Loket");
        pagina.QuerySelector(".kop__keuzes")!.TextContent.ShouldNotContain("Organisatie wisselen");
        bezoeker.Spoor.ShouldAllBe(a => a.Host == naam && a.Port == huis.Host.Adres.Port);
        (await huis.Host.Databank.Sql("select naam from platform.medewerker where id = 'vo-loket-1'")).ShouldBe("Lotte Loket");
    }

    [Fact]
    public async Task De_sessie_is_een_koekje_dat_scripts_en_andere_sites_niet_gebruiken()
    {
        using var bezoeker = Bezoek();

        await bezoeker.MeldAan("Lotte Loket");

        var koekje = bezoeker.Koekregels.Single(k => k.StartsWith("integratie=", StringComparison.Ordinal));
        koekje.ShouldContain("httponly");
        koekje.ShouldContain("samesite=lax");
        bezoeker.Spoor.ShouldAllBe(a => !Uri.UnescapeDataString(a.Query).Contains("lotte", StringComparison.OrdinalIgnoreCase) && !a.Query.Contains("vo-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example/")]
    [InlineData("/\t/elders.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Na_het_aanmelden_komt_niemand_ergens_anders_uit(string terug)
    {
        using var bezoeker = Bezoek();

        await bezoeker.MeldAan("Lotte Loket", adres: "/aanmelden?terug=" + Uri.EscapeDataString(terug));

        bezoeker.Adres.AbsoluteUri.ShouldBe(huis.Host.Adres.AbsoluteUri);
    }

    [Fact, Trait("Eis", "KRN-02")]
    public async Task Wie_een_recht_mist_leest_welk_en_wie_het_geeft()
    {
        using var bezoeker = Bezoek();

        await bezoeker.MeldAan("Lotte Loket");
        var pagina = await bezoeker.Ga("/beheer/audit");

        bezoeker.Status.ShouldBe(HttpStatusCode.Forbidden);
        pagina.Body!.TextContent.ShouldContain("Zien wie wat deed en wie welk dossier las");
        pagina.Body.TextContent.ShouldContain("beheerder van uw organisatie");
        bezoeker.Doorverwijzing.ShouldBeNull();
    }

    [Fact]
    public async Task Wie_het_recht_heeft_komt_erin()
    {
        using var bezoeker = Bezoek();

        await bezoeker.MeldAan("Aida Auditor", adres: "/beheer/audit");

        bezoeker.Status.ShouldBe(HttpStatusCode.OK);
        bezoeker.Adres.AbsolutePath.ShouldBe("/beheer/audit");
    }

    [Fact]
    public async Task Wie_voor_twee_organisaties_werkt_kiest_er_een_en_kan_wisselen()
    {
        using var bezoeker = Bezoek();

        var leuven = await bezoeker.MeldAan("Leon Leuven", "Stad Leuven");
        leuven.QuerySelector(".kop__wie")!.TextContent.ShouldContain("Stad Leuven");
        leuven.QuerySelector(".kop__keuzes")!.TextContent.ShouldContain("Organisatie wisselen");
        var keuze = await bezoeker.Ga("/organisatie-wisselen");
        keuze.QuerySelector("h1")!.TextContent.ShouldContain("Voor welke organisatie");
        keuze.QuerySelectorAll(".persona__knop").Length.ShouldBe(2);
        keuze.QuerySelector(".persona__nu")!.ParentElement!.TextContent.ShouldContain("Stad Leuven");
        var agentschap = await bezoeker.Druk(keuze, "Agentschap");

        agentschap.QuerySelector(".kop__wie")!.TextContent.ShouldContain("Agentschap Integratie en Inburgering");
        (await Aanmeldingen("vo-leuven-1")).ShouldBe("Aangemeld@OVO002149 OrganisatieGewisseld@OVO900001");
    }

    [Fact]
    public async Task Afmelden_eindigt_de_sessie_en_een_ander_adres_doet_dat_niet()
    {
        using var bezoeker = Bezoek();
        var pagina = await bezoeker.MeldAan("Gaëlle Gent");

        using var vreemd = bezoeker.Verzoek(HttpMethod.Post, new(huis.Host.Adres, "/afmelden"));
        using var antwoord = await bezoeker.Stuur(vreemd);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var afgemeld = await bezoeker.Druk(pagina, "Afmelden");

        afgemeld.QuerySelector("h1")!.TextContent.ShouldContain("U bent afgemeld");
        bezoeker.Cookies.ShouldNotContainKey("integratie");
        (await bezoeker.Ga("/taken")).QuerySelector("h1")!.TextContent.ShouldContain("Wie bent u?");
        (await Aanmeldingen("vo-gent-1")).ShouldBe("Aangemeld@OVO002067 Afgemeld@OVO002067");
    }

    [Fact]
    public async Task Een_aanmelding_die_hier_niet_begon_mislukt_in_woorden_en_staat_in_het_auditlogboek()
    {
        using var bezoeker = Bezoek();

        var pagina = await bezoeker.Ga("/aangemeld?code=gestolen&state=verzonnen");

        bezoeker.Status.ShouldBe(HttpStatusCode.Unauthorized);
        pagina.Body!.TextContent.ShouldContain("Aanmelden lukte niet");
        (await huis.Host.Databank.Sql("select count(*) from platform.audit where handeling = 'AanmeldenMislukt' and actor = 'onbekend'")).ShouldNotBe(0L);
    }

    [Fact]
    public async Task De_keuze_bestaat_niet_buiten_een_aanvraag_en_neemt_geen_onbekende()
    {
        using var bezoeker = Bezoek();
        await bezoeker.Ga("/connect/authorize");
        bezoeker.Status.ShouldBe(HttpStatusCode.BadRequest);

        var keuze = await bezoeker.Ga("/aanmelden");
        keuze.QuerySelectorAll("input[name=organisatie]").ToList().ForEach(v => v.SetAttribute("value", "OVO900002"));
        await bezoeker.Druk(keuze, "Als Lotte Loket, ");

        bezoeker.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Een_deel_van_een_pagina_wordt_geen_aanmeldpagina()
    {
        using var bezoeker = Bezoek();
        using var verzoek = bezoeker.Verzoek(HttpMethod.Get, new(huis.Host.Adres, "/taken"));
        verzoek.Headers.Add("HX-Request", "true");

        using var antwoord = await bezoeker.Stuur(verzoek);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Een_sessie_geldt_bij_elke_host_van_dezelfde_databank()
    {
        await using var ander = await Draaiendehost.Start(new() { Persona = false, Achtergrond = false, Databank = huis.Host.Databank }, TestContext.Current.CancellationToken);
        using var bezoeker = Bezoek();
        await bezoeker.MeldAan("Lotte Loket");

        var pagina = await bezoeker.Ga(new Uri(ander.Adres, "/taken").AbsoluteUri);

        pagina.QuerySelector(".kop__wie")!.TextContent.ShouldContain("Lotte Loket");
        ((byte[])(await huis.Host.Databank.Sql("select inhoud from platform.gegevensbescherming limit 1"))!).AsSpan().IndexOf("masterKey"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task Een_koekje_opent_de_api_niet()
    {
        using var bezoeker = Bezoek();
        await bezoeker.MeldAan("Cedric Centraal");
        foreach (var pad in (string[])["/api/v1/gebied/gemeenten", "/API/v1/gebied/gemeenten"])
        {
            using var verzoek = bezoeker.Verzoek(HttpMethod.Get, new(huis.Host.Adres, pad));
            using var antwoord = await bezoeker.Stuur(verzoek);

            antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    private Bezoeker Bezoek(string naam = "127.0.0.1") => new(new UriBuilder(huis.Host.Adres) { Host = naam }.Uri);

    private async Task<object?> Aanmeldingen(string wie) =>
        await huis.Host.Databank.Sql($"select string_agg(handeling || '@' || organisatie, ' ' order by id) from platform.audit where soort = 'aanmelding' and actor = '{wie}'");
}
