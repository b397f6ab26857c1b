using System.Net;
using Integratie.Kern;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Beheer;

/// <summary>Long work is a resource that its requester follows (ONTWERP 4, 7).</summary>
public sealed class TakenTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Adres = "/api/v1/platform/taken";
    private readonly Draaiendehost _host = gedeeld.Host;

    [Fact]
    public async Task Een_lopende_taak_zegt_hoever_ze_is_en_wanneer_men_opnieuw_mag_vragen()
    {
        var id = await Taak("Bezig", gedaan: 40, totaal: 100);
        var gevraagd = TimeProvider.System.GetUtcNow();

        var blad = await _host.Als(Persona.Centraal).Lees($"{Adres}/{id}");

        blad.GetProperty("status").Sleutel("state").ShouldBe("processing");
        blad.GetProperty("status").GetProperty("pollAfter").GetDateTimeOffset().ShouldBeGreaterThan(gevraagd);
        blad.GetProperty("gedaan").GetInt32().ShouldBe(40);
        blad.GetProperty("resterend").GetInt32().ShouldBeInRange(14, 30);
    }

    [Fact]
    public async Task Een_klare_taak_met_resultaat_wijst_ernaar_en_het_ophalen_staat_in_het_auditlogboek()
    {
        var id = await Taak("Klaar", bestand: true);
        var client = _host.Als(Persona.Centraal);

        using var antwoord = await client.GetAsync($"{Adres}/{id}", Gesprek.Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var resultaat = await client.GetAsync(antwoord.Headers.Location, Gesprek.Stop);

        resultaat.Content.Headers.ContentDisposition!.FileName.ShouldBe("lijst.csv");
        (await resultaat.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldBe("abc");
        (await _host.Databank.Sql($"select soort from platform.audit where dossiersoort = 'taakresultaat' and dossier = '{id}'")).ShouldBe("lezing");
    }

    [Fact]
    public async Task Een_klare_taak_zonder_resultaat_en_een_mislukte_geven_200_met_hun_toestand()
    {
        (await _host.Als(Persona.Centraal).Lees($"{Adres}/{await Taak("Klaar")}")).GetProperty("status").Sleutel("state").ShouldBe("done");
        (await _host.Als(Persona.Centraal).Lees($"{Adres}/{await Taak("Mislukt")}")).GetProperty("status").Sleutel("state").ShouldBe("failed");
    }

    [Fact]
    public async Task Een_ander_ziet_de_taak_niet_en_een_operator_wel_maar_haalt_het_resultaat_niet_op()
    {
        var id = await Taak("Klaar", bestand: true);

        await _host.Als(Persona.CentraalCollega).Lees($"{Adres}/{id}", HttpStatusCode.NotFound);
        await _host.Als(Persona.CentraalCollega).Stuur($"{Adres}/{id}/annulering", null, HttpStatusCode.NotFound);
        await _host.Als(Persona.CentraalCollega).Lees($"{Adres}/{id}/fouten", HttpStatusCode.NotFound);
        (await _host.Als(Persona.Operator).Lees($"{Adres}/{id}")).GetProperty("isVanMij").GetBoolean().ShouldBeFalse();
        await _host.Als(Persona.Operator).Lees($"{Adres}/{id}/resultaat", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Dezelfde_persoon_namens_een_andere_organisatie_ziet_de_taak_niet()
    {
        var id = await Taak("Bezig");
        var elders = Persona.Medewerker(Persona.Centraal.Id, Persona.Gent, "Stad Gent", Rol.LokaalBestuur);

        await _host.Als(elders).Lees($"{Adres}/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Annuleren_stopt_een_wachtende_meteen_en_vraagt_het_aan_een_lopende()
    {
        var (wacht, loopt, klaar) = (await Taak("Gepland"), await Taak("Bezig"), await Taak("Klaar"));

        (await _host.Als(Persona.Centraal).Stuur($"{Adres}/{wacht}/annulering", null)).Sleutel("toestand").ShouldBe("geannuleerd");
        (await _host.Als(Persona.Operator).Stuur($"{Adres}/{loopt}/annulering", null)).Sleutel("toestand").ShouldBe("bezig");
        (await _host.Als(Persona.Centraal).Stuur($"{Adres}/{klaar}/annulering", null, HttpStatusCode.Conflict)).Sleutel("type").ShouldEndWith("taakIsAlAfgelopen");

        (await _host.Databank.Sql($"select annuleren_gevraagd from platform.taak where id = '{loopt}'")).ShouldBe(true);
    }

    [Fact]
    public async Task Een_mislukte_taak_kan_opnieuw_en_een_klare_niet()
    {
        var (mislukt, klaar) = (await Taak("Mislukt", job: "weg.proef"), await Taak("Klaar"));

        (await _host.Als(Persona.Centraal).Stuur($"{Adres}/{mislukt}/herneming", null)).Sleutel("toestand").ShouldBe("gepland");
        await _host.Als(Persona.Centraal).Stuur($"{Adres}/{klaar}/herneming", null, HttpStatusCode.Conflict);

        (await _host.Databank.Sql($"select ontvanger from platform.outbox where inhoud ->> 'taak' = '{mislukt}'")).ShouldBe("jobs:weg");
    }

    [Fact]
    public async Task De_foute_rijen_komen_als_csv_waarin_niets_een_formule_kan_zijn()
    {
        var id = await Taak("Klaar", fouten: """[{"rij":3,"bericht":"Postcode \"99\" bestaat niet"},{"rij":4,"bericht":"=1+1"}]""");

        using var antwoord = await _host.Als(Persona.Centraal).GetAsync($"{Adres}/{id}/fouten", Gesprek.Stop);

        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var bytes = await antwoord.Content.ReadAsByteArrayAsync(Gesprek.Stop);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        System.Text.Encoding.UTF8.GetString(bytes[3..]).ShouldBe("rij;bericht\r\n3;\"Postcode \"\"99\"\" bestaat niet\"\r\n4;\"'=1+1\"\r\n");
    }

    [Fact]
    public async Task De_lijst_toont_eigen_taken_en_aan_operatoren_op_vraag_alle()
    {
        var id = await Taak("Bezig");

        (await Ids(Persona.Centraal, "")).ShouldContain(id.ToString());
        (await Ids(Persona.CentraalCollega, "?alle=true")).ShouldNotContain(id.ToString());
        (await Ids(Persona.Operator, "")).ShouldNotContain(id.ToString());
        (await Ids(Persona.Operator, "?alle=true&pageSize=200")).ShouldContain(id.ToString());
    }

    private async Task<IEnumerable<string>> Ids(Platform.Toegang.Aanroeper wie, string vraag) =>
        (await _host.Als(wie).Lees(Adres + vraag)).GetProperty("items").EnumerateArray().Select(t => t.Sleutel("id"));

    private async Task<Guid> Taak(
        string status, int gedaan = 0, int? totaal = null, bool bestand = false, string fouten = "[]", string job = "platform.proef")
    {
        var id = Uuid.Nieuw();
        var wie = Persona.Centraal;
        await _host.Databank.Sql(
            $"""
            insert into platform.taak (id, job, titel, aanvrager, organisatie, bereik, invoer, status, aangemaakt, begonnen, afgelopen, annuleren_gevraagd,
                gedaan, totaal, fouten, aantal_fouten, bestand, bestandsnaam, bestandstype)
            values ('{id}', '{job}', 'Proeftaak', '{wie.Id}', '{wie.Organisatie}', '*', '{"{}"}', '{status}', now(), now() - interval '10 seconds',
                {(status is "Gepland" or "Bezig" ? "null" : "now()")}, false, {gedaan}, {(totaal is null ? "null" : $"{totaal}")}, '{fouten}',
                jsonb_array_length('{fouten}'), {(bestand ? "'abc'::bytea, 'lijst.csv', 'text/csv'" : "null, null, null")})
            """);
        return id;
    }
}
