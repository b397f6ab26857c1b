using System.Net;
using Integratie.Host.Beheer.Opruimen;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Toegang;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Beheer;

/// <summary>Dated settings, decided by two people (KRN-03).</summary>
[Trait("Eis", "KRN-03")]
public sealed class InstellingenTests : IClassFixture<Gedeeldehost>, IAsyncLifetime
{
    private const string Adres = "/api/v1/platform/instellingen/platform.bewaartermijn-taken";
    private readonly Draaiendehost _host;

    public InstellingenTests(Gedeeldehost gedeeld) => _host = gedeeld.Host;

    public async ValueTask InitializeAsync() => await _host.Databank.Sql("delete from platform.instelling");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Zonder_besluit_geldt_de_standaard()
    {
        var blad = await _host.Als(Persona.Regiobeheerder("limburg")).Lees(Adres);

        blad.GetProperty("waarde").GetInt32().ShouldBe(90);
        blad.GetProperty("verloop").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Een_collega_keurt_goed_en_wat_liep_eindigt_de_dag_voordien()
    {
        var eerste = await StelVoor(60, "2026-01-01");
        await Beslis(Persona.CentraalCollega, eerste, "goedkeuring", new { }, HttpStatusCode.NoContent);
        var tweede = await StelVoor(30, "2026-06-01");
        await Beslis(Persona.CentraalCollega, tweede, "goedkeuring", new { besluit = "Akkoord." }, HttpStatusCode.NoContent);

        (await Op("2025-12-31")).ShouldBe(90);
        (await Op("2026-05-31")).ShouldBe(60);
        (await Op("2026-06-01")).ShouldBe(30);
        var verloop = (await _host.Als(Persona.Centraal).Lees(Adres)).GetProperty("verloop").EnumerateArray().ToList();
        verloop.Select(v => v.TryGetProperty("totEnMet", out var eind) ? eind.ToString() : null).ShouldBe([null, "2026-05-31"]);
    }

    [Fact]
    public async Task Wie_voorstelt_keurt_niet_zelf_goed_en_krijgt_dat_in_woorden()
    {
        var id = await StelVoor(45, "2026-01-01");

        var probleem = await Beslis(Persona.Centraal, id, "goedkeuring", new { }, HttpStatusCode.Conflict);

        probleem.Sleutel("type").ShouldBe("urn:problem-type:integratie:voorstelVraagtVierOgen");
        probleem.Sleutel("detail").ShouldContain("Een collega");
        (await Op("2026-02-01")).ShouldBe(90);
    }

    [Fact]
    public async Task Een_goedgekeurde_waarde_werkt_binnen_de_seconde_in_de_host()
    {
        var id = await StelVoor(14, "2026-01-01");
        await Beslis(Persona.CentraalCollega, id, "goedkeuring", new { }, HttpStatusCode.NoContent);

        var instellingen = _host.Diensten.GetRequiredService<IInstellingen>();
        await Geduld.Totdat(() => instellingen.Waarde(Bewaartermijnen.Taken, new(2026, 11, 24)) == 14, "de waarde geldt", 20);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"veel\"")]
    [InlineData("null")]
    [InlineData("12.5")]
    public async Task Een_waarde_die_niet_past_wordt_geweigerd_bij_het_veld(string waarde)
    {
        var antwoord = await _host.Als(Persona.Centraal).Stuur($"{Adres}/voorstellen", Voorstel(System.Text.Json.JsonElement.Parse(waarde), "2026-01-01"), HttpStatusCode.BadRequest);

        antwoord.GetProperty("issues")[0].Sleutel("name").ShouldBe("waarde");
    }

