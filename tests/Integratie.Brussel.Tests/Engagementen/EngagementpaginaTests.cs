using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Brussel.Tests.Engagementen;

/// <summary>From the contact to the engagement and back; and what is left when the plug-in is off.</summary>
[Trait("Eis", "BRU-04")]
public sealed class EngagementpaginaTests
{
    [Fact]
    [Trait("Eis", "BRU-11")]
    public async Task Van_het_paneel_bij_het_contact_naar_een_engagement_met_contacttaal()
    {
        await using var host = await Draaiendehost.Start(annulering: TestContext.Current.CancellationToken);
        var bezoek = await Contact(host, "1030");
        bezoek.Tekst.ShouldContain("Wat de bezoeker wil doen voor Nederlands en deelname, is nog niet vastgelegd");
        var contact = bezoek.Adres;

        await bezoek.Open(bezoek.Pagina.QuerySelector("main a[href^='/brussel/engagementen/']")!.GetAttribute("href")!);
        await bezoek.Verstuur("Leg vast");
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Tekst.ShouldContain("Kies wat de bezoeker doet voor Nederlands");
        await bezoek.Verstuur("Leg vast", ("Invoer.Nederlands", "WilLeren"), ("Invoer.Participatie", "NeemtDeel"), ("Invoer.Contacttaal", "Frans"));
        bezoek.Tekst.ShouldContain("Het engagement is vastgelegd");
        await bezoek.Verstuur("Verbeter", ("Invoer.Nederlands", "Leert"));
        bezoek.Tekst.ShouldContain("wil Nederlands leren");

        await bezoek.Open(contact);
        bezoek.Tekst.ShouldContain("Leert Nederlands");
        await bezoek.Open(bezoek.Pagina.QuerySelector("main a[href^='/brussel/engagementen/']")!.GetAttribute("href")!);
        await bezoek.Verstuur("Trek het engagement in");
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Tekst.ShouldContain("Kies waarom u het engagement intrekt");
        await bezoek.Verstuur("Trek het engagement in", ("Reden", "Vergissing"));
        bezoek.Tekst.ShouldContain("Dit engagement is ingetrokken");
        bezoek.Tekst.ShouldContain("Per vergissing vastgelegd");
        await bezoek.Open(contact);
        bezoek.Tekst.ShouldContain("Het engagement is ingetrokken: per vergissing vastgelegd");
        await bezoek.Open(bezoek.Pagina.QuerySelector("main a[href^='/brussel/engagementen/']")!.GetAttribute("href")!);
        await bezoek.Verstuur("Leg vast", ("Invoer.Nederlands", "Leert"), ("Invoer.Participatie", "NeemtDeel"));
        bezoek.Tekst.ShouldNotContain("Dit engagement is ingetrokken");
        bezoek.Tekst.ShouldContain("Ingetrokken. Per vergissing vastgelegd.");

        (await bezoek.Open("/brussel/engagementen")).Pagina.QuerySelector("main td")!.TextContent.ShouldBe("u");
        bezoek.Tekst.ShouldNotContain("Leert Nederlands");
        (await new Bezoek(host, Persona.Loketmedewerker).Open($"/brussel/engagementen/{Guid.Empty}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bij_een_contact_van_elders_staat_er_geen_paneel()
    {
        await using var host = await Draaiendehost.Start(annulering: TestContext.Current.CancellationToken);

        (await Contact(host, "9000")).Pagina.QuerySelector("main a[href^='/brussel/']").ShouldBeNull();
    }

    [Fact]
    public async Task Zonder_de_plugin_zijn_paginas_API_menu_en_paneel_weg_en_werkt_het_onthaal()
    {
        await using var host = await Draaiendehost.Start(new() { Regio = "limburg" }, TestContext.Current.CancellationToken);
        var bezoek = await Contact(host, "1030");

        bezoek.Status.ShouldBe(HttpStatusCode.OK);
        bezoek.Pagina.QuerySelector("a[href^='/brussel']").ShouldBeNull();
        bezoek.Tekst.ShouldNotContain("Engagement");
        (await bezoek.Open("/brussel/engagementen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Als(Persona.Loketmedewerker).GetAsync("/api/v1/brussel/engagementen", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Bezoek> Contact(Draaiendehost host, string postcode)
    {
        var bezoek = await new Bezoek(host, Persona.Loketmedewerker).Open("/onthaal/nieuw");
        await bezoek.Verstuur("Registreer", ("Invoer.Kanaal", "Telefoon"), ("Invoer.Loket", ""), ("Invoer.Thema", "werk"), ("Invoer.Gemeente", postcode));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Pagina.QuerySelector(".foutsamenvatting")?.TextContent);
        return bezoek;
    }
}
