using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Paginas;

[Trait("Eis", "ONT-02")]
public sealed class NieuwTests(Demohost host) : IClassFixture<Demohost>
{
    [Fact]
    public async Task Een_contact_van_de_eerste_toets_tot_de_registratie()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");
        var loket = bezoek.Pagina.QuerySelector("select[name='Invoer.Loket'] optgroup option")!.GetAttribute("value")!;

        await bezoek.Verstuur("Registreer", ("Invoer.Loket", loket), ("Invoer.Thema", "wonen"), ("Invoer.Taal", "arabisch"), ("Invoer.Gemeente", "9000"),
            ("Invoer.Vraag", "Waar vind ik een woning?"), ("Invoer.Grond", "nee:iedereen"), ("Invoer.Afloop", "Doorverwezen"), ("Invoer.Actor", "Woonwinkel"), ("Invoer.Reden", "Voor elke inwoner"));

        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst).ShouldStartWith("/onthaal/contacten/");
        foreach (var woord in new[] { "Wonen", "Arabisch", "Gent", "Waar vind ik een woning?", "Anoniem", "Woonwinkel", "Doorverwezen" })
        {
            bezoek.Tekst.ShouldContain(woord);
        }

        // The next form begins at the same desk.
        await bezoek.Open("/onthaal/nieuw");
        bezoek.Pagina.QuerySelector("select[name='Invoer.Loket'] option[selected]")!.GetAttribute("value").ShouldBe(loket);
    }

    [Fact]
    [Trait("Eis", "ONT-03")]
    public async Task Wie_een_regel_schendt_houdt_zijn_tekst_en_leest_wat_te_doen()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");

        await bezoek.Verstuur("Registreer", ("Invoer.Kanaal", "Telefoon"), ("Invoer.Loket", ""), ("Invoer.Thema", "werk"), ("Invoer.Vraag", "Blijft deze tekst staan?"),
            ("Invoer.Grond", "nee:iedereen"), ("Invoer.Afloop", "EigenOpvolging"), ("Invoer.OpvolgenOp", "morgen"));

        bezoek.Status.ShouldBe(HttpStatusCode.Conflict);
        bezoek.Tekst.ShouldContain("verwijs door naar een gewone dienst");
        bezoek.Pagina.QuerySelector("textarea[name='Invoer.Vraag']")!.TextContent.ShouldContain("Blijft deze tekst staan?");
        bezoek.Pagina.QuerySelector("input[name='Invoer.OpvolgenOp']")!.GetAttribute("value").ShouldBe("morgen");
    }

    [Fact]
    public async Task Fouten_staan_bij_hun_veld()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");

        await bezoek.Verstuur("Registreer", ("Invoer.Kanaal", "Telefoon"), ("Invoer.Loket", ""), ("Invoer.Thema", ""), ("Invoer.Taal", "Xqzwv"), ("Invoer.Gemeente", "Atlantis xqz"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        var velden = bezoek.Pagina.QuerySelectorAll(".foutsamenvatting a").Select(a => a.GetAttribute("href")).ToList();
        velden.ShouldContain("#Invoer_Taal");
        velden.ShouldContain("#Invoer_Gemeente");
    }

    [Fact]
    public async Task Een_kladversie_werkt_ook_zonder_javascript()
    {
        var bezoek = await host.Als(Persona.Centraal).Open("/onthaal/nieuw");

        await bezoek.Verstuur("Bewaar als kladversie", ("Invoer.Vraag", "Half getypt"), ("Invoer.Gemeente", "Gen"));
        bezoek.Tekst.ShouldContain("Uw kladversie van");
        bezoek.Pagina.QuerySelector("textarea[name='Invoer.Vraag']")!.TextContent.ShouldContain("Half getypt");

        await bezoek.Verstuur("Wis de kladversie");
        bezoek.Tekst.ShouldNotContain("Uw kladversie van");
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Zonder_wettig_verblijf_blijft_er_van_het_formulier_niets_over()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");

        await bezoek.Verstuur("Registreer", ("Invoer.Kanaal", "Telefoon"), ("Invoer.Loket", ""), ("Invoer.Thema", "gezin"), ("Invoer.Naam", "Zoë Verzonnen"), ("Invoer.Vraag", "Geheim verhaal"),
            ("Invoer.ZonderVerblijf", "true"), ("Invoer.Onderwerp", "dringende-medische-hulp"));

        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("Alleen u ziet dit contact");
        bezoek.Tekst.ShouldNotContain("Verzonnen");
        bezoek.Tekst.ShouldNotContain("Geheim");
        var adres = bezoek.Adres;
        (await host.Als(Persona.Centraal).Open(adres)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await bezoek.Open("/onthaal/contacten")).Pagina.QuerySelector($"a[href='{adres}']").ShouldBeNull();
    }

    [Fact]
    public async Task Van_open_contact_naar_besluit_naar_heropenen()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");
        await bezoek.Verstuur("Registreer", ("Invoer.Kanaal", "Mail"), ("Invoer.Loket", ""), ("Invoer.Thema", "verblijf"));

        await bezoek.Verstuur("Bewaar", ("Invoer.Grond", "ja:verblijf"), ("Invoer.Afloop", "EigenOpvolging"), ("Invoer.OpvolgenOp", "morgen"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        await bezoek.Verstuur("Opvolging is klaar");
        bezoek.Tekst.ShouldContain("Het contact is afgesloten");
        await bezoek.Verstuur("Heropen");
        bezoek.Tekst.ShouldContain("Het contact is weer open");
        bezoek.Tekst.ShouldContain("Component beslist");
    }

    [Fact]
    public async Task Een_bezoeker_zoek_je_zonder_dat_de_naam_in_het_adres_staat()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");
        await bezoek.Verstuur("Registreer", ("Invoer.Kanaal", "Telefoon"), ("Invoer.Loket", ""), ("Invoer.Thema", "gezin"), ("Invoer.Naam", "Noé Gefantaseerd"));
        var contact = bezoek.Adres;

        await bezoek.Open("/onthaal/contacten");
        bezoek.Pagina.QuerySelector("#contacten")!.TextContent.ShouldNotContain("Gefantaseerd");
        await bezoek.Verstuur("Zoek", ("Zoek", "noee gefantazeerd"));

        var rij = bezoek.Pagina.QuerySelector($"tr:has(a[href='{contact}'])").ShouldNotBeNull();
        rij.QuerySelector("th")!.TextContent.ShouldBe("Noé Gefantaseerd");
        bezoek.Adres.ShouldNotContain("noe");
    }

    [Fact]
    [Trait("Eis", "ONT-10")]
    public async Task Een_drempel_meld_je_met_twee_klikken()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/onthaal/nieuw");
        await bezoek.Verstuur("Registreer", ("Invoer.Kanaal", "Telefoon"), ("Invoer.Loket", ""), ("Invoer.Thema", "werk"));

        await bezoek.Verstuur("Discriminatie", ("drempel", "Discriminatie"));

        bezoek.Tekst.ShouldContain("Vlaams Mensenrechteninstituut");
        (await bezoek.Open("/onthaal/signalen")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
