using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Integratie.Host.Tests.Beheer;
using Integratie.Kern;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>What is another organisation's, or of a module that is off, isn't there: by no road (KRN-02).</summary>
[Trait("Eis", "KRN-02")]
[Collection(Aanvalshost.Samen)]
public sealed class AfschermingTests(Aanvalshost gedeeld)
{
    private const string Overeenkomsten = "/api/v1/gebied/overeenkomsten";

    [Fact]
    public async Task Een_andere_organisatie_vindt_een_overeenkomst_langs_geen_enkele_weg()
    {
        var titel = "Geheim " + Uuid.Nieuw().ToString("N")[..8];
        var adres = await Registreer(titel);
        using var gent = gedeeld.Host.Als(Persona.LokaalBestuurGent);
        using var leuven = gedeeld.Host.Als(Persona.LokaalBestuurLeuven);
        using var leuvenPagina = gedeeld.Host.Als(Persona.LokaalBestuurLeuven, html: true);

        (await gent.Lees($"{Overeenkomsten}?zoek={titel}&total=true")).GetProperty("total").GetInt64().ShouldBe(1);

        foreach (var vraag in (string[])[$"zoek={titel}", "instantie=OVO002067", "type=uitvoering", "pageSize=200", "pageSize=1"])
        {
            var lijst = await leuven.Lees($"{Overeenkomsten}?{vraag}&total=true");
            lijst.GetProperty("items").GetArrayLength().ShouldBe(0, vraag);
            lijst.GetProperty("total").GetInt64().ShouldBe(0, vraag);
        }

        (await leuvenPagina.GetAsync("/gebied/overeenkomsten/" + adres.Split('/')[^1], Gesprek.Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await leuvenPagina.Pagina("/gebied/overeenkomsten?zoek=Geheim")).Body!.QuerySelectorAll("a").ShouldAllBe(a => !a.TextContent.Contains("Geheim", StringComparison.Ordinal));
        using var zoek = await leuven.PostAsJsonAsync("/api/v1/platform/zoekopdrachten", new { term = "Geheim" }, Gesprek.Stop);
        (await zoek.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldNotContain(titel);
    }

    [Fact]
    public async Task Wat_van_een_ander_is_ziet_eruit_als_wat_niet_bestaat()
    {
        var adres = await Registreer("Van Gent");
        using var leuven = gedeeld.Host.Als(Persona.LokaalBestuurLeuven);

        using var vreemd = await leuven.GetAsync(adres, Gesprek.Stop);
        using var onbestaand = await leuven.GetAsync($"{Overeenkomsten}/{Bewerking.Onbestaand}", Gesprek.Stop);

        var (een, twee) = (await Zonder(vreemd), await Zonder(onbestaand));
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        een.ShouldBe(twee);
        Koppen(vreemd).ShouldBe(Koppen(onbestaand));
    }

    [Fact]
    public async Task Een_taak_van_een_ander_ziet_eruit_als_een_die_niet_bestaat()
    {
        using var auditor = gedeeld.Host.Als(Persona.Auditor);
        using var begin = await auditor.PostAsync("/api/v1/platform/audit/controles", null, Gesprek.Stop);
        begin.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var loket = gedeeld.Host.Als(Persona.Loketmedewerker);

        foreach (var (methode, rest) in ((HttpMethod, string)[])[(HttpMethod.Get, ""), (HttpMethod.Get, "/fouten"), (HttpMethod.Get, "/resultaat"), (HttpMethod.Post, "/annulering"), (HttpMethod.Post, "/herneming")])
        {
            using var vreemd = await loket.SendAsync(new(methode, begin.Headers.Location!.OriginalString + rest), Gesprek.Stop);
            using var onbestaand = await loket.SendAsync(new(methode, $"/api/v1/platform/taken/{Bewerking.Onbestaand}{rest}"), Gesprek.Stop);

            vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound, rest);
            (await Zonder(vreemd)).ShouldBe(await Zonder(onbestaand));
        }
    }

    [Fact]
    public async Task Wie_het_platform_draaiend_houdt_ziet_geen_overeenkomsten_en_geen_auditlogboek()
    {
        var adres = await Registreer("Niet voor operatoren");
        using var client = gedeeld.Host.Als(Persona.Operator);
        using var paginas = gedeeld.Host.Als(Persona.Operator, html: true);

        foreach (var weg in (string[])[adres, Overeenkomsten, "/api/v1/platform/audit/keten"])
        {
            using var antwoord = await client.GetAsync(weg, Gesprek.Stop);
            (await antwoord.Keur(403)).ShouldBeEmpty(weg);
        }

        foreach (var weg in (string[])["/gebied/overeenkomsten", "/gebied/overeenkomsten/" + adres.Split('/')[^1], "/beheer/audit"])
        {
            using var antwoord = await paginas.GetAsync(weg, Gesprek.Stop);
            (await antwoord.Keur(403)).ShouldBeEmpty(weg);
        }

        (await paginas.Pagina("/")).QuerySelector("a[href='/gebied/overeenkomsten']").ShouldBeNull();
    }

    [Fact]
    public async Task Een_weigering_staat_in_het_auditlogboek()
    {
        var ervoor = await gedeeld.Host.Databank.Sql("select count(*) from platform.audit where soort = 'weigering' and actor = 'vo-loket-1' and handeling = 'BekijkAuditketen'");
        using var loket = gedeeld.Host.Als(Persona.Loketmedewerker);

        using var antwoord = await loket.GetAsync("/api/v1/platform/audit/keten", Gesprek.Stop);

        (await gedeeld.Host.Databank.Sql("select count(*) from platform.audit where soort = 'weigering' and actor = 'vo-loket-1' and handeling = 'BekijkAuditketen'")).ShouldBe((long)ervoor! + 1);
    }

    [Fact]
    public async Task Een_module_die_uit_staat_antwoordt_nergens_meer()
    {
        const string Zonder =
            """
            { "modules": [
              { "id": "gebied", "assembly": "Integratie.Gebied", "soort": "kern", "vereist": [], "actief": false },
              { "id": "brussel", "assembly": "Integratie.Brussel", "soort": "regio", "vereist": ["gebied"], "actief": false } ], "regios": {} }
            """;
        await using var host = await Draaiendehost.Start(new() { ModulesJson = Zonder, Achtergrond = false, Stel = Aanvalshost.Ruim }, Gesprek.Stop);

        foreach (var bewerking in (await gedeeld.Bewerkingen()).Where(b => b.Pad.StartsWith("/api/v1/gebied/", StringComparison.Ordinal)))
        {
            using var client = host.Als(Persona.Centraal);
            using var antwoord = await client.SendAsync(bewerking.Vraag(), Gesprek.Stop);
            (await antwoord.Keur(404)).ShouldBeEmpty(bewerking.Naam);
            (await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("moduleStaatUit", customMessage: bewerking.Naam);
        }

        using var pagina = await host.Als(Persona.Centraal, html: true).GetAsync("/gebied", Gesprek.Stop);
        using var bestand = await host.Als(null).GetAsync("/_content/gebied/gebied.css", Gesprek.Stop);
        (await pagina.Keur(404)).ShouldBeEmpty();
        (await pagina.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("Dit onderdeel staat hier uit");
        bestand.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Het_plugindeel_van_een_andere_regio_staat_uit_voor_wie_bij_een_regio_hoort()
    {
        using var limburg = gedeeld.Host.Als(Persona.Regiobeheerder("limburg"));
        using var antwoord = await limburg.GetAsync("/api/v1/brussel/iets", Gesprek.Stop);

        (await antwoord.Keur(404)).ShouldBeEmpty();
        (await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("moduleStaatUit");
    }

    private async Task<string> Registreer(string titel)
    {
        using var client = gedeeld.Host.Als(Persona.Centraal);
        using var antwoord = await client.PostAsJsonAsync(Overeenkomsten, new
        {
            titel,
            type = "uitvoering",
            instanties = new[] { "agentschap", "OVO002067" },
            gebieden = new[] { "gemeente:44021" },
            taken = new[] { "uitvoeringEersteLijn" },
            van = $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}",
        }, Gesprek.Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Created);
        return antwoord.Headers.Location!.ToString();
    }

    /// <summary>The document without what differs for every occurrence.</summary>
    private static async Task<string> Zonder(HttpResponseMessage antwoord)
    {
        var document = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Gesprek.Stop))!.AsObject();
        document.Remove("instance");
        return document.ToJsonString();
    }

    private static string Koppen(HttpResponseMessage antwoord) => string.Join(',', antwoord.Headers.Select(k => k.Key).Order(StringComparer.Ordinal));
}
