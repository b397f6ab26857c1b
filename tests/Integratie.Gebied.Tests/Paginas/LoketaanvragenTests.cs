using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Paginas;

/// <summary>Requests for desks through their pages, without JavaScript.</summary>
[Trait("Eis", "GEB-10")]
public sealed class LoketaanvragenTests(Demohost host) : IClassFixture<Demohost>
{
    private const string Pad = "/gebied/loketaanvragen";

    [Fact]
    public async Task Een_aanvraag_schrijven_indienen_goedkeuren_en_het_loket_openen_met_wat_er_al_staat()
    {
        var leuven = await host.Als(Persona.LokaalBestuurLeuven).Open(Pad);
        leuven.Tekst.ShouldContain("Er zijn nog geen loketaanvragen");

        // A local government has one municipality: nothing to choose.
        await leuven.Open(Pad + "/nieuw");
        leuven.Tekst.ShouldContain("Wat we al weten over Leuven");
        leuven.Tekst.ShouldContain("Statbel, bevolking op 1 januari 2020 (CC BY 4.0)");
        leuven.Pagina.QuerySelector("[name='Invoer.Cijfers[3].Waarde']")!.GetAttribute("value").ShouldNotBeNullOrEmpty();
        await leuven.Verstuur("Bewaar", ("Invoer.Naam", "Antenne Leuven Proef"), ("Invoer.Soort", "antenne"));
        leuven.Omleiding.ShouldNotBeNull(leuven.Tekst);
        leuven.Tekst.ShouldContain("Nog aan te vullen voor u kunt indienen");
        leuven.Tekst.ShouldContain("Leg uit waarom dit loket nodig is.");
        var adres = leuven.Adres;

        await leuven.Open(adres + "/wijzigen");
        await leuven.Verstuur("Bewaar",
            ("Invoer.Motivering", "Veel nieuwkomers in de stationsbuurt."), ("Invoer.GewensteStart", LokettenTests.Dag(60)),
            ("Invoer.Cijfers[0].Waarde", "1.240"), ("Invoer.Cijfers[0].Jaar", "2025"), ("Invoer.Cijfers[0].Bron", "Proefregister"));
        leuven.Omleiding.ShouldNotBeNull(leuven.Tekst);
        leuven.Tekst.ShouldContain("1.240");
        leuven.Tekst.ShouldContain("Klaar om in te dienen");
        await leuven.Verstuur("Dien de aanvraag in");
        leuven.Tekst.ShouldContain("Wacht op beslissing");
        leuven.Tekst.ShouldNotContain("Beslis over deze aanvraag");

        var centraal = await host.Als(Persona.Centraal).Open(adres);
        await centraal.Verstuur("Weiger");
        centraal.Status.ShouldBe(HttpStatusCode.BadRequest);
        centraal.Pagina.QuerySelector(".foutsamenvatting a")!.GetAttribute("href").ShouldBe("#Toelichting");
        await centraal.Verstuur("Keur goed", ("Toelichting", "Goed onderbouwd."));
        centraal.Tekst.ShouldContain("Goed onderbouwd.");

        await centraal.Open(centraal.Pagina.QuerySelectorAll("main a").First(a => a.TextContent == "Open dit loket").GetAttribute("href")!);
        centraal.Pagina.QuerySelector("#Invoer_Naam")!.GetAttribute("value").ShouldBe("Antenne Leuven Proef");
        centraal.Pagina.QuerySelector("#Invoer_Gemeente")!.GetAttribute("value").ShouldBe("Leuven");
        centraal.Pagina.QuerySelector("#Invoer_Uitbater")!.GetAttribute("value").ShouldBe("Stad Leuven");
        await centraal.Verstuur("Bewaar", ("Invoer.Straat", "Proefplein"), ("Invoer.Huisnummer", "1"), ("Invoer.Postcode", "3000"));
        centraal.Omleiding.ShouldNotBeNull(centraal.Tekst).ShouldEndWith("/uren");
        var loket = centraal.Adres.Replace("/uren", "", StringComparison.Ordinal);

        await leuven.Open(adres);
        leuven.Tekst.ShouldContain("Het loket is geopend");
        leuven.Pagina.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(loket);
        leuven.Pagina.QuerySelectorAll(".moment").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Wat_niet_klopt_staat_bij_de_rij_waar_het_getypt_is()
    {
        var bezoek = await host.Als(Persona.Centraal).Open(Pad + "/nieuw?gemeente=Lanaken");

        await bezoek.Verstuur("Bewaar",
            ("Invoer.Naam", ""), ("Invoer.Postcode", "39"), ("Invoer.Cijfers[1].Waarde", "veel"), ("Invoer.Cijfers[2].Waarde", "12"), ("Invoer.Cijfers[2].Jaar", "2025"),
            ("Invoer.Cijfers[4].Waarde", "3"), ("Invoer.Cijfers[4].Jaar", "2025"), ("Invoer.Cijfers[4].Bron", "proef"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelectorAll(".foutsamenvatting a").Select(a => a.GetAttribute("href")).ShouldBe(
            ["#Invoer_Naam", "#Invoer_Cijfers_1__Waarde", "#Invoer_Cijfers_1__Jaar", "#Invoer_Cijfers_1__Bron", "#Invoer_Cijfers_2__Bron", "#Invoer_Cijfers_4__Omschrijving", "#Invoer_Postcode"],
            ignoreOrder: true);
        bezoek.Pagina.QuerySelector("[name='Invoer.Cijfers[1].Waarde']")!.GetAttribute("value").ShouldBe("veel");

        await bezoek.Open(Pad + "/nieuw?gemeente=Lanaken");
        await bezoek.Verstuur("Bewaar", ("Invoer.Cijfers[2].Waarde", "12"), ("Invoer.Cijfers[2].Jaar", "2099"), ("Invoer.Cijfers[2].Bron", "proef"));
        bezoek.Pagina.QuerySelectorAll(".foutsamenvatting a").Select(a => a.GetAttribute("href")).ShouldBe(["#Invoer_Cijfers_2__Jaar"]);
    }

    [Theory]
    [InlineData("/nieuw?gemeente=", "Kies een gemeente.")]
    [InlineData("/nieuw?gemeente=Nergenshuizen", "‘Nergenshuizen’ staat niet in de lijst")]
    [InlineData("?gemeente=Nergenshuizen", "We kennen de gemeente ‘Nergenshuizen’ niet.")]
    public async Task Een_gemeente_die_we_niet_kennen_staat_bij_het_veld(string vraag, string zegt)
    {
        var bezoek = await host.Als(Persona.Centraal).Open(Pad + vraag);

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector(".foutsamenvatting a")!.GetAttribute("href").ShouldBe("#Gemeente");
        bezoek.Tekst.ShouldContain(zegt);
    }

    [Fact]
    public async Task Een_regiobeheerder_kiest_alleen_uit_de_eigen_regio_en_ziet_een_andere_aanvraag_voor_dezelfde_gemeente()
    {
        var bezoek = await host.Als(Persona.Regiobeheerder("limburg")).Open(Pad + "/nieuw");
        bezoek.Pagina.QuerySelectorAll("option").Select(o => o.GetAttribute("value")).ShouldNotContain("Gent");
        bezoek.Pagina.QuerySelector("h1")!.TextContent.ShouldBe("Loket aanvragen");
        await bezoek.Open(Pad + "/nieuw?gemeente=Gent");
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);

        // The demo has one for Lommel that came back: warned about, not refused.
        await bezoek.Open(Pad + "/nieuw?gemeente=Lommel");
        bezoek.Pagina.QuerySelector(".melding--let-op")!.TextContent.ShouldContain("Er loopt al 1 andere aanvraag voor Lommel");
        await bezoek.Verstuur("Bewaar");
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        await bezoek.Verstuur("Trek de aanvraag in");
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        await bezoek.Verstuur("Trek de aanvraag in", ("Reden", "Dubbel geschreven."));
        bezoek.Tekst.ShouldContain("Ingetrokken");
    }

    [Fact]
    public async Task Wat_teruggestuurd_is_zegt_op_de_aanvraag_en_op_het_formulier_wat_gevraagd_wordt()
    {
        var bezoek = await host.Als(Persona.Regiobeheerder("limburg")).Open(Pad + "?status=Teruggestuurd");
        await bezoek.Open(bezoek.Pagina.QuerySelectorAll("tbody a").Single(a => a.TextContent == "Loket Lommel Centrum").GetAttribute("href")!);
        bezoek.Tekst.ShouldContain("Voeg de instroom van de laatste twee jaar toe");

        await bezoek.Open(bezoek.Adres + "/wijzigen");

        bezoek.Tekst.ShouldContain("Voeg de instroom van de laatste twee jaar toe");
        bezoek.Pagina.QuerySelector("#Invoer_Naam")!.GetAttribute("value").ShouldBe("Loket Lommel Centrum");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_andere_organisatie_vindt_de_aanvraag_niet()
    {
        var gent = await host.Als(Persona.LokaalBestuurGent).Open(Pad);
        var adres = gent.Pagina.QuerySelectorAll("tbody a").Single(a => a.TextContent == "Antenne Gent Nieuwland").GetAttribute("href")!;
        (await gent.Open(adres)).Tekst.ShouldContain("De beheerder van de regio of de centrale diensten openen het loket.");

        (await host.Als(Persona.LokaalBestuurLeuven).Open(Pad)).Tekst.ShouldNotContain("Antenne Gent Nieuwland");
        (await host.Als(Persona.LokaalBestuurLeuven).Open(adres)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Als(Persona.LokaalBestuurLeuven).Open(adres + "/wijzigen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Als(Persona.Loketmedewerker).Open(Pad)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task De_gemeente_wijst_de_weg_naar_een_aanvraag()
    {
        (await host.Als(Persona.Regiobeheerder("limburg")).Open("/gebied/gemeenten/72020")).Pagina.QuerySelectorAll("main a")
            .ShouldContain(a => a.GetAttribute("href") == Pad + "/nieuw?gemeente=72020");
        (await host.Als(Persona.Regiobeheerder("limburg")).Open("/gebied/gemeenten/44021")).Tekst.ShouldNotContain("Loket aanvragen");
        (await host.Als(Persona.Loketmedewerker).Open("/gebied/gemeenten/72020")).Tekst.ShouldNotContain("Loket aanvragen");
    }
}
