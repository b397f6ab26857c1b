using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Integratie.Platform.Data;
using Integratie.Platform.Ingebouwd;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Ingebouwd.Tests;

/// <summary>ONTWERP 6, "Embedded default": the private PostgreSQL of a host without a connection string.</summary>
public sealed class EigenPostgresTests : IDisposable
{
    private readonly Werkmap _map = new();

    private static CancellationToken Annulering => TestContext.Current.CancellationToken;

    public void Dispose() => _map.Dispose();

    [Fact]
    public async Task De_eerste_start_maakt_een_databank_die_alleen_op_deze_machine_luistert()
    {
        await using var server = await EigenPostgres.Start(new(_map.Data), Annulering);

        (await Vraag(server.EigenaarVerbinding, "show server_encoding")).ShouldBe("UTF8");
        (await Vraag(server.EigenaarVerbinding, "select lower('ÉÉN')")).ShouldBe("één");
        (await Vraag(server.EigenaarVerbinding, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await Vraag(server.EigenaarVerbinding, "show fsync")).ShouldBe("on");
        (await Vraag(server.Verbinding("integratie_beheer", "postgres"), "show unix_socket_directories")).ShouldBe("");
        server.Versie.ShouldBeGreaterThanOrEqualTo(15);
    }

    [Fact]
    public async Task De_tweede_start_duurt_minder_dan_drie_seconden_en_vindt_alles_terug()
    {
        int poort;
        await using (var eerste = await Start())
        {
            poort = eerste.Poort;
            await Vraag(eerste.EigenaarVerbinding, "create table blijft (n int); insert into blijft values (7)");
        }

        (await Werkmap.Luistert(poort)).ShouldBeFalse();
        var klok = Stopwatch.StartNew();
        await using var tweede = await Start();

        klok.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (await Vraag(tweede.EigenaarVerbinding, "select n from blijft")).ShouldBe(7);
        tweede.Poort.ShouldBe(poort, "een vrije poort blijft dezelfde");
    }

    [Fact]
    public async Task Zonder_wachtwoord_of_met_een_fout_wachtwoord_komt_niemand_binnen()
    {
        await using var server = await Start();
        var fout = new NpgsqlConnectionStringBuilder(server.ToepassingVerbinding) { Password = "fout", Pooling = false };

        (await Should.ThrowAsync<PostgresException>(() => Vraag(fout.ConnectionString, "select 1"))).SqlState.ShouldBe("28P01");
        Werkmap.Shell($"stat -c %a '{_map.Postgres}/geheim'").Uit.ShouldBe("600");
        server.ToepassingVerbinding.ShouldNotContain((await File.ReadAllTextAsync(Path.Combine(_map.Postgres, "geheim"), Annulering)).Trim());
    }

    [Fact]
    public async Task De_rol_van_de_toepassing_bezit_niets_en_kan_niet_om_rij_beveiliging_heen()
    {
        await using var server = await Start();
        await Vraag(server.EigenaarVerbinding,
            $"""
            create schema proef;
            create table proef.dossier (organisatie text);
            insert into proef.dossier values ('OVO000001'), ('OVO000002');
            alter table proef.dossier enable row level security;
            create policy bereik on proef.dossier using (organisatie = nullif(current_setting('integratie.proef', true), ''));
            grant usage on schema proef to {Databank.Toepassingsrol};
            grant select on proef.dossier to {Databank.Toepassingsrol};
            """);

        (await Vraag(server.ToepassingVerbinding, "select count(*) from proef.dossier")).ShouldBe(0L);
        (await Vraag(server.ToepassingVerbinding, "set integratie.proef = 'OVO000001'; select count(*) from proef.dossier")).ShouldBe(1L);
        (await Vraag(server.ToepassingVerbinding, "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = current_user"))
            .ShouldBe(false);
        (await Vraag(server.EigenaarVerbinding, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")).ShouldBe(false);
        (await Vraag(server.EigenaarVerbinding,
            """
            select (select count(*) from pg_class where relowner = 'integratie_host'::regrole)
                 + (select count(*) from pg_namespace where nspowner = 'integratie_host'::regrole)
                 + (select count(*) from pg_database where datdba = 'integratie_host'::regrole)
            """)).ShouldBe(0L);
        foreach (var verboden in new[]
        {
            "set row_security = off; select count(*) from proef.dossier", "alter table proef.dossier disable row level security", "drop table proef.dossier",
            "create schema van_mij", "create table public.van_mij (n int)", "create temporary table van_mij (n int)", "create role erbij", "create database erbij",
            "set role integratie_eigenaar", "select pg_read_file('PG_VERSION')", "copy (select 1) to program 'true'",
        })
        {
            (await Should.ThrowAsync<PostgresException>(() => Vraag(server.ToepassingVerbinding, verboden), verboden)).SqlState.ShouldBe("42501", verboden);
        }
    }

    [Fact]
    public async Task De_rol_van_de_toepassing_wacht_en_rekent_niet_eindeloos()
    {
        await using var server = await Start();

        (await Vraag(server.ToepassingVerbinding, "show lock_timeout")).ShouldBe("10s");
        (await Vraag(server.ToepassingVerbinding, "show statement_timeout")).ShouldBe("1min");
        (await Vraag(server.ToepassingVerbinding, "show idle_in_transaction_session_timeout")).ShouldBe("1min");
        (await Vraag(server.EigenaarVerbinding, "show lock_timeout")).ShouldBe("0", "migreer wacht op andere hosts");
    }

    [Fact]
    public async Task De_eigenaar_kan_alles_wat_migreer_doet()
    {
        await using var server = await Start();

        await Vraag(server.EigenaarVerbinding,
            """
            create extension btree_gist; create extension fuzzystrmatch; create extension pg_trgm; create extension unaccent;
            create schema gebied; select pg_advisory_lock(1); select pg_advisory_unlock(1);
            """);

        (await Vraag(server.EigenaarVerbinding, "select unaccent('Liège')")).ShouldBe("Liege");
    }

    [Fact]
    public async Task Het_serverlog_noemt_geen_waarden()
    {
        await using var server = await Start();
        await Vraag(server.EigenaarVerbinding, "create table insz (nummer text primary key); insert into insz values ('90010112345')");

        await Should.ThrowAsync<PostgresException>(() => Vraag(server.EigenaarVerbinding, "insert into insz values ('90010112345')"));

        var log = await File.ReadAllTextAsync(Path.Combine(_map.Cluster, "server.log"), Annulering);
        log.ShouldContain("duplicate key");
        log.ShouldNotContain("90010112345");
    }

    [Fact]
    public async Task Als_root_draait_de_server_onder_een_andere_gebruiker()
    {
        Assert.SkipUnless(Werkmap.IsRoot, "alleen zinvol als root");
        await using var server = await Start();

        var gebruiker = Werkmap.Shell($"ls -ld /proc/{_map.Serverproces} | awk '{{print $3}}'").Uit;

        gebruiker.ShouldNotBe("root");
        gebruiker.ShouldBe(Werkmap.Shell($"ls -ld '{_map.Cluster}' | awk '{{print $3}}'").Uit);
    }

    [Fact]
    public async Task Een_gewone_gebruiker_draait_de_server_onder_zijn_eigen_naam()
    {
        Assert.SkipUnless(Werkmap.IsRoot, "de andere tests draaien dan al als gewone gebruiker");
        Directory.CreateDirectory(_map.Data);
        Werkmap.Shell($"chown nobody '{_map.Data}'");
        using var host = await Proefhost.Start(_map.Data, Annulering, "nobody");

        host.Fout.ShouldBeEmpty();
        Werkmap.Shell($"ls -ld /proc/{_map.Serverproces} | awk '{{print $3}}'").Uit.ShouldBe("nobody");
        (await Werkmap.Luistert(host.Poort)).ShouldBeTrue();
        (await host.Stop("TERM", Annulering)).ShouldBe(0);
        (await Werkmap.Luistert(host.Poort)).ShouldBeFalse();
    }

    [Fact]
    public async Task Een_gewone_gebruiker_krijgt_uitleg_bij_de_data_van_root()
    {
        Assert.SkipUnless(Werkmap.IsRoot, "alleen root kan de data van een ander maken");
        await (await Start()).DisposeAsync();
        Werkmap.Shell($"chmod 777 '{_map.Data}'; chmod 666 '{_map.Data}/postgres.slot'");
        using var host = await Proefhost.Start(_map.Data, Annulering, "nobody");

        host.Fout.ShouldContain("hoort aan gebruiker postgres, en deze host draait als nobody");
        host.Fout.ShouldContain("--data");
    }

    [Fact]
    public async Task Een_datamap_zonder_schrijfrecht_geeft_een_regel_uitleg()
    {
        Assert.SkipUnless(Werkmap.IsRoot, "root mag overal schrijven; de test neemt daarom een ander");
        Directory.CreateDirectory(_map.Data);
        using var host = await Proefhost.Start(_map.Data, Annulering, "nobody");

        host.Fout.ShouldContain("niet schrijfbaar");
        host.Fout.ShouldContain("--data");
    }

    [Fact]
    public async Task Waar_de_andere_gebruiker_niet_bij_kan_staat_de_databank_elders_en_blijft_ze_daar()
    {
        Assert.SkipUnless(Werkmap.IsRoot, "alleen root wisselt van gebruiker");
        Werkmap.Shell($"chmod 700 '{_map.Pad}'");
        var meldingen = new List<string>();
        string map;
        await using (var server = await EigenPostgres.Start(new(_map.Data) { Duurzaam = false, Meld = meldingen.Add }, Annulering))
        {
            map = server.Map;
            await Vraag(server.EigenaarVerbinding, "create table blijft (n int)");
        }

        try
        {
            map.ShouldStartWith("/var/lib/integratie/");
            meldingen.ShouldContain(m => m.Contains(map) && m.Contains("kan niet in"));
            await using var tweede = await Start();
            (await Vraag(tweede.EigenaarVerbinding, "select count(*) from blijft")).ShouldBe(0L);
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Een_gestopte_host_neemt_zijn_server_mee(string signaal)
    {
        using var host = await Proefhost.Start(_map.Data, Annulering);
        var server = _map.Serverproces;

        (await host.Stop(signaal, Annulering)).ShouldBe(0);

        Werkmap.Leeft(server).ShouldBeFalse("de host wacht op zijn server");
        (await File.ReadAllTextAsync(Path.Combine(_map.Cluster, "server.log"), Annulering)).ShouldContain("database system is shut down");
    }

    [Fact]
    public async Task Een_gedode_host_laat_geen_server_achter()
    {
        using var host = await Proefhost.Start(_map.Data, Annulering);
        var server = _map.Serverproces;

        await host.Dood(Annulering);

        await Geduld.Totdat(() => !Werkmap.Leeft(server), "de server is weg", 20);
        await Geduld.Totdat(() => !File.Exists(Path.Combine(_map.Postgres, "wachter.pid")), "de wachter is weg", 20);
        (await File.ReadAllTextAsync(Path.Combine(_map.Cluster, "server.log"), Annulering)).ShouldContain("database system is shut down");
    }

    [Fact]
    public async Task Na_een_gedode_host_kan_meteen_een_nieuwe_starten()
    {
        using var host = await Proefhost.Start(_map.Data, Annulering);
        await host.Dood(Annulering);

        await using var server = await Start();

        (await Vraag(server.ToepassingVerbinding, "select 1")).ShouldBe(1);
        await Task.Delay(500, Annulering);
        (await Vraag(server.ToepassingVerbinding, "select 2")).ShouldBe(2, "de wachter van de dode host raakt de nieuwe server niet");
    }

    [Fact]
    public async Task Een_server_zonder_host_en_zonder_wachter_wordt_overgenomen()
    {
        using var host = await Proefhost.Start(_map.Data, Annulering);
        var server = _map.Serverproces;
        var wachter = (await File.ReadAllTextAsync(Path.Combine(_map.Postgres, "wachter.pid"), Annulering)).Trim();
        Werkmap.Shell($"kill -9 {wachter}");
        await host.Dood(Annulering);
        Werkmap.Leeft(server).ShouldBeTrue("niemand is er nog om hem te stoppen");

        await using (var nieuw = await Start())
        {
            nieuw.Poort.ShouldBe(host.Poort);
            _map.Serverproces.ShouldBe(server);
            (await Vraag(nieuw.ToepassingVerbinding, "select 1")).ShouldBe(1);
        }

        Werkmap.Leeft(server).ShouldBeFalse("de nieuwe host stopt hem wel");
    }

    [Fact]
    public async Task Een_gedode_server_herstelt_zich_bij_de_volgende_start()
    {
        await using (var eerste = await EigenPostgres.Start(new(_map.Data), Annulering))
        {
            await Vraag(eerste.EigenaarVerbinding, "create table blijft (n int); insert into blijft values (7)");
            Werkmap.Shell($"kill -9 {_map.Serverproces}");
        }

        await using var tweede = await Start();

        (await Vraag(tweede.EigenaarVerbinding, "select n from blijft")).ShouldBe(7);
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("ons")]
    [InlineData("geen getal")]
    public async Task Een_oud_procesbestand_houdt_de_start_niet_tegen(string inhoud)
    {
        await (await Start()).DisposeAsync();
        var proces = inhoud == "ons" ? $"{Environment.ProcessId}" : inhoud;
        await File.WriteAllTextAsync(Path.Combine(_map.Cluster, "postmaster.pid"),
            $"{proces}\n{_map.Cluster}\n1700000000\n5432\n\n127.0.0.1\n  1234  1\nready   \n", Annulering);

        await using var server = await Start();

        (await Vraag(server.ToepassingVerbinding, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_tweede_host_met_dezelfde_datamap_hoort_dat_er_al_een_loopt()
    {
        await using var server = await Start();

        var fout = await Should.ThrowAsync<IngebouwdFoutException>(Start);

        fout.Melding.ShouldContain("loopt al");
        fout.Uitweg.ShouldContain("--data");
        (await Vraag(server.ToepassingVerbinding, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_databank_van_een_andere_versie_geeft_een_regel_uitleg()
    {
        await (await Start()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(_map.Cluster, "PG_VERSION"), "99\n", Annulering);

        var fout = await Should.ThrowAsync<IngebouwdFoutException>(Start);

        fout.Melding.ShouldContain("is van PostgreSQL 99");
        fout.Uitweg.ShouldContain("pg_upgrade");
    }

    [Theory]
    [InlineData("truncate -s 100 global/pg_control")]
    [InlineData("dd if=/dev/zero of=global/pg_control bs=8192 count=1 conv=notrunc")]
    [InlineData("rm PG_VERSION")]
    [InlineData("rm -r pg_wal")]
    [InlineData("rm ../geheim")]
    [InlineData("echo onzin > postgresql.conf")]
    public async Task Een_beschadigde_databank_geeft_een_regel_uitleg(string schade)
    {
        await (await Start()).DisposeAsync();
        Werkmap.Shell($"cd '{_map.Cluster}' && {schade}").Code.ShouldBe(0);

        var fout = await Should.ThrowAsync<IngebouwdFoutException>(Start);

        fout.Melding.ShouldContain("is beschadigd");
        fout.Uitweg.ShouldContain("reservekopie");
        Directory.Exists(_map.Cluster).ShouldBeTrue("we gooien nooit zelf data weg");
    }

    [Fact]
    public async Task Een_afgebroken_eerste_start_wordt_overgedaan()
    {
        await (await Start()).DisposeAsync();
        Werkmap.Shell($"cd '{_map.Postgres}' && mv cluster cluster.nieuw && rm cluster.nieuw/PG_VERSION").Code.ShouldBe(0);

        await using var server = await Start();

        (await Vraag(server.ToepassingVerbinding, "select 1")).ShouldBe(1);
    }

    [Theory]
    [InlineData("postgres (PostgreSQL) 13.22", "PostgreSQL 13", "te oud")]
    [InlineData("postgres (PostgreSQL) 9.6.24", "PostgreSQL 9", "te oud")]
    [InlineData("onzin", "geen werkende", "postgres, initdb, pg_ctl")]
    public async Task Een_te_oude_of_kapotte_PostgreSQL_geeft_een_regel_uitleg(string versieregel, string een, string twee)
    {
        var map = Path.Combine(_map.Pad, "bin");
        Directory.CreateDirectory(map);
        foreach (var naam in new[] { "postgres", "initdb", "pg_ctl" })
        {
            await File.WriteAllTextAsync(Path.Combine(map, naam), $"#!/bin/sh\necho '{versieregel}'\n", Annulering);
            Werkmap.Shell($"chmod 755 '{map}/{naam}'");
        }

        var fout = await Should.ThrowAsync<IngebouwdFoutException>(
            () => EigenPostgres.Start(new(_map.Data) { Programmamap = map }, Annulering));

        fout.Message.ShouldContain(een);
        fout.Message.ShouldContain(twee);
        fout.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task Een_lege_programmamap_geeft_een_regel_uitleg()
    {
        var fout = await Should.ThrowAsync<IngebouwdFoutException>(
            () => EigenPostgres.Start(new(_map.Data) { Programmamap = _map.Pad }, Annulering));

        fout.Melding.ShouldContain(_map.Pad);
        fout.Uitweg.ShouldContain("INTEGRATIE_POSTGRES_BIN");
    }

    [Fact]
    public async Task Een_bezette_poort_geeft_een_regel_uitleg()
    {
        using var bezet = new TcpListener(IPAddress.Loopback, 0);
        bezet.Start();
        var poort = ((IPEndPoint)bezet.LocalEndpoint).Port;

        var fout = await Should.ThrowAsync<IngebouwdFoutException>(
            () => EigenPostgres.Start(new(_map.Data) { Poort = poort }, Annulering));

        fout.Melding.ShouldBe($"Poort {poort} op 127.0.0.1 is al in gebruik; de databank kan er niet luisteren.");
    }

    [Fact]
    public async Task De_vorige_poort_is_bezet_en_de_server_neemt_een_andere()
    {
        int poort;
        await using (var eerste = await Start())
        {
            poort = eerste.Poort;
        }

        using var bezet = new TcpListener(IPAddress.Loopback, poort);
        bezet.Start();

        await using var tweede = await Start();

        tweede.Poort.ShouldNotBe(poort);
    }

    [Fact]
    public async Task Een_volle_schijf_bij_de_eerste_start_geeft_een_regel_uitleg_en_laat_niets_half()
    {
        Assert.SkipUnless(Werkmap.IsRoot && _map.KoppelKleineSchijf(20), "een kleine schijf koppelen mag hier niet");

        var fout = await Should.ThrowAsync<IngebouwdFoutException>(Start);

        fout.Melding.ShouldContain("is vol");
        Directory.Exists(_map.Cluster).ShouldBeFalse();
        Werkmap.Shell($"mount -o remount,size=300m '{_map.Data}'").Code.ShouldBe(0);
        await using var server = await Start();
        (await Vraag(server.ToepassingVerbinding, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_volle_schijf_bij_een_latere_start_geeft_een_regel_uitleg_en_daarna_werkt_alles_weer()
    {
        Assert.SkipUnless(Werkmap.IsRoot && _map.KoppelKleineSchijf(300), "een kleine schijf koppelen mag hier niet");
        await (await Start()).DisposeAsync();
        Werkmap.Shell($"dd if=/dev/zero of='{_map.Data}/vulling' bs=1M");

        var fout = await Should.ThrowAsync<IngebouwdFoutException>(Start);

        fout.Melding.ShouldContain("is vol");
        File.Delete(Path.Combine(_map.Data, "vulling"));
        await using var server = await Start();
        (await Vraag(server.ToepassingVerbinding, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_opruimende_server_laat_niets_achter()
    {
        await using (await EigenPostgres.Start(new(_map.Data) { OpruimenNaStop = true, Duurzaam = false }, Annulering))
        {
            Directory.Exists(_map.Cluster).ShouldBeTrue();
        }

        Directory.Exists(_map.Postgres).ShouldBeFalse();
    }

    [Fact]
    public async Task De_omgeving_van_de_gebruiker_verandert_niets()
    {
        var oud = (Environment.GetEnvironmentVariable("PGDATA"), Environment.GetEnvironmentVariable("PGPORT"));
        Environment.SetEnvironmentVariable("PGDATA", "/bestaat/niet");
        Environment.SetEnvironmentVariable("PGPORT", "1");
        try
        {
            await using var server = await Start();
            (await Vraag(server.ToepassingVerbinding, "select 1")).ShouldBe(1);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PGDATA", oud.Item1);
            Environment.SetEnvironmentVariable("PGPORT", oud.Item2);
        }
    }

    /// <summary>Without fsync, for speed; the test that kills a server asks for a durable one.</summary>
    private Task<EigenPostgres> Start() => EigenPostgres.Start(new(_map.Data) { Duurzaam = false }, Annulering);

    private static async Task<object?> Vraag(string verbinding, string sql)
    {
        await using var bron = NpgsqlDataSource.Create(verbinding);
        await using var opdracht = bron.CreateCommand(sql);
        return await opdracht.ExecuteScalarAsync(Annulering);
    }
}