    [Fact]
    public async Task Een_voorstel_zonder_rechtsgrond_of_met_een_einde_voor_het_begin_kan_niet()
    {
        var antwoord = await _host.Als(Persona.Centraal).Stuur(
            $"{Adres}/voorstellen", new { waarde = 5, van = "2026-02-01", totEnMet = "2026-01-01", rechtsgrond = "", reden = "Proef" }, HttpStatusCode.BadRequest);

        antwoord.GetProperty("issues").EnumerateArray().Select(i => i.Sleutel("name")).ShouldBe(["totEnMet", "rechtsgrond"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_collega_weigert_met_een_reden_en_de_indiener_trekt_in()
    {
        var geweigerd = await StelVoor(45, "2026-01-01");
        var ingetrokken = await StelVoor(46, "2026-01-01");

        await Beslis(Persona.CentraalCollega, geweigerd, "weigering", new { besluit = "" }, HttpStatusCode.BadRequest);
        await Beslis(Persona.CentraalCollega, geweigerd, "weigering", new { besluit = "Te kort voor de audit." }, HttpStatusCode.NoContent);
        await Beslis(Persona.CentraalCollega, ingetrokken, "intrekking", null, HttpStatusCode.Conflict);
        await Beslis(Persona.Centraal, ingetrokken, "intrekking", null, HttpStatusCode.NoContent);

        (await Status(geweigerd)).ShouldBe("geweigerd");
        (await Status(ingetrokken)).ShouldBe("ingetrokken");
        await Beslis(Persona.CentraalCollega, geweigerd, "goedkeuring", new { }, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Twee_goedgekeurde_waarden_met_dezelfde_eerste_dag_kunnen_niet()
    {
        var eerste = await StelVoor(60, "2027-01-01");
        var tweede = await StelVoor(61, "2027-01-01");
        await Beslis(Persona.CentraalCollega, eerste, "goedkeuring", new { }, HttpStatusCode.NoContent);

        var probleem = await Beslis(Persona.CentraalCollega, tweede, "goedkeuring", new { }, HttpStatusCode.Conflict);

        probleem.Sleutel("type").ShouldBe("urn:problem-type:integratie:instellingOverlapt");
        (await Op("2027-02-01")).ShouldBe(60);
        (await Status(tweede)).ShouldBe("voorgesteld");
    }

    [Fact]
    public async Task Beslissen_vraagt_de_versie_die_men_zag()
    {
        var id = await StelVoor(60, "2026-01-01");

        await _host.Als(Persona.CentraalCollega).Stuur($"/api/v1/platform/instellingsvoorstellen/{id}/goedkeuring", new { }, HttpStatusCode.PreconditionRequired);
        await _host.Als(Persona.CentraalCollega).Stuur($"/api/v1/platform/instellingsvoorstellen/{id}/goedkeuring", new { }, HttpStatusCode.PreconditionFailed, "\"1\"");
    }

    [Fact]
    public async Task Wie_mag_zien_mag_daarom_nog_niet_voorstellen()
    {
        await _host.Als(Persona.Operator).Lees("/api/v1/platform/instellingen");
        await _host.Als(Persona.Operator).Stuur($"{Adres}/voorstellen", Voorstel(5, "2026-01-01"), HttpStatusCode.Forbidden);
        await _host.Als(Persona.Loketmedewerker).Lees("/api/v1/platform/instellingen", HttpStatusCode.Forbidden);
    }

    private static object Voorstel(object waarde, string van) => new { waarde, van, rechtsgrond = "Nota hervorming, punt 4.6", reden = "Proef" };

    private async Task<string> StelVoor(int waarde, string van)
    {
        using var client = _host.Als(Persona.Centraal);
        using var antwoord = await client.PostAsync($"{Adres}/voorstellen", System.Net.Http.Json.JsonContent.Create(Voorstel(waarde, van)), Gesprek.Stop);
        await antwoord.Json(HttpStatusCode.Created);
        return antwoord.Headers.Location!.ToString().Split('/')[^1];
    }

    private async Task<System.Text.Json.JsonElement> Beslis(Aanroeper wie, string id, string hoe, object? lichaam, HttpStatusCode verwacht)
    {
        var client = _host.Als(wie);
        using var voorstel = await client.GetAsync($"/api/v1/platform/instellingsvoorstellen/{id}", Gesprek.Stop);
        return await client.Stuur($"/api/v1/platform/instellingsvoorstellen/{id}/{hoe}", lichaam, verwacht, voorstel.Headers.ETag!.Tag);
    }

    private async Task<int> Op(string dag) => (await _host.Als(Persona.Centraal).Lees($"{Adres}?op={dag}")).GetProperty("waarde").GetInt32();

    private async Task<string> Status(string id) => (await _host.Als(Persona.Centraal).Lees($"/api/v1/platform/instellingsvoorstellen/{id}")).Sleutel("status");
}
