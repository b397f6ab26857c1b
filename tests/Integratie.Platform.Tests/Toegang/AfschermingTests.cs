using Autofac;
using Integratie.Bron.Aanbod;
using Integratie.Bron.Data;
using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Platform.Tests.Toegang;

/// <summary>The second wall: PostgreSQL shows an organisation only its own rows (S1-S3).</summary>
[Trait("Eis", "KRN-02")]
public sealed class AfschermingTests : IAsyncLifetime
{
    private Testdatabank _databank = null!;
    private Modulehuis _huis = null!;

    public async ValueTask InitializeAsync()
    {
        _databank = await Proefhuis.Databank();
        // One connection for everybody: what stays behind on it, the next one sees.
        var krap = new Databank(_databank.ToepassingVerbinding + ";Maximum Pool Size=1", _databank.EigenaarVerbinding, "krap");
        _huis = await Proefhuis.Bouw(databank: _databank, stel: d => d.AddSingleton(krap));
        await _huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Van Gent")));
        await _huis.Lukt(Persona.LokaalBestuurLeuven, new MaakAanbod(new("Van Leuven")));
        await _huis.Lukt(Persona.LokaalBestuurGent, new DeelStuk("Samen", [Persona.Gent.Waarde, Persona.Leuven.Waarde]));
        await _huis.Lukt(Persona.LokaalBestuurGent, new DeelStuk("Gents stuk", [Persona.Gent.Waarde]));
    }

    public async ValueTask DisposeAsync()
    {
        await _huis.DisposeAsync();
        await _databank.DisposeAsync();
    }

    [Fact]
    public async Task Iedereen_ziet_alleen_het_eigene_en_het_gedeelde()
    {
        (await Ziet(Persona.LokaalBestuurGent)).ShouldBe(["Van Gent", "Gents stuk", "Samen"]);
        (await Ziet(Persona.LokaalBestuurLeuven)).ShouldBe(["Van Leuven", "Samen"]);
        (await Ziet(Persona.MedewerkerVgc)).ShouldBeEmpty();
        (await Ziet(Persona.Centraal)).ShouldBe(["Van Gent", "Van Leuven", "Gents stuk", "Samen"]);
    }

    [Fact]
    public async Task Wat_van_een_ander_is_bestaat_niet()
    {
        var id = await _databank.Vraag<Guid>("select id from bron.aanbod where naam = 'Van Gent'");

        var vreemd = await _huis.MisluktMet(Persona.LokaalBestuurLeuven, new LeesAanbod(id));
        var onbestaand = await _huis.MisluktMet(Persona.LokaalBestuurLeuven, new LeesAanbod(Uuid.Nieuw()));

        vreemd.ShouldBe(onbestaand);
        (await _huis.MisluktMet(Persona.LokaalBestuurLeuven, new HernoemAanbod(id, null, "Gekaapt"))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await _huis.MisluktMet(Persona.LokaalBestuurLeuven, new VerwijderAanbod(id, null))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await _databank.Vraag<string>($"select naam from bron.aanbod where id = '{id}'")).ShouldBe("Van Gent");
    }

    [Fact]
    public async Task Een_bereik_dat_niet_gezet_is_ziet_niets()
    {
        await using var scope = _huis.Diensten.GetRequiredService<ILifetimeScope>().BeginLifetimeScope();
        var context = scope.Resolve<BronDbContext>();

        (await context.Aanbod.CountAsync(Proefhuis.Annulering)).ShouldBe(0);
        (await context.Gedeeld.CountAsync(Proefhuis.Annulering)).ShouldBe(0);
        (await Kaal("select count(*) from bron.aanbod")).ShouldBe(0L);
    }

    [Fact]
    public async Task Het_bereik_blijft_nooit_achter_op_de_verbinding()
    {
        for (var keer = 0; keer < 30; keer++)
        {
            using var afgebroken = new CancellationTokenSource();
            _huis.Brongedrag().Doe = (keer % 4) switch
            {
                0 => _ => throw new InvalidOperationException("halverwege"),
                1 => async ct =>
                {
                    await afgebroken.CancelAsync();
                    ct.ThrowIfCancellationRequested();
                }
                ,
                _ => _ => Task.CompletedTask,
            };
            try
            {
                await using var scope = _huis.Scope(keer % 2 == 0 ? Persona.Centraal : Persona.LokaalBestuurGent);
                await scope.Resolve<Slices.IDispatcher>().Send(new SomAanbodOp(), afgebroken.Token);
            }
            catch (Exception fout) when (fout is InvalidOperationException or OperationCanceledException)
            {
                // Broken off in the middle, on purpose.
            }

            (await Kaal("select current_setting('integratie.bereik', true)") ?? "").ShouldBe("");
            (await Kaal("select count(*) from bron.aanbod")).ShouldBe(0L);
            _huis.Brongedrag().Doe = _ => Task.CompletedTask;
            (await Ziet(Persona.LokaalBestuurLeuven)).ShouldBe(["Van Leuven", "Samen"]);
        }
    }

