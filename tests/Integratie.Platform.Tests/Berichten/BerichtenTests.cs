using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Integratie.Bron;
using Integratie.Bron.Aanbod;
using Integratie.Doel;
using Integratie.Doel.Data;
using Integratie.Kern;
using Integratie.Platform.Audit;
using Integratie.Platform.Berichten;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Testkit;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Platform.Tests.Berichten;

/// <summary>Outbox, pump and inbox (R4, R5): each message has its effect exactly once.</summary>
[Trait("Eis", "KRN-09")]
public sealed class BerichtenTests : IAsyncLifetime
{
    private Testdatabank _databank = null!;

    public async ValueTask InitializeAsync() => _databank = await Proefhuis.Databank();

    public ValueTask DisposeAsync() => _databank.DisposeAsync();

    [Fact]
    public async Task Een_bericht_komt_eenmaal_aan_en_verlaat_de_uitbox()
    {
        await using var huis = await Pomphuis.Bouw(_databank);

        var id = await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Taalcafé")));

        await Aangekomen(1);
        (await _databank.Vraag<string>("select aanbod || ' ' || naam from doel.ontvangst")).ShouldBe($"{id} Taalcafé");
        await LeegeUitbox();
        (await _databank.Vraag<string>("select handler from doel.inbox")).ShouldBe(nameof(SchrijfOp));
        (await _databank.Vraag<string>("select concat_ws('|', module, handeling, actor) from platform.audit where module = 'doel'"))
            .ShouldBe("doel|SchrijfOp|bericht:bron.aanbod-gemaakt.v1");
    }

    [Fact]
    public async Task Een_bericht_zonder_abonnee_wordt_niet_geschreven()
    {
        await using var huis = await Proefhuis.Bouw(databank: _databank);
        var id = await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Een")));
        await _databank.Voer("delete from bron.outbox");

        await huis.Lukt(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "Twee"));

