using Npgsql;

namespace Integratie.Platform.Data;

/// <summary>
/// The two ways into the database. The application reads and writes as a role that owns nothing and can't bypass
/// row-level security; only <c>migreer</c> works as the owner (ONTWERP 6).
/// </summary>
public sealed class Databank : IAsyncDisposable, IDisposable
{
    /// <summary>Name of the role with the application's rights; log-in roles are members of it.</summary>
    public const string Toepassingsrol = "integratie_toepassing";

    private readonly Lazy<NpgsqlDataSource> _eigenaar;

    /// <summary>Makes both data sources; connects to nothing yet.</summary>
    /// <param name="toepassing">Connection string of the application's log-in role.</param>
    /// <param name="eigenaar">Connection string of the owner; used by <c>migreer</c> only.</param>
    /// <param name="toepassingsnaam">Shown in <c>pg_stat_activity</c>.</param>
    public Databank(string toepassing, string eigenaar, string toepassingsnaam)
    {
        var voor = new NpgsqlConnectionStringBuilder(toepassing)
        {
            ApplicationName = toepassingsnaam,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 3,
            KeepAlive = 30,
            Timezone = "UTC",
            // A transaction-local scope needs no reset, and a session-level one would leak without it: never turn it off.
            NoResetOnClose = false,
        };
        if (voor.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
        {
            voor.MaxPoolSize = 50;
        }

        var bouwer = new NpgsqlDataSourceBuilder(voor.ConnectionString);
        Bron = bouwer.Build();
        _eigenaar = new(() => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(eigenaar)
        {
            ApplicationName = toepassingsnaam + "-eigenaar",
            MaxPoolSize = 4,
            Timezone = "UTC",
        }));
        Verbindingen = (toepassing, eigenaar);
    }

    /// <summary>Connections of the application.</summary>
    public NpgsqlDataSource Bron { get; }

    /// <summary>Connections of the owner of all schemas.</summary>
    internal NpgsqlDataSource Eigenaar => _eigenaar.Value;

    /// <summary>The connection strings it was made with: of the application, and of the owner.</summary>
    internal (string Toepassing, string Eigenaar) Verbindingen { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Bron.DisposeAsync();
        if (_eigenaar.IsValueCreated)
        {
            await _eigenaar.Value.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Bron.Dispose();
        if (_eigenaar.IsValueCreated)
        {
            _eigenaar.Value.Dispose();
        }
    }
}
