using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Web;

/// <summary>The API of gebied through the real host: addresses, ETags, problems.</summary>
public sealed class GebiedApiTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Basis = "/api/v1/gebied";

    private static CancellationToken Annulering => TestContext.Current.CancellationToken;

    private HttpClient Centraal => gedeeld.Host.Als(Persona.Centraal);

    [Fact]
    [Trait("Eis", "GEB-11")]
    public async Task Wie_is_bevoegd_voor_een_gemeente()
    {
        var json = await Json("/bevoegdheden?gemeente=Anderlecht&op=2026-11-24&taak=tolkenInrichtendeMacht");

        json["bevoegdheid"]!["gemeente"]!["nis"]!.GetValue<string>().ShouldBe("21001");
        var taak = json["bevoegdheid"]!["taken"]!.AsArray().ShouldHaveSingleItem()!;
        taak["instantie"]!["code"]!.GetValue<string>().ShouldBe("vgc");
        taak["regel"]!.GetValue<string>().ShouldBe("HetMeestSpecifiekeGebiedGaatVoor");
        taak["gebied"]!.GetValue<string>().ShouldBe("gewest:04000");
    }

    [Fact]
    [Trait("Eis", "GEB-11")]
    public async Task Een_adres_reist_in_het_verzoek_en_niet_in_het_webadres()
    {
        var antwoord = await Centraal.PostAsJsonAsync(Basis + "/bevoegdheden/zoekopdrachten", new { adres = "Dorp 1, 9120 Melsele", op = "2026-11-24" }, Annulering);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        var json = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Annulering))!;
        json["bevoegdheid"]!["gemeente"]!["naam"]!.GetValue<string>().ShouldBe("Beveren-Kruibeke-Zwijndrecht");
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Een_gemeente_met_haar_geschiedenis()
    {
        var json = await Json("/gemeenten/71022?op=2026-11-24");

        json["opDieDag"]!.AsArray().ShouldHaveSingleItem()!["nis"]!.GetValue<string>().ShouldBe("71072");
        json["geldigTotEnMet"]!.GetValue<string>().ShouldBe("2024-12-31");
    }

    [Fact]
    [Trait("Eis", "KRN-06")]
    public async Task Een_lijst_bladert_met_de_adressen_die_ze_zelf_geeft()
    {
        var gezien = new HashSet<string>();
        var adres = Basis + "/gemeenten?provincie=70000&pageSize=15&total=true";
        while (adres is not null)
        {
            var json = JsonNode.Parse(await Centraal.GetStringAsync(adres, Annulering))!;
            json["total"]!.GetValue<long>().ShouldBe(38);
            gezien.UnionWith(json["items"]!.AsArray().Select(g => g!["nis"]!.GetValue<string>()));
            adres = json["next"]?.GetValue<string>();
        }

        gezien.Count.ShouldBe(38);
    }

    public static TheoryData<string> Lijsten => ["/gemeenten", "/postcodes", "/talen", "/landen", "/taalniveaus", "/sectoren", "/instanties",
        "/matrix", "/regio-indelingen", "/overeenkomsten", "/regios", "/loketaanvragen", "/loketaanvragen/gemeenten", "/gemeenten/44021/loketbehoefte"];

    [Theory]
    [MemberData(nameof(Lijsten))]
    public async Task Elke_lijst_is_te_lezen_maar_niet_door_vreemden(string lijst)
    {
        (await Centraal.GetAsync(Basis + lijst, Annulering)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await gedeeld.Host.Als(null).GetAsync(Basis + lijst, Annulering)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    [Trait("Eis", "GEB-05")]
    [Trait("Eis", "KRN-03")]
    public async Task Een_rij_van_de_matrix_van_voorstel_tot_besluit()
    {
        var gemaakt = await Centraal.PostAsJsonAsync(Basis + "/matrix", new
        {
            gebied = "gemeente:13040",
            taak = "taalbeleid",
            instantie = "vgc",
            geldigVan = Straks,
            rechtsgrond = "proef",
            reden = "proef",
        }, Annulering);
        gemaakt.StatusCode.ShouldBe(HttpStatusCode.Created);
        var adres = gemaakt.Headers.Location!.ToString();
        var etag = (await Centraal.GetAsync(adres, Annulering)).Headers.ETag!.Tag;

        (await Besluit(Centraal, adres, null)).StatusCode.ShouldBe((HttpStatusCode)428);
        (await Besluit(gedeeld.Host.Als(Persona.CentraalCollega), adres, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        await Probleem(await Besluit(Centraal, adres, etag), HttpStatusCode.Conflict, "urn:problem-type:integratie:voorstelVraagtVierOgen");
        (await Besluit(gedeeld.Host.Als(Persona.CentraalCollega), adres, etag)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var json = JsonNode.Parse(await Centraal.GetStringAsync(adres, Annulering))!;
        json["status"]!.GetValue<string>().ShouldBe("goedgekeurd");
        json["beslistDoor"]!.GetValue<string>().ShouldBe("vo-centraal-2");
    }

    [Fact]
    [Trait("Eis", "OVK-01")]
    public async Task Een_overeenkomst_wijzigt_met_een_deel_van_haar_velden()
    {
        var gemaakt = await Centraal.PostAsJsonAsync(Basis + "/overeenkomsten", Overeenkomst(), Annulering);
        gemaakt.StatusCode.ShouldBe(HttpStatusCode.Created);
        var adres = gemaakt.Headers.Location!.ToString();
        var etag = (await Centraal.GetAsync(adres, Annulering)).Headers.ETag!.Tag;

        var gewijzigd = await Wijzig(adres, etag, """{ "titel": "Nieuwe titel", "contactnaam": null }""");

        gewijzigd.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var json = JsonNode.Parse(await Centraal.GetStringAsync(adres, Annulering))!["gegevens"]!;
        json["titel"]!.GetValue<string>().ShouldBe("Nieuwe titel");
        json["contactnaam"].ShouldBeNull();
        json["instanties"]!.AsArray().Count.ShouldBe(2);
        (await Wijzig(adres, etag, """{ "titel": "Te laat" }""")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Wijzig(adres, etag, """{ "bestaatNiet": 1 }""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Trait("Eis", "OVK-01")]
    public async Task Een_persona_van_een_andere_organisatie_vindt_de_overeenkomst_niet()
    {
        var adres = (await Centraal.PostAsJsonAsync(Basis + "/overeenkomsten", Overeenkomst(), Annulering)).Headers.Location!.ToString();

        (await gedeeld.Host.Als(Persona.LokaalBestuurGent).GetAsync(adres, Annulering)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Probleem(await gedeeld.Host.Als(Persona.LokaalBestuurLeuven).GetAsync(adres, Annulering),
            HttpStatusCode.NotFound, "urn:problem-type:belgif:resourceNotFound");
    }

    [Fact]
    [Trait("Eis", "GEB-10")]
    public async Task Een_loketaanvraag_van_ontwerp_tot_loket()
    {
        var gent = gedeeld.Host.Als(Persona.LokaalBestuurGent);
        var gemaakt = await gent.PostAsJsonAsync(Basis + "/loketaanvragen", new { gemeente = "44021", naam = $"Proef {Guid.CreateVersion7()}", isAntenne = true }, Annulering);
        gemaakt.StatusCode.ShouldBe(HttpStatusCode.Created);
        var adres = gemaakt.Headers.Location!.ToString();
        (await gedeeld.Host.Als(Persona.LokaalBestuurLeuven).GetAsync(adres, Annulering)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Probleem(await Stap(gent, adres, "indiening", new { }), HttpStatusCode.BadRequest, "urn:problem-type:belgif:badRequest");
        (await Wijzig(gent, adres, await Etag(gent, adres), $$"""
            { "motivering": "De wachttijd loopt op.", "diensten": ["onthaal"], "gewensteStart": "{{Straks}}",
              "cijfers": [{ "maat": "instroom", "waarde": 412.5, "jaar": 2025, "bron": "proef" }] }
            """)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Stap(gent, adres, "indiening", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Stap(gent, adres, "goedkeuring", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Stap(Centraal, adres, "teruggave", new { reden = "Zeg meer." })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Stap(gent, adres, "indiening", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Stap(Centraal, adres, "goedkeuring", new { toelichting = "Goed." })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var loket = await Centraal.PostAsJsonAsync($"{Basis}/loketten?aanvraag={adres.Split('/')[^1]}", new
        {
            naam = $"Proef {Guid.CreateVersion7()}",
            straat = "Voorbeeldstraat",
            huisnummer = "1",
            postcode = "9000",
            gemeente = "44021",
            geldigVan = Straks,
            isAntenne = true,
        }, Annulering);

        loket.StatusCode.ShouldBe(HttpStatusCode.Created);
        var json = JsonNode.Parse(await gent.GetStringAsync(adres, Annulering))!;
        json["status"]!.GetValue<string>().ShouldBe("goedgekeurd");
        loket.Headers.Location!.ToString().ShouldEndWith(json["loket"]!.GetValue<string>());
        json["verloop"]!.AsArray().Select(s => s!["wat"]!.GetValue<string>()).ShouldBe(
            ["opgesteld", "gewijzigd", "ingediend", "teruggestuurd", "ingediend", "goedgekeurd", "loketGeopend"]);
    }

    public static TheoryData<string, string> SlechteVragen => new()
    {
        { "/bevoegdheden?gemeente=Gent&op=2026-02-30", "op" },
        { "/bevoegdheden?gemeente=Gent&op=morgen", "op" },
        { "/bevoegdheden?gemeente=Gent&taak=koffie", "taak" },
        { "/bevoegdheden", "gemeente" },
        { "/bevoegdheden?gemeente=Xqzwv", "gemeente" },
        { "/gemeenten?pageSize=0", "pageSize" },
        { "/gemeenten?pageSize=9999", "pageSize" },
        { "/gemeenten?cursor=knoeiwerk", "cursor" },
        { "/matrix?gebied=maan", "gebied" },
        { "/gemeenten/1234", "nis" },
        { "/loketaanvragen?status=koffie", "status" },
        { "/loketaanvragen?gemeente=Gent", "gemeente" },
        { "/loketaanvragen?cursor=knoeiwerk", "cursor" },
        { "/loketaanvragen?organisatie=OVO002067", "organisatie" },
    };

    [Theory]
    [MemberData(nameof(SlechteVragen))]
    public async Task Een_slechte_vraag_krijgt_een_duidelijk_probleem(string vraag, string veld)
    {
        var antwoord = await Centraal.GetAsync(Basis + vraag, Annulering);

        var json = await Probleem(antwoord, HttpStatusCode.BadRequest, "urn:problem-type:belgif:badRequest");
        json["issues"]!.AsArray().ShouldContain(i => i!["name"]!.GetValue<string>() == veld);
    }

    public static TheoryData<string, string?> SlechteVoorstellen => new()
    {
        { "{", null },
        { "[]", null },
        { "null", null },
        { """{ "gebied": "gemeente:71022", "taak": "regie", "instantie": "vgc", "geldigVan": "2099-01-01", "rechtsgrond": "x", "reden": "x" }""", "gebied" },
        { """{ "gebied": "gemeente:abc", "taak": "regie", "instantie": "vgc", "geldigVan": "2099-01-01", "rechtsgrond": "x", "reden": "x" }""", "gebied" },
        { """{ "gebied": "werkgebied", "taak": "regie", "instantie": "vgc", "geldigVan": "2099-02-30", "rechtsgrond": "x", "reden": "x" }""", "geldigVan" },
        { """{ "gebied": "werkgebied", "taak": 3, "instantie": "vgc", "geldigVan": "2099-01-01", "rechtsgrond": "x", "reden": "x" }""", "taak" },
        { """{ "gebied": "werkgebied", "taak": "regie", "instantie": "vgc", "geldigVan": "2099-01-01", "rechtsgrond": "x", "reden": "x", "extra": 1 }""", "extra" },
        { """{ "gebied": "werkgebied", "taak": "regie", "geldigVan": "2099-01-01", "rechtsgrond": "x", "reden": "x" }""", "instantie" },
        { """{ "gebied": "werkgebied", "taak": "regie", "instantie": "vgc", "geldigVan": "2099-01-01", "rechtsgrond": "a\u0000b", "reden": "x" }""", "rechtsgrond" },
    };

    [Theory]
    [MemberData(nameof(SlechteVoorstellen))]
    public async Task Een_slecht_voorstel_krijgt_een_duidelijk_probleem(string voorstel, string? veld)
    {
        var antwoord = await Centraal.PostAsync(Basis + "/matrix", new StringContent(voorstel, Encoding.UTF8, "application/json"), Annulering);

        var json = await Probleem(antwoord, HttpStatusCode.BadRequest, "urn:problem-type:belgif:badRequest");
        if (veld is not null)
        {
            json["issues"]!.AsArray().ShouldContain(i => i!["name"]!.GetValue<string>() == veld);
        }
    }

    [Fact]
    public async Task Een_herhaald_verzoek_maakt_niets_dubbel()
    {
        var sleutel = Guid.CreateVersion7().ToString();
        var een = await Maak(sleutel, Overeenkomst());
        var twee = await Maak(sleutel, Overeenkomst());
        var drie = await Maak(sleutel, Overeenkomst("Iets anders"));

        twee.Headers.Location.ShouldBe(een.Headers.Location);
        drie.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> Etag(HttpClient client, string adres) => (await client.GetAsync(adres, Annulering)).Headers.ETag!.Tag;

    private static async Task<HttpResponseMessage> Stap(HttpClient client, string adres, string stap, object inhoud)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, $"{adres}/{stap}") { Content = JsonContent.Create(inhoud) };
        verzoek.Headers.TryAddWithoutValidation("If-Match", await Etag(client, adres));
        return await client.SendAsync(verzoek, Annulering);
    }

    private static string Straks => $"{DateOnly.FromDateTime(DateTime.Now).AddDays(30):yyyy-MM-dd}";

    private static object Overeenkomst(string titel = "Samenwerking Gent") => new
    {
        titel,
        type = "uitvoering",
        instanties = new[] { "agentschap", "OVO002067" },
        gebieden = new[] { "gemeente:44021" },
        taken = new[] { "uitvoeringEersteLijn" },
        van = Straks,
        contactnaam = "Contactpunt",
    };

    private async Task<JsonNode> Json(string pad)
    {
        var antwoord = await Centraal.GetAsync(Basis + pad, Annulering);
        var tekst = await antwoord.Content.ReadAsStringAsync(Annulering);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, tekst);
        return JsonNode.Parse(tekst)!;
    }

    [Fact]
    [Trait("Eis", "KRN-04")]
    public async Task Een_dienst_zonder_regio_hoort_bij_het_minimumaanbod()
    {
        var dienst = new
        {
            code = "proef-zonder-regio",
            gegevens = new { naam = "Proef", omschrijving = "Proef.", lijn = "eerste", doelgroep = "iedereen", rechtsgrond = "proef", geldigVan = "2026-01-01" },
        };

        using var gent = await gedeeld.Host.Als(Persona.Regiobeheerder("stad-gent")).PostAsJsonAsync(Basis + "/diensten", dienst, Annulering);
        using var centraal = await Centraal.PostAsJsonAsync(Basis + "/diensten", dienst, Annulering);

        (await Probleem(gent, HttpStatusCode.Forbidden, "urn:problem-type:belgif:missingPermission"))["detail"]!.GetValue<string>().ShouldContain("minimumaanbod");
        centraal.StatusCode.ShouldBe(HttpStatusCode.Created);
        var blad = JsonNode.Parse(await Centraal.GetStringAsync(centraal.Headers.Location, Annulering))!;
        blad["regio"].ShouldBeNull();
    }

    private static async Task<JsonNode> Probleem(HttpResponseMessage antwoord, HttpStatusCode status, string type)
    {
        var tekst = await antwoord.Content.ReadAsStringAsync(Annulering);
        antwoord.StatusCode.ShouldBe(status, tekst);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var json = JsonNode.Parse(tekst)!;
        json["type"]!.GetValue<string>().ShouldBe(type);
        return json;
    }

    private static async Task<HttpResponseMessage> Besluit(HttpClient wie, string adres, string? etag)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres + "/goedkeuring") { Content = JsonContent.Create(new { toelichting = "Akkoord" }) };
        if (etag is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        return await wie.SendAsync(verzoek, Annulering);
    }

    private Task<HttpResponseMessage> Wijzig(string adres, string etag, string patch) => Wijzig(Centraal, adres, etag, patch);

    private static async Task<HttpResponseMessage> Wijzig(HttpClient client, string adres, string etag, string patch)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Patch, adres) { Content = new StringContent(patch, Encoding.UTF8) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue("application/merge-patch+json");
        verzoek.Headers.TryAddWithoutValidation("If-Match", etag);
        return await client.SendAsync(verzoek, Annulering);
    }

    private async Task<HttpResponseMessage> Maak(string sleutel, object overeenkomst)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, Basis + "/overeenkomsten") { Content = JsonContent.Create(overeenkomst) };
        verzoek.Headers.Add("Idempotency-Key", sleutel);
        return await Centraal.SendAsync(verzoek, Annulering);
    }
}
