using System.Net;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Beheer;

/// <summary>Who did what and who read which file (KRN-02).</summary>
[Trait("Eis", "KRN-02")]
public sealed class AuditTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Adres = "/api/v1/platform/audit";
    private readonly Draaiendehost _host = gedeeld.Host;

    [Fact]
    public async Task De_auditor_vindt_wie_iets_voorstelde_met_wat_er_wijzigde()
    {
        await _host.Als(Persona.Centraal).Stuur("/api/v1/platform/instellingen/platform.bewaartermijn-inbox/voorstellen",
            new { waarde = 40, van = "2026-01-01", rechtsgrond = "Nota, 4.6", reden = "Proef" }, HttpStatusCode.Created);

        var lijst = await _host.Als(Persona.Auditor).Stuur($"{Adres}/zoekopdrachten", new { actor = Persona.Centraal.Id, module = "platform", soort = "schrijving" });
        var regel = lijst.GetProperty("items").EnumerateArray().First(r => r.Sleutel("handeling") == "StelInstellingVoor");
        var blad = await _host.Als(Persona.Auditor).Lees($"{Adres}/{regel.Sleutel("id")}");

        regel.Sleutel("organisatie").ShouldBe(Persona.Agentschap.Waarde);
        var velden = blad.GetProperty("wijzigingen")[0].GetProperty("velden").EnumerateArray().ToDictionary(v => v.Sleutel("veld"), v => v.Sleutel("nieuw"));
        velden["Waarde"].ShouldBe("40");
        velden["Rechtsgrond"].ShouldBe("Nota, 4.6");
    }

    [Fact]
    public async Task Vragen_wie_een_dossier_las_is_zelf_een_lezing()
    {
        var dossier = Kern.Uuid.Nieuw().ToString();
        await Lezing(dossier, Persona.Gent.Waarde);

        var eerst = await _host.Als(Persona.Auditor).Stuur($"{Adres}/zoekopdrachten", new { dossiersoort = "persoon", dossier });
        var daarna = await _host.Als(Persona.Auditor).Stuur($"{Adres}/zoekopdrachten", new { dossiersoort = "persoon", dossier });

        eerst.GetProperty("items").EnumerateArray().Select(r => r.Sleutel("actor")).ShouldBe(["vo-gent-1"]);
        daarna.GetProperty("items").EnumerateArray().Select(r => r.Sleutel("actor")).ShouldBe([Persona.Auditor.Id, "vo-gent-1"]);
    }

    [Fact]
    public async Task Een_rij_over_een_dossier_openen_staat_ook_in_het_logboek()
    {
        var dossier = Kern.Uuid.Nieuw().ToString();
        var id = await Lezing(dossier, Persona.Gent.Waarde);

        await _host.Als(Persona.Auditor).Lees($"{Adres}/{id}");

        (await _host.Databank.Sql($"select count(*) from platform.audit where dossier = '{dossier}' and actor = '{Persona.Auditor.Id}' and handeling = 'BekijkAuditrij'")).ShouldBe(1L);
    }

    [Fact]
    public async Task Bladeren_gaat_verder_waar_de_vorige_bladzijde_stopte_en_een_andere_vraag_wordt_geweigerd()
    {
        for (var i = 0; i < 3; i++)
        {
            await Lezing(Kern.Uuid.Nieuw().ToString(), Persona.Leuven.Waarde, "proefmodule");
        }

        var client = _host.Als(Persona.Auditor);
        var eerste = await client.Stuur($"{Adres}/zoekopdrachten?pageSize=2&total=true", new { module = "proefmodule" });
        var tweede = await client.Stuur(eerste.Sleutel("next"), new { module = "proefmodule" });

        eerste.GetProperty("total").GetInt64().ShouldBe(3);
        eerste.GetProperty("items").GetArrayLength().ShouldBe(2);
        tweede.GetProperty("items").GetArrayLength().ShouldBe(1);
        await client.Stuur(eerste.Sleutel("next"), new { module = "gebied" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task De_periode_telt_hele_dagen_in_belgie()
    {
        await Lezing(Kern.Uuid.Nieuw().ToString(), Persona.Leuven.Waarde, "periodeproef", "2026-03-28 23:30:00+00");
        var client = _host.Als(Persona.Auditor);

        (await Tel("2026-03-28", "2026-03-28")).ShouldBe(0);
        (await Tel("2026-03-29", "2026-03-29")).ShouldBe(1);
        await client.Stuur($"{Adres}/zoekopdrachten", new { van = "2026-03-29", totEnMet = "2026-03-28" }, HttpStatusCode.BadRequest);

        async Task<int> Tel(string van, string totEnMet) =>
            (await client.Stuur($"{Adres}/zoekopdrachten", new { module = "periodeproef", van, totEnMet })).GetProperty("items").GetArrayLength();
    }

    [Fact]
    public async Task Alleen_de_auditor_leest_het_logboek_en_wie_het_probeert_staat_erin()
    {
        await _host.Als(Persona.Operator).Stuur($"{Adres}/zoekopdrachten", new { }, HttpStatusCode.Forbidden);
        await _host.Als(Persona.LokaalBestuurGent).Lees($"{Adres}/keten", HttpStatusCode.Forbidden);

        (await _host.Databank.Sql($"select count(*) from platform.audit where soort = 'weigering' and handeling = 'ZoekAudit' and actor = '{Persona.Operator.Id}'")).ShouldBe(1L);
    }

    [Fact]
    public async Task De_controle_van_de_keten_loopt_als_taak_en_haar_uitkomst_staat_bij_de_keten()
    {
        var client = _host.Als(Persona.Auditor);
        using var begonnen = await client.PostAsync($"{Adres}/controles", null, Gesprek.Stop);
        begonnen.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var taak = await client.Lees(begonnen.Headers.Location!.ToString());
        await Geduld.Totdat(
            async () => (taak = await client.Lees(begonnen.Headers.Location.ToString())).GetProperty("status").Sleutel("state") != "processing", "de controle is klaar");
        taak.GetProperty("status").Sleutel("state").ShouldBe("done", taak.GetRawText());
        taak.Sleutel("uitleg").ShouldStartWith("Het auditlogboek is ");
        var keten = await client.Lees($"{Adres}/keten");
        keten.GetProperty("controle").Sleutel("taak").ShouldBe(taak.Sleutel("id"));
        keten.GetProperty("isBezig").GetBoolean().ShouldBeFalse();
    }

    private async Task<Guid> Lezing(string dossier, string organisatie, string module = "kruispuntbank", string? tijdstip = null)
    {
        var id = Kern.Uuid.Nieuw();
        await _host.Databank.Sql(
            $"""
            insert into platform.audit (id, merk, module, handeling, soort, actor, organisatie, dossiersoort, dossier{(tijdstip is null ? "" : ", tijdstip")})
            values ('{id}', '\x00', '{module}', 'BekijkPersoon', 'lezing', 'vo-gent-1', '{organisatie}', 'persoon', '{dossier}'{(tijdstip is null ? "" : $", '{tijdstip}'")})
            """);
        return id;
    }
}