    [Fact]
    public async Task Een_lange_vraag_die_afgebroken_wordt_laat_niets_achter()
    {
        using var grens = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await using (var scope = _huis.Scope(Persona.Centraal))
        {
            var context = scope.Resolve<BronDbContext>();
            await Should.ThrowAsync<OperationCanceledException>(
                () => context.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from bron.aanbod, pg_sleep(20)").SingleAsync(grens.Token));
        }

        (await Kaal("select count(*) from bron.aanbod")).ShouldBe(0L);
    }

    [Fact]
    public async Task Schrijven_buiten_het_bereik_wordt_geweigerd()
    {
        (await Should.ThrowAsync<BewaarfoutException>(() => _huis.Stuur(Persona.LokaalBestuurGent, new MaakAanbod(new("Vreemd", Organisatie: Persona.Leuven)))))
            .Message.ShouldContain(PostgresErrorCodes.InsufficientPrivilege);
        (await Should.ThrowAsync<BewaarfoutException>(() => _huis.Stuur(Persona.LokaalBestuurGent, new DeelStuk("Vreemd", [Persona.Leuven.Waarde]))))
            .Message.ShouldContain(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("OVO002067,OVO002149")]
    [InlineData("OVO002067' or true --")]
    [InlineData("")]
    [InlineData("*,OVO002067")]
    public async Task Een_bereik_is_een_lijst_en_niets_anders(string waarde)
    {
        await using var verbinding = await _huis.Dienst<Databank>().Bron.OpenConnectionAsync(Proefhuis.Annulering);
        await using var vraag = new NpgsqlBatch(verbinding)
        {
            BatchCommands =
            {
                new("select set_config('integratie.bereik', $1, true)") { Parameters = { new NpgsqlParameter<string> { TypedValue = waarde } } },
                new("select count(*) from bron.aanbod"),
            },
        };
        await using var lezer = await vraag.ExecuteReaderAsync(Proefhuis.Annulering);
        await lezer.NextResultAsync(Proefhuis.Annulering);
        await lezer.ReadAsync(Proefhuis.Annulering);

        lezer.GetInt64(0).ShouldBe(waarde.StartsWith("OVO002067,", StringComparison.Ordinal) ? 2 : waarde.StartsWith('*') ? 1 : 0);
    }

    [Fact]
    public async Task De_rol_van_de_toepassing_bezit_niets_en_omzeilt_niets()
    {
        (await _databank.Tel("pg_roles where rolname in ('integratie_host', 'integratie_toepassing') and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)")).ShouldBe(0);
        (await _databank.Tel("pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('integratie_host', 'integratie_toepassing')")).ShouldBe(0);
        (await _databank.Tel("pg_class where relrowsecurity and not relforcerowsecurity and relkind = 'r'")).ShouldBe(0);
        (await _databank.Vraag<string>("select string_agg(oid::regclass::text, ',' order by oid::regclass::text) from pg_class where relrowsecurity"))
            .ShouldBe("bron.aanbod,bron.gedeeld,platform.audit,platform.medewerker");
        foreach (var sql in (string[])["create table bron.x ()", "drop table bron.aanbod", "alter table bron.aanbod disable row level security", "set role integratie_eigenaar", "set session authorization integratie_beheer"])
        {
            (await Should.ThrowAsync<PostgresException>(() => Kaal(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        }
    }

    [Fact]
    public void Het_bereik_volgt_uit_de_rol()
    {
        Bereikbepaling.Van(Persona.Centraal).ShouldBe(Bereik.Alles);
        Bereikbepaling.Van(Persona.Auditor).ShouldBe(Bereik.Alles);
        Bereikbepaling.Van(Aanroeper.Systeem("job")).ShouldBe(Bereik.Alles);
        Bereikbepaling.Van(Persona.LokaalBestuurGent).ShouldBe(Bereik.Van(Persona.Gent));
        Bereikbepaling.Van(Persona.Operator).ShouldBe(Bereik.Van(Persona.Agentschap));
        Bereikbepaling.Van(Aanroeper.Onbekend).ShouldBe(Bereik.Niets);
        new Aanroep().Bereik.ShouldBe(Bereik.Niets);
    }

    [Fact]
    public void Een_verbindingstekst_kan_het_opruimen_niet_uitzetten()
    {
        using var databank = new Databank("Host=127.0.0.1;No Reset On Close=true", "Host=127.0.0.1", "proef");

        new NpgsqlConnectionStringBuilder(databank.Bron.ConnectionString).NoResetOnClose.ShouldBeFalse();
    }

    private Task<List<string>> Ziet(Aanroeper wie) => _huis.Lukt(wie, new SomAanbodOp());

    private async Task<object?> Kaal(string sql)
    {
        await using var opdracht = _huis.Dienst<Databank>().Bron.CreateCommand(sql);
        return await opdracht.ExecuteScalarAsync(Proefhuis.Annulering) is { } waarde and not DBNull ? waarde : null;
    }
}
