using System.Net;
using Integratie.Kern;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Beheer;

/// <summary>Operators see what is stuck, and decide (KRN-09).</summary>
[Trait("Eis", "KRN-09")]
public sealed class BerichtenTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Adres = "/api/v1/platform/berichten";
    private readonly Draaiendehost _host = gedeeld.Host;

    [Fact]
    public async Task Opzijgelegde_berichten_van_alle_modules_staan_in_een_lijst_met_bladwijzer()
    {
        var soort = Soort();
        for (var i = 0; i < 3; i++)
        {
            await Opzijgelegd(soort, schema: i == 0 ? "platform" : "gebied");
        }

        var eerste = await Als(Persona.Operator).Lees($"{Adres}?soort={soort}&pageSize=2&total=true");
        var tweede = await Als(Persona.Operator).Lees(eerste.GetProperty("next").GetString()!);

        eerste.GetProperty("total").GetInt64().ShouldBe(3);
        var regels = eerste.GetProperty("items").EnumerateArray().Concat(tweede.GetProperty("items").EnumerateArray()).ToList();
        regels.Count.ShouldBe(3);
        // Newest first; ids of one millisecond have an order of their own.
        var ids = regels.Select(r => r.Sleutel("id")).ToList();
        ids.ShouldBeUnique();
        ids.ShouldBe(ids.OrderDescending(StringComparer.Ordinal));
        regels.ShouldAllBe(r => r.Sleutel("staat") == "opzijgelegd" && r.Sleutel("fout") == "TimeoutException");
        regels.Select(r => r.Sleutel("van")).ShouldBe(["gebied", "gebied", "platform"], ignoreOrder: true);
    }

    [Fact]
    public async Task De_inhoud_toont_sleutels_en_namen_van_velden_maar_nooit_een_waarde()
    {
        var dossier = Uuid.Nieuw();
        var id = await Opzijgelegd(Soort(), $$"""{"dossierId":"{{dossier}}","naam":"Jan Peeters","adres":{"huisnummer":12},"talen":["ar","fr"]}""");

        var blad = await Als(Persona.Operator).Lees($"{Adres}/gebied/{id}/weg");

        var velden = blad.GetProperty("velden").EnumerateArray().ToDictionary(v => v.Sleutel("naam"), v => v.Sleutel("inhoud"));
        velden.ShouldContainKeyAndValue("dossierId", dossier.ToString());
        velden.ShouldContainKeyAndValue("naam", "een tekst");
        velden.ShouldContainKeyAndValue("adres.huisnummer", "een getal");
        velden.ShouldContainKeyAndValue("talen", "lijst van 2");
        blad.GetRawText().ShouldNotContain("Peeters");
    }

    [Fact]
    public async Task Een_bericht_opnieuw_proberen_geeft_het_een_nieuwe_eerste_kans()
    {
        var id = await Opzijgelegd(Soort());

        var antwoord = await Als(Persona.Operator).Stuur($"{Adres}/herkansingen", new { berichten = new[] { new { module = "gebied", id, ontvanger = "weg" } } });

        antwoord.GetProperty("aantal").GetInt32().ShouldBe(1);
        (await _host.Databank.Sql($"select pogingen = 0 and dood_op is null and volgende_poging = 'epoch' from gebied.outbox where bericht_id = '{id}'")).ShouldBe(true);
        (await _host.Databank.Sql($"select wijzigingen::text from platform.audit where handeling = 'ProbeerBerichtenOpnieuw' and wijzigingen::text like '%{id}%'")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Een_hele_soort_opnieuw_proberen_laat_andere_soorten_liggen()
    {
        var (soort, andere) = (Soort(), Soort());
        await Opzijgelegd(soort);
        await Opzijgelegd(soort);
        var blijft = await Opzijgelegd(andere);

        var antwoord = await Als(Persona.Operator).Stuur($"{Adres}/herkansingen", new { soort });

        antwoord.GetProperty("aantal").GetInt32().ShouldBe(2);
        (await _host.Databank.Sql($"select dood_op is not null from gebied.outbox where bericht_id = '{blijft}'")).ShouldBe(true);
    }

    [Fact]
    public async Task Weggooien_vraagt_een_reden_en_laat_in_het_auditlogboek_staan_welk_bericht_en_waarom()
    {
        var id = await Opzijgelegd(Soort());
        var keuze = new { berichten = new[] { new { module = "gebied", id, ontvanger = "weg" } } };

        var geweigerd = await Als(Persona.Operator).Stuur($"{Adres}/verwijderingen", new { keuze, reden = "" }, HttpStatusCode.BadRequest);
        (await Als(Persona.Operator).Stuur($"{Adres}/verwijderingen", new { keuze, reden = "De ontvanger bestaat niet meer." })).GetProperty("aantal").GetInt32().ShouldBe(1);

        geweigerd.GetProperty("issues")[0].Sleutel("name").ShouldBe("reden");
        (await _host.Databank.Sql($"select count(*) from gebied.outbox where bericht_id = '{id}'")).ShouldBe(0L);
        (await _host.Databank.Sql($"select reden from platform.audit where handeling = 'GooiBerichtenWeg' and wijzigingen::text like '%{id}%'"))
            .ShouldBe("De ontvanger bestaat niet meer.");
    }

    [Fact]
    public async Task Wat_nog_onderweg_is_kan_niet_weg()
    {
        var id = Uuid.Nieuw();
        await _host.Databank.Sql($"insert into gebied.outbox values ('{id}', 'weg', 'gebied.proef.v1', '{{}}', null, now(), 2, now() + interval '1 hour', null, 'X')");

        await Als(Persona.Operator).Stuur(
            $"{Adres}/verwijderingen", new { keuze = new { berichten = new[] { new { module = "gebied", id, ontvanger = "weg" } } }, reden = "Proef" }, HttpStatusCode.NotFound);

        (await _host.Databank.Sql($"select count(*) from gebied.outbox where bericht_id = '{id}'")).ShouldBe(1L);
    }

    [Fact]
    public async Task Een_onbekende_module_kan_geen_sql_binnensmokkelen()
    {
        var antwoord = await Als(Persona.Operator).Lees($"{Adres}?van={Uri.EscapeDataString("gebied.outbox; drop table gebied.outbox; --")}");

        antwoord.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Wie_geen_operator_is_mag_wel_kijken_maar_niet_ingrijpen_en_een_loketmedewerker_geen_van_beide()
    {
        var soort = Soort();
        await Opzijgelegd(soort);

        (await Als(Persona.Centraal).Lees($"{Adres}?soort={soort}")).GetProperty("items").GetArrayLength().ShouldBe(1);
        await Als(Persona.Centraal).Stuur($"{Adres}/herkansingen", new { soort }, HttpStatusCode.Forbidden);
        await Als(Persona.Loketmedewerker).Lees(Adres, HttpStatusCode.Forbidden);
        await _host.Als(null).Lees(Adres, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task De_tellers_noemen_de_soorten_die_opzijgelegd_zijn()
    {
        var soort = Soort();
        await Opzijgelegd(soort);
        await Opzijgelegd(soort);

        var telling = await Als(Persona.Operator).Lees($"{Adres}/tellers");

        telling.GetProperty("soorten").EnumerateArray().Single(s => s.Sleutel("soort") == soort).GetProperty("aantal").GetInt64().ShouldBe(2);
        var modules = telling.GetProperty("modules").EnumerateArray().Select(m => m.GetString()).ToList();
        modules.ShouldContain("gebied");
        modules.ShouldContain("platform");
        modules.ShouldBeUnique();
    }

    private HttpClient Als(Platform.Toegang.Aanroeper wie) => _host.Als(wie);

    private static string Soort() => $"gebied.proef{Uuid.Nieuw():N}.v1";

    private async Task<Guid> Opzijgelegd(string soort, string inhoud = "{}", string schema = "gebied")
    {
        var id = Uuid.Nieuw();
        await _host.Databank.Sql(
            $"insert into {schema}.outbox values ('{id}', 'weg', '{soort}', '{inhoud}', null, now(), 8, now(), now(), 'TimeoutException')");
        return id;
    }
}
