using Integratie.Platform.Data;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Ingebouwd.Tests;

/// <summary>ONTWERP 9: the embedded cluster, one template database per run, one clone per test class.</summary>
public sealed class TestpostgresTests
{
    private static CancellationToken Annulering => TestContext.Current.CancellationToken;

    private int _migraties;

    [Fact]
    public async Task Een_sjabloon_wordt_een_keer_gevuld_en_elke_kloon_staat_op_zichzelf()
    {
        await using var een = await Testpostgres.Kloon(nameof(TestpostgresTests), Vul, Annulering);
        await using var twee = await Testpostgres.Kloon(nameof(TestpostgresTests), Vul, Annulering);

        await Voer(een.Databank.Bron, "insert into proef.rij values (2)");

        _migraties.ShouldBe(1);
        (await Vraag(een.Databank.Bron, "select count(*) from proef.rij")).ShouldBe(2L);
        (await Vraag(twee.Databank.Bron, "select count(*) from proef.rij")).ShouldBe(1L);
    }

    [Fact]
    public async Task Klonen_kan_tegelijk()
    {
        var klonen = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Testpostgres.Kloon("tegelijk", Vul, Annulering)));

        klonen.Select(k => k.Naam).ShouldBeUnique();
        _migraties.ShouldBe(1);
        foreach (var kloon in klonen)
        {
            await kloon.DisposeAsync();
        }
    }

    [Fact]
    public async Task Een_opgeruimde_databank_is_weg_ook_als_er_nog_een_verbinding_open_was()
    {
        await using var over = await Testpostgres.Leeg(Annulering);
        var databank = await Testpostgres.Leeg(Annulering);
        await using var open = new NpgsqlConnection(databank.ToepassingVerbinding + ";Pooling=false");
        await open.OpenAsync(Annulering);

        await databank.DisposeAsync();

        (await Vraag(over.Databank.Bron, $"select exists (select from pg_database where datname = '{databank.Naam}')")).ShouldBe(false);
    }

    [Fact]
    public async Task Een_test_ziet_de_databank_zoals_een_host_haar_ziet()
    {
        await using var databank = await Testpostgres.Leeg(Annulering);

        (await Vraag(databank.Databank.Bron, "select current_user::text")).ShouldBe("integratie_host");
        (await Vraag(databank.Databank.Bron, "select has_database_privilege(current_database(), 'create')")).ShouldBe(false);
        (await Vraag(databank.Databank.Bron, "show fsync")).ShouldBe("off");
    }

    private async Task Vul(Databank databank, CancellationToken annulering)
    {
        Interlocked.Increment(ref _migraties);
        await Voer(databank.Eigenaar,
            $"""
            create schema proef;
            create table proef.rij (nummer int);
            insert into proef.rij values (1);
            grant usage on schema proef to {Databank.Toepassingsrol};
            grant select, insert on proef.rij to {Databank.Toepassingsrol};
            """);
    }

    private static async Task Voer(NpgsqlDataSource bron, string sql)
    {
        await using var opdracht = bron.CreateCommand(sql);
        await opdracht.ExecuteNonQueryAsync(Annulering);
    }

    private static async Task<object?> Vraag(NpgsqlDataSource bron, string sql)
    {
        await using var opdracht = bron.CreateCommand(sql);
        return await opdracht.ExecuteScalarAsync(Annulering);
    }
}
