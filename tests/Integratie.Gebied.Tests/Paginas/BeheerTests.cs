using System.Net;
using System.Net.Http.Json;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Paginas;

/// <summary>Decisions by two people, agreements, layouts and services, through their pages.</summary>
public sealed class BeheerTests(Demohost host) : IClassFixture<Demohost>
{
    [Theory]
    [InlineData("/gebied")]
    [InlineData("/gebied/matrix")]
    [InlineData("/gebied/matrix?op=1/1/2010")]
    [InlineData("/gebied/overeenkomsten")]
    [InlineData("/gebied/overeenkomsten?zoek=xyzzyx")]
    [InlineData("/gebied/regios")]
    [InlineData("/gebied/regios?op=1/1/2010")]
    [InlineData("/gebied/gemeenten?zoek=xyzzyx")]
    [InlineData("/gebied/diensten")]
    public async Task Elke_pagina_opent_met_een_titel_en_een_inhoud(string pad)
    {
        var bezoek = await host.Als(Persona.Centraal).Open(pad);

        bezoek.Status.ShouldBe(HttpStatusCode.OK);
        bezoek.Pagina.QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "GEB-05")]
    public async Task De_matrix_toont_gebieden_en_taken_met_regime_en_voorwaarde()
    {
        var bezoek = await host.Als(Persona.Loketmedewerker).Open("/gebied/matrix");

        bezoek.Pagina.QuerySelectorAll(".matrix thead th").Length.ShouldBe(Taken.Alle.Count + 1);
        bezoek.Pagina.QuerySelector(".matrix tbody th")!.TextContent.ShouldContain("Het hele werkgebied");
        bezoek.Tekst.ShouldContain("De stad voert uit");
        bezoek.Tekst.ShouldContain("Alleen met een overeenkomst");
        bezoek.Tekst.ShouldContain("2 voorstellen wachten op een beslissing");
    }

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Een_wijziging_van_de_matrix_vraagt_twee_mensen_en_staat_dan_gepland_in_het_vak()
    {
        var indiener = host.Als(Persona.Centraal);
        await indiener.Open("/gebied/matrix/voorstel?gebied=provincie:30000&taak=Taalpromotie");
        await indiener.Verstuur("Stel voor",
            ("Invoer.Instantie", "vzw de Rand"), ("Invoer.Van", LokettenTests.Dag(30)), ("Invoer.Rechtsgrond", "Besluit van de proef"), ("Invoer.Reden", "Een proef."));
        indiener.Omleiding.ShouldNotBeNull();
        indiener.Tekst.ShouldContain("U deed dit voorstel zelf");

        var collega = await host.Als(Persona.CentraalCollega).Open(indiener.Adres);
        await collega.Verstuur("Keur goed");
        collega.Tekst.ShouldContain("Goedgekeurd");

        (await host.Als(Persona.Loketmedewerker).Open("/gebied/matrix")).Pagina.QuerySelectorAll(".gepland").ShouldContain(g => g.TextContent.Contains("vzw de Rand"));
    }

    [Fact]
    [Trait("Eis", "GEB-05")]
    public async Task Een_leeg_vak_laat_geen_eigen_regeling_stoppen()
    {
        var bezoek = host.Als(Persona.Centraal);
        await bezoek.Open("/gebied/matrix/voorstel?gebied=provincie:30000&taak=Regie");

        await bezoek.Verstuur("Stel voor", ("Invoer.Instantie", ""), ("Invoer.Van", LokettenTests.Dag(30)), ("Invoer.Rechtsgrond", "Proef"), ("Invoer.Reden", "Proef"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector("#Invoer_Instantie-fout").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Een_weigering_zonder_reden_lukt_niet()
    {
        var bezoek = await host.Als(Persona.Centraal).Open("/gebied/matrix");
        await bezoek.Open(bezoek.Pagina.QuerySelector(".melding li a")!.GetAttribute("href")!);

        await bezoek.Verstuur("Weiger");

        bezoek.Omleiding.ShouldBeNull();
        bezoek.Pagina.QuerySelector(".foutsamenvatting").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    public async Task Een_overeenkomst_die_bijna_eindigt_staat_bovenaan_en_op_haar_eigen_pagina()
    {
        var bezoek = await host.Als(Persona.Centraal).Open("/gebied/overeenkomsten");

        bezoek.Pagina.QuerySelector(".melding--let-op")!.TextContent.ShouldContain("Taalbeleid en taalpromotie in de Vlaamse Rand");
        await bezoek.Open(bezoek.Pagina.QuerySelector(".melding--let-op a")!.GetAttribute("href")!);
        bezoek.Pagina.QuerySelector(".melding--let-op")!.TextContent.ShouldContain("Daarna stopt wat deze overeenkomst mogelijk maakt");
        bezoek.Pagina.QuerySelectorAll(".moment").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    [Trait("Eis", "OVK-01")]
    public async Task Een_overeenkomst_toevoegen_activeren_en_opzeggen()
    {
        var bezoek = host.Als(Persona.Centraal);
        await bezoek.Open("/gebied/overeenkomsten/nieuw");
        await bezoek.Verstuur("Bewaar",
            ("Invoer.Titel", "Proefovereenkomst"), ("Invoer.Type", "Centraal"), ("Invoer.Partijen", "Agentschap Integratie en Inburgering\nvzw de Rand"),
            ("Invoer.Gebieden", "Leuven"), ("Invoer.Taken", "Taalbeleid"), ("Invoer.Van", "1/1/2026"));
        bezoek.Tekst.ShouldContain("Ontwerp");

        await bezoek.Verstuur("De overeenkomst is ondertekend");
        bezoek.Tekst.ShouldContain("Actief");
        await bezoek.Verstuur("Zeg de overeenkomst op", ("Opzegging.LaatsteDag", LokettenTests.Dag(20)), ("Opzegging.Reden", "De proef is voorbij."));
        bezoek.Tekst.ShouldContain("Deze overeenkomst is opgezegd");
    }

    [Fact]
    [Trait("Eis", "OVK-01")]
    public async Task Een_lokaal_bestuur_ziet_alleen_zijn_eigen_overeenkomsten()
    {
        var bezoek = await host.Als(Persona.LokaalBestuurGent).Open("/gebied/overeenkomsten");

        bezoek.Tekst.ShouldContain("Samenwerking met de stad Gent");
        bezoek.Tekst.ShouldNotContain("Leuven");
        bezoek.Tekst.ShouldNotContain("Overeenkomst toevoegen");
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Een_overeenkomst_voor_een_gemeente_die_opging_in_een_andere_noemt_haar_naam_en_blijft_te_wijzigen()
    {
        var gemaakt = await host.Host.Als(Persona.Centraal).PostAsJsonAsync("/api/v1/gebied/overeenkomsten", new
        {
            titel = "Regie in een gewezen gemeente",
            type = "centraal",
            instanties = new[] { "agentschap", "vgc" },
            gebieden = new[] { "gemeente:44045" },
            taken = new[] { "regie" },
            van = "2020-01-01",
        }, TestContext.Current.CancellationToken);
        var adres = "/gebied/overeenkomsten/" + gemaakt.EnsureSuccessStatusCode().Headers.Location!.ToString().Split('/')[^1];

        (await host.Als(Persona.Centraal).Open("/gebied/overeenkomsten?zoek=gewezen")).Tekst.ShouldContain("Moerbeke (tot en met 31 december 2024)");
        var bezoek = await host.Als(Persona.Centraal).Open(adres);
        bezoek.Tekst.ShouldContain("Moerbeke (tot en met 31 december 2024)");
        bezoek.Tekst.ShouldNotContain("gemeente:44045");
        await bezoek.Open(adres + "/wijzigen");
        await bezoek.Verstuur("Bewaar", ("Invoer.Titel", "Regie in een vroegere gemeente"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("Regie in een vroegere gemeente");
    }

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Een_instelling_met_gemeenten_noemt_ze_bij_hun_naam()
    {
        var bezoek = await host.Als(Persona.Centraal).Open("/beheer/instellingen");
        bezoek.Tekst.ShouldContain("Aalst, Antwerpen, Brugge");
        bezoek.Tekst.ShouldNotContain("11002");

        (await bezoek.Open("/beheer/instellingen/gebied.groep-centrumsteden")).Tekst.ShouldContain("Aalst, Antwerpen, Brugge");
    }

    [Fact]
    [Trait("Eis", "GEB-01")]
    public async Task Een_nieuwe_indeling_zegt_alleen_wat_verhuist()
    {
        var bezoek = host.Als(Persona.Centraal);
        await bezoek.Open("/gebied/regios/voorstel");

        await bezoek.Verstuur("Dien het voorstel in",
            ("Invoer.Naam", "Proefindeling"), ("Invoer.GeldigVan", LokettenTests.Dag(100)), ("Invoer.Rechtsgrond", "Regioscreening"), ("Invoer.Reden", "Proef"),
            ("Invoer.Verplaatsingen[0].Gemeenten", "Diest, Scherpenheuvel-Zichem"), ("Invoer.Verplaatsingen[0].Naar", "Limburg"));

        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);
        bezoek.Tekst.ShouldContain("2 gemeenten verhuizen");
        bezoek.Pagina.QuerySelectorAll(".tabel tbody tr").Select(r => r.TextContent).ShouldContain(r => r.Contains("Diest") && r.Contains("Vlaams-Brabant") && r.Contains("Limburg"));
    }

    [Fact]
    [Trait("Eis", "GEB-01")]
    public async Task Een_gemeente_die_niet_bestaat_kan_niet_verhuizen()
    {
        var bezoek = host.Als(Persona.Centraal);
        await bezoek.Open("/gebied/regios/voorstel");

        await bezoek.Verstuur("Dien het voorstel in",
            ("Invoer.Naam", "Proefindeling"), ("Invoer.GeldigVan", LokettenTests.Dag(100)), ("Invoer.Rechtsgrond", "Proef"), ("Invoer.Reden", "Proef"),
            ("Invoer.Verplaatsingen[1].Gemeenten", "Nergenshuizen"), ("Invoer.Verplaatsingen[1].Naar", "Limburg"));

        bezoek.Status.ShouldBe(HttpStatusCode.BadRequest);
        bezoek.Pagina.QuerySelector("#Invoer_Verplaatsingen_1__Gemeenten-fout").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "KRN-04")]
    public async Task Een_dienst_toevoegen_wijzigen_en_beeindigen()
    {
        var bezoek = host.Als(Persona.Regiobeheerder("stad-gent"));
        await bezoek.Open("/gebied/diensten/nieuw");
        await bezoek.Verstuur("Voeg toe",
            ("Invoer.Naam", "Buddywerking"), ("Invoer.Code", "gent-buddy-proef"), ("Invoer.Omschrijving", "Samen oefenen."), ("Invoer.Lijn", "Eerste"),
            ("Invoer.Doelgroep", "Iedereen"), ("Invoer.Regio", "stad-gent"), ("Invoer.Van", "1/1/2026"), ("Invoer.Rechtsgrond", "Beslissing van de regio"));
        bezoek.Omleiding.ShouldNotBeNull(bezoek.Tekst);

        await bezoek.Open(bezoek.Pagina.QuerySelectorAll(".tabel a").First(a => a.TextContent == "Buddywerking").GetAttribute("href")!);
        var adres = bezoek.Adres;
        await bezoek.Verstuur("Bewaar", ("Invoer.Naam", "Buddywerking plus"));
        bezoek.Tekst.ShouldContain("Buddywerking plus");
        await bezoek.Open(adres);
        await bezoek.Verstuur("Beëindig de dienst", ("LaatsteDag", LokettenTests.Dag(10)));
        bezoek.Tekst.ShouldContain("Tot en met");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_regio_wijzigt_het_minimumaanbod_niet()
    {
        var bezoek = await host.Als(Persona.Regiobeheerder("stad-gent")).Open("/gebied/diensten");
        await bezoek.Open(bezoek.Pagina.QuerySelectorAll(".tabel a").First(a => a.TextContent == "Onthaal").GetAttribute("href")!);

        await bezoek.Verstuur("Bewaar", ("Invoer.Naam", "Balie"));

        bezoek.Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
