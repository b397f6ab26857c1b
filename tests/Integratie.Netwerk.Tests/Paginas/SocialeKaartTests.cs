using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Paginas;

[Trait("Eis", "ONT-05")]
public sealed class SocialeKaartTests(Demohost host) : IClassFixture<Demohost>
{
    [Fact]
    public async Task Een_aanbod_toevoegen_vinden_en_wijzigen()
    {
        var bezoek = host.Als(Persona.Loketmedewerker);
        await bezoek.Open("/netwerk/organisaties/nieuw");
        await bezoek.Verstuur("Bewaar", ("Invoer.Naam", "Kaartproef Omikron"), ("Invoer.Type", "Vereniging"), ("Invoer.Gemeente", "Herk-de-Stad"));
        await bezoek.Open(bezoek.Adres + "/aanbod/nieuw");
        await bezoek.Verstuur("Bewaar",
            ("Invoer.Naam", "Xylofoonclub"), ("Invoer.Thema", "Ontmoeting"), ("Invoer.Omschrijving", "Samen muziek maken"), ("Invoer.Talen", "Turks"),
            ("Invoer.Openingsuren", "wo 14-16"), ("Invoer.GeldigVan", "1/1/2024"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("wo 14-16");
        var adres = bezoek.Adres;

        var kaart = await host.Als(Persona.LokaalBestuurGent).Open("/netwerk?gemeente=Herk-de-Stad&thema=Ontmoeting&zoek=xylofonclub");
        kaart.Tekst.ShouldContain("Xylofoonclub");
        kaart.Tekst.ShouldContain("In de gemeente");

        await bezoek.Open(adres + "/wijzigen");
        await bezoek.Verstuur("Bewaar", ("Invoer.Openingsuren", "wo half drie"));
        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector("#Invoer_Openingsuren")!.GetAttribute("value").ShouldBe("wo half drie");
        await bezoek.Verstuur("Bewaar", ("Invoer.Openingsuren", "wo 14.30-16"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("wo 14.30-16");
    }

    [Fact]
    public async Task Een_plaats_die_we_niet_kennen_staat_bij_het_veld()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/netwerk?gemeente=xyzzyx");

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector(".foutsamenvatting a")!.GetAttribute("href").ShouldBe("#Gemeente");
    }
}
