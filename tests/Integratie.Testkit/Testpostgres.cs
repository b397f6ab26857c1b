using System.Collections.Concurrent;
using System.Globalization;
using Integratie.Platform.Data;
using Integratie.Platform.Ingebouwd;
using Npgsql;

namespace Integratie.Testkit;

/// <summary>
/// One private PostgreSQL for this test process, made when the first test asks for it, gone after the last one (<see cref="Testserver"/>),
/// and else with the process, however that ends. A test class gets a database of its own as a clone of a template that was migrated once (ONTWERP 9).
/// </summary>
/// <example>
/// <code>
/// await using var databank = await Testpostgres.Kloon("gebied", Migreer, annulering);
/// await using var verbinding = await databank.Databank.Bron.OpenConnectionAsync(annulering);
/// </code>
/// </example>
public static class Testpostgres
{
    private static readonly Lazy<Task<EigenPostgres>> Server = new(Start);
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Sjablonen = new();
    private static readonly string Map = Path.Combine(
        Path.GetTempPath(), $"integratie-test-{Environment.ProcessId}-{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8]}");

    private static int _teller;

    /// <summary>A clone of the template with this key; the template is made when the key is new.</summary>
    /// <param name="sleutel">Names the content of the template: same key, same content.</param>
    /// <param name="migreer">Fills the template; called once per key and process. Must leave no connection behind but those of the given object.</param>
    /// <param name="annulering">Stops the waiting.</param>
    /// <returns>A database that only the caller uses; disposing removes it.</returns>
    public static async Task<Testdatabank> Kloon(string sleutel, Func<Databank, CancellationToken, Task> migreer, CancellationToken annulering)
    {
        var sjabloon = await Sjablonen
            .GetOrAdd(sleutel, _ => new(() => Sjabloon(migreer)))
            .Value.WaitAsync(annulering);
        return await Maak($"kloon_{Volgnummer()}", sjabloon, annulering);
    }

    /// <summary>An empty database that only the caller uses; disposing removes it.</summary>
    /// <param name="annulering">Stops the waiting.</param>
    public static Task<Testdatabank> Leeg(CancellationToken annulering) => Maak($"leeg_{Volgnummer()}", "template0", annulering);

    private static Task<EigenPostgres> Start() =>
        EigenPostgres.Start(new(Map) { Duurzaam = false, OpruimenNaStop = true, MaximumVerbindingen = 300 }, CancellationToken.None);

    /// <summary>Stops the server, if a test asked for it; for <see cref="Testserver"/>.</summary>
    internal static async Task Stop()
    {
        if (Server.IsValueCreated)
        {
            await (await Server.Value).DisposeAsync();
            Directory.Delete(Map, recursive: true);
        }
    }

    /// <summary>Not under the caller's cancellation: other classes wait for the same template.</summary>
    private static async Task<string> Sjabloon(Func<Databank, CancellationToken, Task> migreer)
    {
        var naam = $"sjabloon_{Volgnummer()}";
        var databank = await Maak(naam, "template0", CancellationToken.None);
        await migreer(databank.Databank, CancellationToken.None);
        await databank.Databank.DisposeAsync();
        await Beheer($"alter database {naam} with allow_connections false is_template true", CancellationToken.None);
        await Beheer($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{naam}'", CancellationToken.None);
        return naam;
    }

    private static async Task<Testdatabank> Maak(string naam, string sjabloon, CancellationToken annulering)
    {
        var server = await Server.Value.WaitAsync(annulering);
        await Beheer($"create database {naam} with template {sjabloon} owner {Rollen.Eigenaar}", annulering);
        await Beheer(Rollen.Databankrechten(naam), annulering);
        return new(naam, server.Verbinding(Rollen.Host, naam), server.Verbinding(Rollen.Eigenaar, naam), server.Verbinding(Rollen.Beheer, naam));
    }

    /// <summary>As the superuser, outside every database that tests use.</summary>
    internal static async Task Beheer(string sql, CancellationToken annulering)
    {
        var server = await Server.Value.WaitAsync(annulering);
        await using var verbinding = new NpgsqlConnection(server.Verbinding(Rollen.Beheer, "postgres"));
        await verbinding.OpenAsync(annulering);
        await using var opdracht = new NpgsqlCommand(sql, verbinding) { CommandTimeout = 120 };
        await opdracht.ExecuteNonQueryAsync(annulering);
    }

    private static string Volgnummer() => Interlocked.Increment(ref _teller).ToString(CultureInfo.InvariantCulture);
}
