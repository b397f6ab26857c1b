using Hangfire.PostgreSql;
using Integratie.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integratie.Platform.Data;

/// <summary>
/// Brings the database to the version of the software: roles, extensions, schemas, tables, rights. As the owner, one host
/// at a time (advisory lock), module after module in order of dependence. A production host never does this at its start.
/// </summary>
internal sealed class Migrator(Databank databank, IReadOnlyList<ModuleBeschrijving> modules, IServiceProvider diensten, ILogger<Migrator> log)
{
    /// <summary>Key of the advisory lock; any number that nobody else uses.</summary>
    private const long Slot = 0x494E54454752;

    private IEnumerable<Type> Contexten => modules.Where(m => m.Databank is not null).Select(m => m.Databank!);

    public async Task Migreer(CancellationToken annulering)
    {
        await using var verbinding = await databank.Eigenaar.OpenConnectionAsync(annulering);
        await Voer(verbinding, $"select pg_advisory_lock({Slot})", annulering);
        try
        {
            await Voer(verbinding, Grondslag, annulering);
            foreach (var type in Contexten)
            {
                await using var context = Eigenaarscontext(type);
                await context.Database.MigrateAsync(annulering);
                var schema = Contextregistratie.Schema(type);
                await Voer(verbinding, Infrastructuurtabellen.Sql(schema), annulering);
                await Voer(verbinding, Toegangsregels.Sql(context.GetService<IDesignTimeModel>().Model, schema), annulering);
                log.LogInformation("Schema {Schema} is bij.", schema);
            }

            await Hangfire(verbinding, annulering);
        }
        finally
        {
            await Voer(verbinding, $"select pg_advisory_unlock({Slot})", CancellationToken.None);
        }
    }

    /// <summary>What the database still lacks, in words; empty when it is up to date.</summary>
    public async Task<IReadOnlyList<string>> Achterstand(CancellationToken annulering)
    {
        var lijst = new List<string>();
        foreach (var type in Contexten)
        {
            await using var context = Toepassingscontext(type);
            var schema = Contextregistratie.Schema(type);
            if (!await Bestaat(schema, annulering))
            {
                lijst.Add($"Schema {schema} bestaat nog niet.");
                continue;
            }

            var open = (await context.Database.GetPendingMigrationsAsync(annulering)).ToList();
            if (open.Count > 0)
            {
                lijst.Add($"Schema {schema} mist {open.Count} migratie(s): {string.Join(", ", open)}.");
            }
        }

        return lijst;
    }

    /// <summary>The modules whose model differs from their last migration: somebody forgot to add one.</summary>
    public IReadOnlyList<string> ZonderMigratie()
    {
        var lijst = new List<string>();
        foreach (var type in Contexten)
        {
            using var context = Eigenaarscontext(type);
            if (context.Database.HasPendingModelChanges())
            {
                lijst.Add(Contextregistratie.Schema(type));
            }
        }

        return lijst;
    }

    private DbContext Eigenaarscontext(Type type) =>
        (DbContext)Activator.CreateInstance(type, Contextregistratie.Eigenaar(type, databank.Eigenaar, diensten).Options)!;

    private DbContext Toepassingscontext(Type type) =>
        (DbContext)Activator.CreateInstance(type, Contextregistratie.Eigenaar(type, databank.Bron, diensten).Options)!;

    private async Task<bool> Bestaat(string schema, CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand(
            "select has_schema_privilege(oid, 'usage') from pg_namespace where nspname = $1");
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = schema });
        return await opdracht.ExecuteScalarAsync(annulering) is true;
    }

    /// <summary>Role and extensions. The role can't log in; the log-in role of the application is a member of it.</summary>
    private static string Grondslag { get; } =
        $"""
        do $$ begin
            if not exists (select from pg_roles where rolname = '{Databank.Toepassingsrol}') then
                create role {Databank.Toepassingsrol} nologin;
            end if;
        exception when duplicate_object then null;
        end $$;
        create extension if not exists btree_gist;
        create extension if not exists fuzzystrmatch;
        create extension if not exists pg_trgm;
        create extension if not exists unaccent;
        """;

    private static async Task Hangfire(NpgsqlConnection verbinding, CancellationToken annulering)
    {
        PostgreSqlObjectsInstaller.Install(verbinding, "hangfire");
        await Voer(verbinding,
            $"""
            grant usage on schema hangfire to {Databank.Toepassingsrol};
            grant select, insert, update, delete on all tables in schema hangfire to {Databank.Toepassingsrol};
            grant usage, select on all sequences in schema hangfire to {Databank.Toepassingsrol};
            """, annulering);
    }

    private static async Task Voer(NpgsqlConnection verbinding, string sql, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand(sql, verbinding) { CommandTimeout = 600 };
        await opdracht.ExecuteNonQueryAsync(annulering);
    }
}
