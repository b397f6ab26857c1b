using Autofac;
using Integratie.Host.Beheer.Opruimen;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Beheer;

/// <summary>What is no longer needed goes, every night and never too early.</summary>
public sealed class OpruimenTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private readonly Draaiendehost _host = gedeeld.Host;

    [Fact]
    public async Task Oude_antwoorden_op_idempotente_verzoeken_verdwijnen_na_48_uur()
    {
        await _host.Databank.Sql(
            """
            insert into platform.idempotentie (sleutel, verzoek, antwoord, aangemaakt) values
                ('\x01', '\x00', '{}', now() - interval '49 hours'), ('\x02', '\x00', '{}', now() - interval '47 hours')
            """);

        (await Voer(new RuimIdempotentieOp())).ShouldBe(1);
        (await Voer(new RuimIdempotentieOp())).ShouldBe(0);

        (await _host.Databank.Sql("select encode(sleutel, 'hex') from platform.idempotentie where sleutel in ('\\x01', '\\x02')")).ShouldBe("02");
    }

    [Fact]
    public async Task Verwerkte_berichten_worden_vergeten_behalve_als_een_uitbox_ze_nog_heeft()
    {
        var (weg, onderweg, jong) = (Uuid.Nieuw(), Uuid.Nieuw(), Uuid.Nieuw());
        await _host.Databank.Sql(
            $"""
            insert into gebied.inbox values ('{weg}', 'Proef', now() - interval '31 days'), ('{onderweg}', 'Proef', now() - interval '31 days'),
                ('{jong}', 'Proef', now() - interval '29 days');
            insert into platform.outbox values ('{onderweg}', 'weg', 'platform.proef.v1', '{"{}"}', null, now(), 8, now(), now(), 'X')
            """);

        (await Voer(new RuimInboxOp())).ShouldBe(1);

        (await _host.Databank.Sql($"select count(*) from gebied.inbox where bericht_id in ('{onderweg}', '{jong}')")).ShouldBe(2L);
        (await _host.Databank.Sql("select count(*) from platform.audit where handeling = 'RuimInboxOp' and wijzigingen::text like '%gebied.inbox%'")).ShouldBe(1L);
    }

    [Fact]
    public async Task Afgelopen_taken_verdwijnen_na_90_dagen_en_lopende_nooit()
    {
        var (oud, recent, loopt) = (await Taak("Klaar", 91), await Taak("Mislukt", 89), await Taak("Bezig", 400));

        (await Voer(new RuimTakenOp())).ShouldBe(1);

        (await _host.Databank.Sql($"select count(*) from platform.taak where id in ('{recent}', '{loopt}')")).ShouldBe(2L);
        (await _host.Databank.Sql($"select count(*) from platform.taak where id = '{oud}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task Wie_zich_jaren_niet_aanmeldde_heeft_geen_naam_en_geen_filters_meer()
    {
        foreach (var (id, dagen) in ((string, int)[])[("vo-vroeger", 2000), ("vo-onlangs", 20)])
        {
            await _host.Databank.Sql($"insert into platform.medewerker (organisatie, id, naam, gezien) values ('OVO900001', '{id}', 'Iemand Verzonnen', now() - interval '{dagen} days')");
            await _host.Databank.Sql($"insert into platform.bewaardefilter (id, eigenaar, namens, lijst, naam, vraag) values ('{Uuid.Nieuw()}', '{id}', 'OVO900001', '/taken', 'Filter', '?a=1')");
        }

        (await Voer(new RuimMedewerkersOp())).ShouldBe(1);

        (await _host.Databank.Sql("select string_agg(id, ',') from platform.medewerker where id like 'vo-%s'")).ShouldBe("vo-onlangs");
        (await _host.Databank.Sql("select string_agg(eigenaar, ',') from platform.bewaardefilter where eigenaar in ('vo-vroeger', 'vo-onlangs')")).ShouldBe("vo-onlangs");
    }

    [Fact]
    public async Task Opruimen_is_werk_voor_het_platform_en_operatoren()
    {
        await using var scope = _host.Diensten.GetRequiredService<ILifetimeScope>().BeginLifetimeScope();
        scope.Resolve<Aanroep>().Begin(Persona.Centraal, Bereik.Alles);

        (await scope.Resolve<IDispatcher>().Send(new RuimTakenOp(), Gesprek.Stop)).Mislukking!.Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
    }

    private async Task<int> Voer(IVerzoek<int> verzoek)
    {
        await using var scope = _host.Diensten.GetRequiredService<ILifetimeScope>().BeginLifetimeScope();
        scope.Resolve<Aanroep>().BeginAlsSysteem("job:proef");
        return (await scope.Resolve<IDispatcher>().Send(verzoek, Gesprek.Stop)).Waarde;
    }

    private async Task<Guid> Taak(string status, int dagen)
    {
        var id = Uuid.Nieuw();
        await _host.Databank.Sql(
            $"""
            insert into platform.taak (id, job, titel, aanvrager, bereik, invoer, status, aangemaakt, afgelopen, annuleren_gevraagd, gedaan, fouten, aantal_fouten)
            values ('{id}', 'platform.proef', 'Proef', 'x', '', '{"{}"}', '{status}', now() - interval '{dagen} days', now() - interval '{dagen} days', false, 0, '[]', 0)
            """);
        return id;
    }
}
