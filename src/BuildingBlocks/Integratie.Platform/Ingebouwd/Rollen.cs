using System.Security.Cryptography;
using System.Text;
using Integratie.Platform.Data;
using Npgsql;

namespace Integratie.Platform.Ingebouwd;

/// <summary>The roles and databases of the private server.</summary>
internal static class Rollen
{
    /// <summary>Superuser; only <see cref="EigenPostgres"/> and fault-injecting tests use it.</summary>
    public const string Beheer = "integratie_beheer";

    /// <summary>Owner of the databases and all schemas.</summary>
    public const string Eigenaar = "integratie_eigenaar";

    /// <summary>Log-in role of hosts.</summary>
    public const string Host = "integratie_host";

    /// <summary>The password of a role follows from the one secret of the cluster, so there is one file to guard.</summary>
    public static string Wachtwoord(string geheim, string rol) =>
        rol == Beheer ? geheim : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(geheim), Encoding.UTF8.GetBytes(rol)));

    /// <summary>Makes roles and database, or repairs them. Repeatable.</summary>
    /// <remarks>
    /// The time limits of the log-in role: a lock that takes over 10 s or a statement over 60 s is an accident, and a
    /// transaction that sits idle for 60 s has lost its host. A job that needs longer says so with <c>set local</c>. The owner
    /// has no limits: a migration may take long and waits for other hosts on its advisory lock.
    /// </remarks>
    public static async Task Zorg(string beheer, string geheim, string databank, CancellationToken annulering)
    {
        await using var verbinding = new NpgsqlConnection(beheer);
        await verbinding.OpenAsync(annulering);
        await Voer(verbinding,
            $"""
            do $$ begin
                if not exists (select from pg_roles where rolname = '{Databank.Toepassingsrol}') then
                    create role {Databank.Toepassingsrol};
                end if;
                if not exists (select from pg_roles where rolname = '{Eigenaar}') then
                    create role {Eigenaar};
                end if;
                if not exists (select from pg_roles where rolname = '{Host}') then
                    create role {Host};
                end if;
            end $$;
            alter role {Databank.Toepassingsrol} nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
            alter role {Eigenaar} login nosuperuser nobypassrls createdb createrole noreplication password '{Wachtwoord(geheim, Eigenaar)}';
            alter role {Host} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '{Wachtwoord(geheim, Host)}';
            alter role {Host} set lock_timeout = '10s';
            alter role {Host} set statement_timeout = '60s';
            alter role {Host} set idle_in_transaction_session_timeout = '60s';
            grant {Databank.Toepassingsrol} to {Host};
            grant pg_signal_backend to {Eigenaar};
            """, annulering);

        await using var vraag = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", verbinding);
        vraag.Parameters.Add(new NpgsqlParameter<string> { TypedValue = databank });
        if (await vraag.ExecuteScalarAsync(annulering) is not true)
        {
            await Voer(verbinding, $"create database {databank} owner {Eigenaar}", annulering);
        }

        await Voer(verbinding, Databankrechten(databank), annulering);
    }

    /// <summary>
    /// Who may enter a database. Rights of a database don't come along with <c>create database … template</c>, so a clone
    /// needs them again.
    /// </summary>
    public static string Databankrechten(string databank) =>
        $"""
        revoke all on database {databank} from public;
        grant connect on database {databank} to {Databank.Toepassingsrol};
        """;

    private static async Task Voer(NpgsqlConnection verbinding, string sql, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        await opdracht.ExecuteNonQueryAsync(annulering);
    }
}
