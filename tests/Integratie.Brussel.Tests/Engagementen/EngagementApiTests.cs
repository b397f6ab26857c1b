using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Integratie.Testhost;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Brussel.Tests.Engagementen;

/// <summary>The engagement through the real host: recording, correcting, and the walls around it (BRU-04, BRU-11, ONT-09).</summary>
[Trait("Eis", "BRU-04")]
public sealed class EngagementApiTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Basis = "/api/v1/brussel/engagementen";
    private const string Contacten = "/api/v1/onthaal/contacten";
    private const string Schaarbeek = "21015";

    private static readonly Aanroeper Gent = Persona.Medewerker("vo-gent-loket", Persona.Gent, "Stad Gent", Rol.Loketmedewerker);

    private static CancellationToken Annulering => TestContext.Current.CancellationToken;

    private HttpClient Loket => gedeeld.Host.Als(Persona.Loketmedewerker);

    [Fact]
    [Trait("Eis", "BRU-11")]
    public async Task Een_engagement_van_vastleggen_tot_verbeteren_met_geschiedenis()
    {
        var contact = await Contact();
        var leeg = JsonNode.Parse(await Loket.GetStringAsync($"{Basis}/{contact}", Annulering))!;
        leeg["gegevens"].ShouldBeNull();

        var antwoord = await LegVast(contact);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Created);
        antwoord.Headers.Location!.ToString().ShouldBe($"{Basis}/{contact}");
        var etag = (await Loket.GetAsync($"{Basis}/{contact}", Annulering)).Headers.ETag!.Tag;
        (await Stuur(HttpMethod.Patch, $"{Basis}/{contact}", """{ "contacttaal": "frans" }""", etag, "application/merge-patch+json")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Stuur(HttpMethod.Patch, $"{Basis}/{contact}", """{ "contacttaal": "nederlands" }""", etag, "application/merge-patch+json")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        var blad = JsonNode.Parse(await Loket.GetStringAsync($"{Basis}/{contact}", Annulering))!;
        blad["gegevens"]!["contacttaal"]!.GetValue<string>().ShouldBe("frans");
        blad["geschiedenis"]!.AsArray().ShouldHaveSingleItem()!["gegevens"]!["contacttaal"]!.GetValue<string>().ShouldBe("nederlands");
        blad["documenten"]!.AsArray().ToDictionary(d => d!["code"]!.GetValue<string>(), d => d!["taal"]!.GetValue<string>())
            .ShouldBe(new Dictionary<string, string> { ["afspraak"] = "frans", ["uitnodiging"] = "frans", ["attest"] = "nederlands" });
        (await Loket.GetStringAsync(Basis, Annulering)).ShouldContain(contact.ToString());
    }

    [Fact]
    public async Task Tweemaal_vastleggen_kan_niet()
    {
        var contact = await Contact();
        await LegVast(contact);

        (await LegVast(contact)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Een_ingetrokken_engagement_telt_niet_meer_blijft_leesbaar_en_kan_opnieuw()
    {
        var contact = await Contact();
        await LegVast(contact);
        var oud = (await Loket.GetAsync($"{Basis}/{contact}", Annulering)).Headers.ETag!.Tag;
        await Stuur(HttpMethod.Patch, $"{Basis}/{contact}", """{ "contacttaal": "frans" }""", oud, "application/merge-patch+json");
        var etag = (await Loket.GetAsync($"{Basis}/{contact}", Annulering)).Headers.ETag!.Tag;

        (await TrekIn(contact, null)).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await TrekIn(contact, oud)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await TrekIn(contact, etag, "zomaar")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TrekIn(contact, etag)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var antwoord = await Loket.GetAsync($"{Basis}/{contact}", Annulering);
        var blad = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Annulering))!;
        blad["gegevens"].ShouldBeNull();
        blad["intrekking"]!.GetValue<string>().ShouldBe("andereBezoeker");
        blad["geschiedenis"]!.AsArray().Select(g => g!["gegevens"]!["contacttaal"]!.GetValue<string>()).ShouldBe(["frans", "nederlands"]);
        blad["documenten"]!.AsArray().ShouldAllBe(d => d!["taal"]!.GetValue<string>() == "nederlands");
        JsonNode.Parse(await Loket.GetStringAsync(Basis + "?pageSize=200", Annulering))!["items"]!.AsArray()
            .Single(r => r!["contact"]!.GetValue<Guid>() == contact)!["isIngetrokken"]!.GetValue<bool>().ShouldBeTrue();

        var nieuw = antwoord.Headers.ETag!.Tag;
        (await TrekIn(contact, nieuw)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Stuur(HttpMethod.Patch, $"{Basis}/{contact}", """{ "contacttaal": "frans" }""", nieuw, "application/merge-patch+json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await LegVast(contact)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await LegVast(contact)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var weer = JsonNode.Parse(await Loket.GetStringAsync($"{Basis}/{contact}", Annulering))!;
        weer["gegevens"]!["nederlands"]!.GetValue<string>().ShouldBe("wilLeren");
        weer["intrekking"].ShouldBeNull();
        weer["geschiedenis"]!.AsArray().Count.ShouldBe(3);
        weer["geschiedenis"]![0]!["intrekking"]!.GetValue<string>().ShouldBe("andereBezoeker");
        weer["geschiedenis"]![0]!["gegevens"].ShouldBeNull();
    }

    [Fact]
    public async Task Wat_niet_vastgelegd_is_wordt_niet_ingetrokken()
    {
        var contact = await Contact();

        (await TrekIn(contact, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Een_bezoeker_van_buiten_Brussel_heeft_er_geen()
    {
        var contact = await Contact("44021");

        var antwoord = await LegVast(contact);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await antwoord.Content.ReadAsStringAsync(Annulering)).ShouldContain("hetContactValtNietOnderBrussel");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_andere_organisatie_ziet_en_wijzigt_niets()
    {
        var contact = await Contact();
        await LegVast(contact);
        var etag = (await Loket.GetAsync($"{Basis}/{contact}", Annulering)).Headers.ETag!.Tag;
        var ander = gedeeld.Host.Als(Gent);

        (await ander.GetAsync($"{Basis}/{contact}", Annulering)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ander.GetStringAsync(Basis, Annulering)).ShouldNotContain(contact.ToString());
        (await LegVast(contact, ander)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Stuur(HttpMethod.Patch, $"{Basis}/{contact}", """{ "contacttaal": "frans" }""", etag, "application/merge-patch+json", ander)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TrekIn(contact, etag, wie: ander)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TrekIn(contact, etag, wie: gedeeld.Host.Als(Persona.MedewerkerVgc))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await gedeeld.Host.Als(Persona.MedewerkerVgc).GetAsync(Basis, Annulering)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task De_databank_toont_een_andere_organisatie_niets()
    {
        var contact = await Contact();
        await LegVast(contact);

        (await Beheer($"select relrowsecurity and relforcerowsecurity from pg_class where oid = 'brussel.engagement'::regclass")).ShouldBe(true);
        (await Beheer($"select relrowsecurity and relforcerowsecurity from pg_class where oid = 'brussel.engagementstap'::regclass")).ShouldBe(true);
        (await Toepassing(contact, "OVO002067")).ShouldBe(0L);
        (await Toepassing(contact, "OVO900001")).ShouldBe(1L);
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Van_een_bezoeker_zonder_wettig_verblijf_leggen_we_niets_vast()
    {
        var antwoord = await Stuur(HttpMethod.Post, Contacten + "/zonder-verblijf", """{ "kanaal": "telefoon", "onderwerp": "dringende-medische-hulp" }""");
        var contact = Guid.Parse(antwoord.Headers.Location!.ToString().Split('/')[^1]);

        (await LegVast(contact)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Loket.GetAsync($"{Basis}/{contact}", Annulering)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Wie_een_contact_afschermt_wist_ook_het_engagement_met_zijn_geschiedenis()
    {
        var contact = await Contact();
        await LegVast(contact);
        var versie = (await Loket.GetAsync($"{Basis}/{contact}", Annulering)).Headers.ETag!.Tag;
        await Stuur(HttpMethod.Patch, $"{Basis}/{contact}", """{ "nederlands": "leert" }""", versie, "application/merge-patch+json");
        var etag = (await Loket.GetAsync($"{Contacten}/{contact}", Annulering)).Headers.ETag!.Tag;

        (await Stuur(HttpMethod.Post, $"{Contacten}/{contact}/zonder-verblijf", """{ "onderwerp": "dringende-medische-hulp" }""", etag)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        // At once out of sight, and gone as soon as the message came.
        (await Loket.GetAsync($"{Basis}/{contact}", Annulering)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Geduld.Totdat(async () => (long)(await Beheer($"select count(*) from brussel.engagement where id = '{contact}'"))! == 0, "het engagement is weg");
        (await Beheer($"select count(*) from brussel.engagementstap where engagement = '{contact}'")).ShouldBe(0L);
        (await Beheer($"select count(*) from platform.audit where wijzigingen::text like '%{contact}%' and (wijzigingen::text like '%WilLeren%' or wijzigingen::text like '%Leert%')")).ShouldBe(0L);
    }

    [Fact]
    [Trait("Eis", "BRU-03")]
    public async Task Het_advies_van_het_onthaal_volgt_in_Brussel_de_regel_van_Brussel_en_elders_niet()
    {
        var hier = JsonNode.Parse(await Loket.GetStringAsync($"/api/v1/onthaal/verwijsadvies?thema=nederlands&gemeente={Schaarbeek}", Annulering))!;
        var elders = JsonNode.Parse(await Loket.GetStringAsync("/api/v1/onthaal/verwijsadvies?thema=nederlands&gemeente=44021", Annulering))!;

        hier["regime"]!.GetValue<string>().ShouldBe("brussel");
        hier["meldingen"]!.ToJsonString().ShouldContain("loket");
        elders["meldingen"]!.AsArray().ShouldBeEmpty();
    }

    private async Task<Guid> Contact(string gemeente = Schaarbeek)
    {
        var antwoord = await Loket.PostAsJsonAsync(Contacten, new { kanaal = "telefoon", thema = "nederlands", taal = "fr", gemeente }, Annulering);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Created);
        return Guid.Parse(antwoord.Headers.Location!.ToString().Split('/')[^1]);
    }

    private Task<HttpResponseMessage> LegVast(Guid contact, HttpClient? wie = null) =>
        (wie ?? Loket).PostAsJsonAsync(Basis, new { contact, nederlands = "wilLeren", participatie = "neemtDeel" }, Annulering);

    private Task<HttpResponseMessage> TrekIn(Guid contact, string? etag, string reden = "andereBezoeker", HttpClient? wie = null) =>
        Stuur(HttpMethod.Post, $"{Basis}/{contact}/intrekking", $$"""{ "reden": "{{reden}}" }""", etag, wie: wie);

    private async Task<HttpResponseMessage> Stuur(HttpMethod methode, string adres, string inhoud, string? etag = null, string soort = "application/json", HttpClient? wie = null)
    {
        using var verzoek = new HttpRequestMessage(methode, adres) { Content = new StringContent(inhoud, Encoding.UTF8, soort) };
        if (etag is not null)
        {
            verzoek.Headers.IfMatch.Add(new EntityTagHeaderValue(etag));
        }

        return await (wie ?? Loket).SendAsync(verzoek, Annulering);
    }

    private async Task<object?> Beheer(string sql)
    {
        await using var verbinding = new NpgsqlConnection(gedeeld.Host.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(Annulering);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await opdracht.ExecuteScalarAsync(Annulering);
    }

    private async Task<object?> Toepassing(Guid contact, string bereik)
    {
        await using var verbinding = new NpgsqlConnection(gedeeld.Host.Databank.ToepassingVerbinding);
        await verbinding.OpenAsync(Annulering);
        await using var transactie = await verbinding.BeginTransactionAsync(Annulering);
        await using var opdracht = new NpgsqlCommand(
            $"select set_config('integratie.bereik', '{bereik}', true); select count(*) from brussel.engagement where id = '{contact}'", verbinding, transactie);
        await using var lezer = await opdracht.ExecuteReaderAsync(Annulering);
        await lezer.NextResultAsync(Annulering);
        await lezer.ReadAsync(Annulering);
        return lezer.GetValue(0);
    }
}
