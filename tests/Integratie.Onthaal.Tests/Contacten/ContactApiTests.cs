using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Contacten;

/// <summary>The API of onthaal through the real host: addresses, ETags, problems, and the attacks on the wall of ONT-09.</summary>
public sealed class ContactApiTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Basis = "/api/v1/onthaal";

    private static CancellationToken Annulering => TestContext.Current.CancellationToken;

    private HttpClient Loket => gedeeld.Host.Als(Persona.Loketmedewerker);

    [Fact]
    [Trait("Eis", "ONT-02")]
    public async Task Een_contact_van_registratie_tot_verbetering()
    {
        var adres = await Maak(new { kanaal = "telefoon", thema = "werk", taal = "ar", gemeente = "44021", naam = "Zoë Verzonnen", component = new { aanwezig = true, grond = "drempel" } });
        var etag = (await Loket.GetAsync(adres, Annulering)).Headers.ETag!.Tag;

        (await Stuur(HttpMethod.Patch, adres, etag, """{ "naam": null, "thema": "wonen" }""", "application/merge-patch+json")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var json = JsonNode.Parse(await Loket.GetStringAsync(adres, Annulering))!;
        json["gegevens"]!["thema"]!.GetValue<string>().ShouldBe("wonen");
        json["gegevens"]!["naam"].ShouldBeNull();
        json["geschiedenis"]![0]!["vorige"]!["gegevens"]!["naam"]!.GetValue<string>().ShouldBe("Zoë Verzonnen");
    }

    [Fact]
    [Trait("Eis", "ONT-03")]
    public async Task Eigen_opvolging_zonder_component_is_een_probleem_dat_zegt_wat_te_doen()
    {
        var antwoord = await Loket.PostAsJsonAsync(Basis + "/contacten", new
        {
            kanaal = "web",
            thema = "werk",
            component = new { aanwezig = false, grond = "iedereen" },
            afloop = new { soort = "eigenOpvolging", opvolgenOp = Straks },
        }, Annulering);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var probleem = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Annulering))!;
        probleem["type"]!.GetValue<string>().ShouldBe("urn:problem-type:integratie:eigenOpvolgingVraagtEenComponent");
        probleem["detail"]!.GetValue<string>().ShouldContain("verwijs door");
    }

    [Theory]
    [Trait("Eis", "ONT-09")]
    [InlineData("/contacten", """{ "kanaal": "telefoon", "thema": "werk", "zonderVerblijf": true, "naam": "Zoë" }""", "zonderVerblijf")]
    [InlineData("/contacten", """{ "kanaal": "telefoon", "thema": "werk", "onderwerp": "dringende-medische-hulp" }""", "onderwerp")]
    [InlineData("/contacten/zonder-verblijf", """{ "kanaal": "telefoon", "onderwerp": "dringende-medische-hulp", "naam": "Zoë" }""", "naam")]
    [InlineData("/contacten/zonder-verblijf", """{ "kanaal": "telefoon", "onderwerp": "dringende-medische-hulp", "vraag": "verhaal" }""", "vraag")]
    [InlineData("/contacten/zonder-verblijf", """{ "kanaal": "telefoon", "onderwerp": "dringende-medische-hulp", "gemeente": "44021" }""", "gemeente")]
    [InlineData("/contacten/zonder-verblijf", """{ "kanaal": "telefoon", "onderwerp": "werk" }""", "onderwerp")]
    public async Task De_api_neemt_over_deze_bezoeker_niets_aan(string pad, string inhoud, string veld)
    {
        var antwoord = await Stuur(HttpMethod.Post, Basis + pad, null, inhoud);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Annulering))!["issues"]!.AsArray().ShouldContain(i => i!["name"]!.GetValue<string>() == veld);
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Een_afgeschermd_contact_is_langs_geen_weg_te_vinden_of_te_vullen()
    {
        var antwoord = await Stuur(HttpMethod.Post, Basis + "/contacten/zonder-verblijf", null, """{ "kanaal": "telefoon", "onderwerp": "dringende-medische-hulp" }""");
        var adres = antwoord.Headers.Location!.ToString();
        var id = adres.Split('/')[^1];
        var etag = (await Loket.GetAsync(adres, Annulering)).Headers.ETag!.Tag;

        foreach (var patch in new[] { """{ "naam": "Zoë" }""", """{ "vraag": "verhaal", "thema": "werk" }""" })
        {
            (await Stuur(HttpMethod.Patch, adres, etag, patch, "application/merge-patch+json")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }

        foreach (var wie in new[] { Persona.Loketmedewerker, Persona.Centraal })
        {
            var client = gedeeld.Host.Als(wie);
            (await client.GetStringAsync(Basis + "/contacten?pageSize=200", Annulering)).ShouldNotContain(id);
            (await client.GetStringAsync(Basis + "/contacten?open=false&pageSize=200", Annulering)).ShouldNotContain(id);
            (await client.GetStringAsync(Basis + "/opvolging", Annulering)).ShouldNotContain(id);
        }

        (await gedeeld.Host.Als(Persona.Centraal).GetAsync(adres, Annulering)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Het_bestand_bevat_de_lijst_zonder_bezoeker_en_zonder_afgeschermde_contacten()
    {
        await Maak(new { kanaal = "mail", thema = "gezin", naam = "Zoë Verzonnen", vraag = "Mijn zus", telefoon = "0470123456" });
        await Stuur(HttpMethod.Post, Basis + "/contacten/zonder-verblijf", null, """{ "kanaal": "telefoon", "onderwerp": "realistische-toekomst" }""");

        var antwoord = await Loket.GetAsync(Basis + "/contacten/bestand", Annulering);

        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var tekst = await antwoord.Content.ReadAsStringAsync(Annulering);
        tekst.ShouldContain(";Mail;;gezin;");
        foreach (var woord in new[] { "Verzonnen", "zus", "470123456", "realistische" })
        {
            tekst.ShouldNotContain(woord);
        }

        (await Loket.GetStringAsync(Basis + "/contacten/bestand?thema=vrije-tijd", Annulering)).Trim().Split('\n').Length.ShouldBe(1);
    }

    [Theory]
    [Trait("Eis", "ONT-11")]
    [InlineData("/contacten")]
    [InlineData("/contacten/bestand")]
    [InlineData("/verwijzingen")]
    [InlineData("/verwijzingen/bestand")]
    [InlineData("/doorstroom")]
    [InlineData("/tolkbehoefte")]
    public async Task Een_periode_die_eindigt_voor_ze_begint_is_een_fout_en_geen_lege_lijst(string pad)
    {
        using var antwoord = await Loket.GetAsync($"{Basis}{pad}?van=2026-05-02&totEnMet=2026-05-01", Annulering);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.Content.ReadAsStringAsync(Annulering)).ShouldContain("De laatste dag ligt voor de eerste.");
    }

    [Theory]
    [Trait("Eis", "KRN-02")]
    [InlineData("/contacten")]
    [InlineData("/contacten/bestand")]
    [InlineData("/verwijzingen/bestand")]
    [InlineData("/opvolging")]
    [InlineData("/kladversie")]
    [InlineData("/keuzes")]
    public async Task Vreemden_en_andere_rollen_krijgen_niets(string pad)
    {
        (await gedeeld.Host.Als(null).GetAsync(Basis + pad, Annulering)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await gedeeld.Host.Als(Persona.LokaalBestuurGent).GetAsync(Basis + pad, Annulering)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await gedeeld.Host.Als(Persona.Auditor).GetAsync(Basis + pad, Annulering)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Straks => $"{DateOnly.FromDateTime(DateTime.Now).AddDays(5):yyyy-MM-dd}";

    private async Task<string> Maak(object contact)
    {
        var antwoord = await Loket.PostAsJsonAsync(Basis + "/contacten", contact, Annulering);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Created, await antwoord.Content.ReadAsStringAsync(Annulering));
        return antwoord.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> Stuur(HttpMethod methode, string pad, string? etag, string inhoud, string soort = "application/json")
    {
        using var verzoek = new HttpRequestMessage(methode, pad) { Content = new StringContent(inhoud, Encoding.UTF8) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue(soort);
        if (etag is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        return await Loket.SendAsync(verzoek, Annulering);
    }
}