        (await _databank.Tel("bron.outbox")).ShouldBe(0);
    }

    [Fact]
    public async Task Wat_te_bezorgen_is_heeft_alleen_een_index_per_ontvanger()
    {
        await using var huis = await Proefhuis.Bouw(databank: _databank);

        (await _databank.Vraag<long>("select count(*) from pg_indexes where tablename = 'outbox' and indexdef like '%(volgende_poging%'")).ShouldBe(0);
        (await _databank.Vraag<string>("select string_agg(distinct schemaname, ' ') from pg_indexes where tablename = 'outbox' and indexdef like '%(ontvanger, volgende_poging, bericht_id)%'"))
            .ShouldBe("bron doel platform");
    }

    [Fact]
    public async Task Een_luisteraar_die_tweemaal_faalt_en_dan_werkt_heeft_een_effect()
    {
        await using var huis = await Pomphuis.Bouw(_databank);
        var keren = 0;
        huis.Doelgedrag().Doe = (_, _) => Interlocked.Increment(ref keren) <= 2
            ? throw new InvalidOperationException("nog niet")
            : Task.CompletedTask;

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Derde keer")));

        await Aangekomen(1);
        await LeegeUitbox();
        keren.ShouldBe(3);
        (await _databank.Tel("doel.inbox")).ShouldBe(1);
        (await _databank.Tel("platform.audit where module = 'doel'")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_giftig_bericht_houdt_de_andere_niet_op_en_wacht_daarna_op_een_operator()
    {
        await using var huis = await Pomphuis.Bouw(_databank);
        var giftig = true;
        huis.Doelgedrag().Doe = (bericht, _) => giftig && bericht.Naam == "Reeks 7"
            ? throw new InvalidOperationException("Mevrouw Geheim kan niet.")
            : Task.CompletedTask;

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakReeks("Reeks", 20));

        await Aangekomen(19);
        await Geduld.Totdat(async () => await _databank.Tel("bron.outbox where dood_op is not null") == 1, "dood bericht");
        (await _databank.Vraag<string>("select pogingen || ' ' || fout from bron.outbox")).ShouldBe("3 InvalidOperationException");
        await Task.Delay(300, Proefhuis.Annulering);
        (await _databank.Vraag<int>("select pogingen from bron.outbox")).ShouldBe(3);

        giftig = false;
        await _databank.Voer("update bron.outbox set dood_op = null, pogingen = 0, volgende_poging = now()");

        await Aangekomen(20);
        await LeegeUitbox();
    }

    [Fact]
    public async Task Een_giftig_bericht_in_een_portie_van_honderd_schaadt_de_andere_niet_en_niets_gebeurt_tweemaal()
    {
        await using var huis = await Pomphuis.Bouw(_databank, pomp: Pomphuis.Vlot with { Portie = 100, EersteUitstel = TimeSpan.FromMinutes(10) });
        var keren = new ConcurrentDictionary<string, int>();
        huis.Doelgedrag().Doe = (bericht, _) => keren.AddOrUpdate(bericht.Naam, 1, (_, n) => n + 1) > 0 && bericht.Naam == "Reeks 57"
            ? throw new InvalidOperationException("deze niet")
            : Task.CompletedTask;

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakReeks("Reeks", 100));

        await Geduld.Totdat(async () => await _databank.Tel("bron.outbox") == 1, "alleen het giftige blijft over");
        (await _databank.Vraag<string>("select concat_ws('|', inhoud->>'naam', pogingen, fout) from bron.outbox")).ShouldBe("Reeks 57|1|InvalidOperationException");
        (await _databank.Tel("doel.ontvangst")).ShouldBe(99);
        (await _databank.Vraag<long>("select count(distinct aanbod) from doel.ontvangst")).ShouldBe(99);
        (await _databank.Tel("doel.inbox")).ShouldBe(99);
        (await _databank.Tel("platform.audit where module = 'doel'")).ShouldBe(99);
        // The portion was tried as a whole, and then each message by itself.
        keren["Reeks 57"].ShouldBe(2);
    }

    [Fact]
    public async Task Elk_bericht_van_een_portie_heeft_een_eigen_auditrij_die_de_controle_doorstaat()
    {
        await using var huis = await Pomphuis.Bouw(_databank, pomp: Pomphuis.Vlot with { Portie = 100 });

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakReeks("Reeks", 100));

        await LeegeUitbox();
        (await _databank.Tel(
            """
            doel.ontvangst o join platform.audit a on a.module = 'doel' and a.actor = 'bericht:bron.aanbod-gemaakt.v1' and json_array_length(a.wijzigingen) = 1
            and a.wijzigingen->0->>'sleutel' = o.id::text and a.wijzigingen->0->'velden'->'Naam'->>'nieuw' = o.naam
            """)).ShouldBe(100);
        await Geduld.Totdat(async () => await _databank.Tel("platform.audit a where not exists (select from platform.auditzegel z where z.audit_id = a.id)") == 0, "verzegeld");
        (await huis.Dienst<Auditcontrole>().Controleer(Proefhuis.Annulering)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_luisteraar_ziet_wat_de_berichten_voor_hem_in_de_portie_deden()
    {
        await using var huis = await Pomphuis.Bouw(_databank, pomp: Pomphuis.Vlot with { Portie = 100 });
        var gezien = new ConcurrentQueue<int>();
        huis.Doelgedrag().DoeMet = async (context, bericht, ct) =>
        {
            if (int.Parse(bericht.Naam.Split(' ')[1], CultureInfo.InvariantCulture) % 3 == 0)
            {
                gezien.Enqueue(await context.Set<Ontvangst>().CountAsync(ct));
            }
        };

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakReeks("Reeks", 30));

        await LeegeUitbox();
        gezien.ShouldBe(gezien.Order());
        gezien.Distinct().Count().ShouldBe(10);
        (await _databank.Tel("doel.ontvangst")).ShouldBe(30);
        (await _databank.Tel("platform.audit where module = 'doel' and json_array_length(wijzigingen) = 1")).ShouldBe(30);
    }

    [Fact]
    public async Task Een_luisteraar_wijzigt_wat_een_bericht_voor_hem_in_de_portie_maakte()
    {
        await using var huis = await Pomphuis.Bouw(_databank, pomp: Pomphuis.Vlot with { Portie = 100 });
        var namen = new ConcurrentQueue<string>();
        huis.Doelgedrag().DoeMet = async (context, bericht, ct) =>
        {
            namen.Enqueue(bericht.Naam);
            if (await context.Set<Ontvangst>().OrderBy(o => o.Id).FirstOrDefaultAsync(ct) is { } eerste)
            {
                context.Entry(eerste).Property(o => o.Naam).CurrentValue = bericht.Naam;
            }
        };

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakReeks("Reeks", 20));

        await LeegeUitbox();
        (await _databank.Vraag<string>("select naam from doel.ontvangst order by id limit 1")).ShouldBe(namen.Last());
        (await _databank.Tel("platform.audit where module = 'doel' and wijzigingen::text like '%gewijzigd%' and json_array_length(wijzigingen) = 2")).ShouldBe(19);
        (await _databank.Tel("doel.ontvangst")).ShouldBe(20);
    }

    [Fact]
    public void Het_uitstel_groeit_en_blijft_binnen_het_uur()
    {
        var pomp = Pompinstellingen.Standaard;

        Enumerable.Range(1, 4).Select(pomp.Uitstel).ShouldBe(
            [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(32), TimeSpan.FromSeconds(128)]);
        pomp.Uitstel(30).ShouldBe(TimeSpan.FromHours(1));
        pomp.Uitstel(2000).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Na_een_mislukking_wacht_het_bericht()
    {
        await using var huis = await Pomphuis.Bouw(_databank, pomp: Pomphuis.Vlot with { EersteUitstel = TimeSpan.FromMinutes(5) });
        var keren = 0;
        huis.Doelgedrag().Doe = (_, _) => Interlocked.Increment(ref keren) > 0 ? throw new InvalidOperationException() : Task.CompletedTask;

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Later")));

        await Geduld.Totdat(async () => await _databank.Tel("bron.outbox where pogingen = 1 and volgende_poging > now() + interval '4 minutes'") == 1, "uitgesteld");
        await Task.Delay(300, Proefhuis.Annulering);
        keren.ShouldBe(1);
    }

    [Fact]
    public async Task Een_onbekende_versie_gaat_opzij_en_de_rest_gaat_door()
    {
        await _databank.Leg("bron.aanbod-gemaakt.v9", "{}");
        await _databank.Leg("bron.aanbod-gemaakt.v1", """{ "aanbod": "geen sleutel" }""");
        await _databank.Leg("bron.aanbod-gemaakt.v1", $$"""{ "aanbod": "{{Uuid.Nieuw()}}", "naam": "Met een nieuw veld", "nieuw": 1 }""");

        await using var huis = await Pomphuis.Bouw(_databank);

        await Aangekomen(1);
        await Geduld.Totdat(async () => await _databank.Tel("bron.outbox where dood_op is not null") == 2, "twee dode berichten");
        (await _databank.Vraag<string>("select string_agg(fout, ',' order by fout) from bron.outbox")).ShouldContain("InvalidOperationException");
        (await _databank.Vraag<string>("select naam from doel.ontvangst")).ShouldBe("Met een nieuw veld");
    }

    [Fact]
    public async Task Een_bericht_voor_een_module_die_uit_staat_wacht_tot_ze_weer_aan_staat()
    {
        await using (var zonder = await Pomphuis.Bouw(_databank, [new BronModule()]))
        {
            await zonder.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Wachter")));
            await Task.Delay(400, Proefhuis.Annulering);
            (await _databank.Vraag<string>("select ontvanger || pogingen from bron.outbox")).ShouldBe("doel0");
        }

        await using var met = await Pomphuis.Bouw(_databank);

        await Aangekomen(1);
        await LeegeUitbox();
    }

    [Fact]
    public async Task Twee_hosts_samen_bezorgen_elk_bericht_precies_eenmaal()
    {
        var aantal = Proefhuis.Keren(300, 10_000);
        await using var een = await Pomphuis.Bouw(_databank);
        await using var twee = await Pomphuis.Bouw(_databank);
        await using var alleenBron = await Pomphuis.Bouw(_databank, [new BronModule()]);
        var perHost = new ConcurrentDictionary<string, int>();
        var fout = 0;
        foreach (var (huis, naam) in new[] { (een, "een"), (twee, "twee") })
        {
            huis.Doelgedrag().Doe = async (_, ct) =>
            {
                await Task.Delay(1, ct);
                if (Interlocked.Increment(ref fout) % 41 == 0)
                {
                    throw new InvalidOperationException("af en toe");
                }

                perHost.AddOrUpdate(naam, 1, (_, n) => n + 1);
            };
        }

        for (var deel = 0; deel < aantal / 20; deel++)
        {
            await alleenBron.Lukt(Persona.LokaalBestuurGent, new MaakReeks($"Deel {deel}", 20));
        }

        await Geduld.Totdat(async () => await _databank.Tel("bron.outbox where dood_op is null") == 0, "lege uitbox", 300);
        await _databank.Voer("update bron.outbox set dood_op = null, pogingen = 0, volgende_poging = now()");
        await LeegeUitbox();
        (await _databank.Tel("doel.ontvangst")).ShouldBe(aantal);
        (await _databank.Vraag<long>("select count(distinct aanbod) from doel.ontvangst")).ShouldBe(aantal);
        (await _databank.Tel("doel.inbox")).ShouldBe(aantal);
        perHost.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_host_die_wegvalt_tijdens_het_verwerken_laat_een_effect_na(bool helemaal)
    {
        var bezig = new TaskCompletionSource();
        var verder = new TaskCompletionSource();
        await using var een = await Pomphuis.Bouw(_databank);
        een.Doelgedrag().Doe = async (_, _) =>
        {
            bezig.TrySetResult();
            await verder.Task;
        };
        await een.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Overgenomen")));
        await bezig.Task.WaitAsync(TimeSpan.FromSeconds(30), Proefhuis.Annulering);

        await using var twee = await Pomphuis.Bouw(_databank);
        await Task.Delay(300, Proefhuis.Annulering);
        (await _databank.Tel("doel.ontvangst")).ShouldBe(0);

        // Wholly: both connections of the first host die. Otherwise only its claim is lost, and it goes on as if nothing happened.
        await _databank.Voer("select pg_terminate_backend(a.pid) from pg_stat_activity a where a.datname = current_database() and a.state = 'idle in transaction'"
            + (helemaal ? "" : " and exists (select from pg_locks l where l.pid = a.pid and l.relation = 'bron.outbox'::regclass)"));
        if (helemaal)
        {
            await Aangekomen(1);
        }
        else
        {
            await Task.Delay(500, Proefhuis.Annulering);
        }

        verder.SetResult();
        await Aangekomen(1);
        await LeegeUitbox();
        await Task.Delay(300, Proefhuis.Annulering);
        (await _databank.Tel("doel.ontvangst")).ShouldBe(1);
        (await _databank.Tel("doel.inbox")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_bericht_dat_al_verwerkt_is_bereikt_de_luisteraar_niet_meer()
    {
        await using var huis = await Pomphuis.Bouw(_databank);
        var keren = 0;
        huis.Doelgedrag().Doe = (_, _) =>
        {
            Interlocked.Increment(ref keren);
            return Task.CompletedTask;
        };
        var id = Uuid.Nieuw();
        var inhoud = $$"""{ "aanbod": "{{Uuid.Nieuw()}}", "naam": "Dubbel" }""";

        await _databank.Leg("bron.aanbod-gemaakt.v1", inhoud, id: id);
        await Aangekomen(1);
        await LeegeUitbox();
        await _databank.Leg("bron.aanbod-gemaakt.v1", inhoud, id: id);
        await LeegeUitbox();

        (await _databank.Tel("doel.ontvangst")).ShouldBe(1);
        keren.ShouldBe(1);
    }

    [Fact]
    public async Task Het_sein_wekt_de_andere_host_lang_voor_de_peiling()
    {
        var traag = Pomphuis.Vlot with { Peiling = TimeSpan.FromMinutes(10) };
        await using var zender = await Pomphuis.Bouw(_databank, [new BronModule()], traag);
        await using var ontvanger = await Pomphuis.Bouw(_databank, pomp: traag);
        await Luistert();

        var duur = Stopwatch.StartNew();
        await zender.Lukt(Persona.LokaalBestuurGent, new MaakAanbod(new("Snel")));
        await Aangekomen(1);

        duur.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Een_verloren_sein_wordt_door_de_peiling_opgevangen()
    {
        await using var huis = await Pomphuis.Bouw(_databank);
        await Task.Delay(200, Proefhuis.Annulering);

        await _databank.Leg("bron.aanbod-gemaakt.v1", $$"""{ "aanbod": "{{Uuid.Nieuw()}}", "naam": "Zonder sein" }""");

        await Aangekomen(1);
    }

    [Fact]
    public async Task Na_een_verbroken_luisterverbinding_kijkt_iedereen_zelf()
    {
        await using var huis = await Pomphuis.Bouw(_databank, pomp: Pomphuis.Vlot with { Peiling = TimeSpan.FromMinutes(10) });
        await Luistert();
        await _databank.Leg("bron.aanbod-gemaakt.v1", $$"""{ "aanbod": "{{Uuid.Nieuw()}}", "naam": "Gemist" }""");

        await _databank.Voer("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'");

        await Aangekomen(1);
    }

    [Fact]
    public async Task Een_te_grote_portie_wordt_helemaal_bezorgd()
    {
        await using var huis = await Pomphuis.Bouw(_databank, pomp: Pomphuis.Vlot with { Portie = 7, Peiling = TimeSpan.FromMinutes(10) });

        await huis.Lukt(Persona.LokaalBestuurGent, new MaakReeks("Veel", 40));

        await Aangekomen(40);
    }

    private Task Luistert() => Geduld.Totdat(async () => await _databank.Tel(
        "pg_stat_activity where datname = current_database() and query ilike 'listen%'") > 0, "de seinpost luistert");

    private Task Aangekomen(int aantal) =>
        Geduld.Totdat(async () => await _databank.Tel("doel.ontvangst") == aantal, $"{aantal} aangekomen");

    private Task LeegeUitbox() => Geduld.Totdat(async () => await _databank.Tel("bron.outbox") == 0, "lege uitbox");
}
