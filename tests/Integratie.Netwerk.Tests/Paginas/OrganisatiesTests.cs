using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Paginas;

[Trait("Eis", "ONT-05")]
public sealed class OrganisatiesTests(Demohost host) : IClassFixture<Demohost>
{
    [Fact]
    public async Task Een_organisatie_toevoegen_wijzigen_beeindigen_en_heropenen()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        await bezoek.Open("/netwerk/organisaties/nieuw");
        await bezoek.Verstuur("Bewaar",
            ("Invoer.Naam", "Praatcafé Quercus"), ("Invoer.Type", "Vereniging"), ("Invoer.Sector", "welzijn"), ("Invoer.Gemeente", "diest"),
            ("Invoer.Talen", "Frans, arabisch"), ("Invoer.Werktalen", "Nederlands; frans"), ("Invoer.Werkgebied", "Aarschot"), ("Invoer.Kbo", "BE 0448.826.918"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("Nederlands, Frans, Arabisch");
        bezoek.Pagina.QuerySelectorAll("main dt").Single(d => d.TextContent.Trim() == "Werktalen").NextElementSibling!.TextContent.Trim().ShouldBe("Nederlands, Frans");
        bezoek.Tekst.ShouldContain("0448.826.918");
        var adres = bezoek.Adres;

        await bezoek.Open(adres + "/wijzigen");
        await bezoek.Verstuur("Bewaar", ("Invoer.Omschrijving", "Nederlands oefenen bij een koffie"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("Omschrijving: leeg → Nederlands oefenen bij een koffie");

        await bezoek.Open(adres + "/beeindigen");
        await bezoek.Verstuur("Beëindig", ("Invoer.LaatsteDag", "1/11/2024"), ("Invoer.Reden", "De vrijwilligers stoppen."));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("Deze organisatie is er niet meer");
        await bezoek.Verstuur("Heropenen");
        bezoek.Tekst.ShouldNotContain("Deze organisatie is er niet meer");
    }

    [Fact]
    public async Task Wat_niet_klopt_staat_bij_elk_veld_en_wat_getypt_is_blijft_staan()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        await bezoek.Open("/netwerk/organisaties/nieuw");

        await bezoek.Verstuur("Bewaar",
            ("Invoer.Naam", "Half ingevuld"), ("Invoer.Gemeente", "Nergens"), ("Invoer.Talen", "Arabich"), ("Invoer.Werktalen", "Frensch"), ("Invoer.Kbo", "0448.826.919"), ("Invoer.Werkgebied", "Alst"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector("#Invoer_Naam")!.GetAttribute("value").ShouldBe("Half ingevuld");
        bezoek.Pagina.QuerySelectorAll(".foutsamenvatting a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#Invoer_Gemeente", "#Invoer_Type", "#Invoer_Kbo", "#Invoer_Talen", "#Invoer_Werktalen", "#Invoer_Werkgebied"], ignoreOrder: true);
        bezoek.Tekst.ShouldContain("Bedoelt u Arabisch?");
        bezoek.Tekst.ShouldContain("Bedoelt u Aalst?");
    }

    [Fact]
    public async Task Een_naam_die_er_al_is_wordt_getoond_en_kan_bevestigd_worden()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        foreach (var keer in (int[])[1, 2])
        {
            await bezoek.Open("/netwerk/organisaties/nieuw");
            await bezoek.Verstuur("Bewaar", ("Invoer.Naam", "Weggeefwinkel Zoutleeuw Xanadu"), ("Invoer.Type", "Vereniging"), ("Invoer.Gemeente", "Zoutleeuw"));
            bezoek.Status.ShouldBe(keer == 1 ? HttpStatusCode.OK : HttpStatusCode.Conflict, bezoek.Tekst);
        }

        bezoek.Tekst.ShouldContain("Is dit een van deze organisaties?");
        bezoek.Pagina.QuerySelector("#Invoer_Naam")!.GetAttribute("value").ShouldBe("Weggeefwinkel Zoutleeuw Xanadu");
        await bezoek.Verstuur("Bewaar: het is een andere");
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
    }

    [Fact]
    [Trait("Eis", "TWL-18")]
    public async Task Contactpersonen_invullen_en_bij_een_fout_blijft_de_tekst_staan()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        await bezoek.Open("/netwerk/organisaties/nieuw");
        await bezoek.Verstuur("Bewaar", ("Invoer.Naam", "Contactproef Ypsilon"), ("Invoer.Type", "Vereniging"), ("Invoer.Gemeente", "Lennik"));
        var adres = bezoek.Adres;

        await bezoek.Open(adres + "/contacten");
        await bezoek.Verstuur("Bewaar", ("Invoer.Contacten[1].Naam", "Sam Voorbeeld"), ("Invoer.Contacten[1].Mail", "geen mail"));
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector(".foutsamenvatting a")!.GetAttribute("href").ShouldBe("#Invoer_Contacten_1__Mail");
        bezoek.Pagina.QuerySelector("[name='Invoer.Contacten[1].Naam']")!.GetAttribute("value").ShouldBe("Sam Voorbeeld");

        await bezoek.Verstuur("Bewaar", ("Invoer.Contacten[1].Mail", "sam@example.org"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("Sam Voorbeeld");
        (await host.Als(Persona.LokaalBestuurGent).Open(adres)).Tekst.ShouldNotContain("Sam Voorbeeld");
    }
}
