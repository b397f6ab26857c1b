using Integratie.Platform.Data;
using Npgsql;

namespace Integratie.Testkit;

/// <summary>A database of one test class; disposing removes it, also when connections are still open.</summary>
public sealed class Testdatabank : IAsyncDisposable
{
    internal Testdatabank(string naam, string toepassing, string eigenaar, string beheer)
    {
        Naam = naam;
        ToepassingVerbinding = toepassing;
        EigenaarVerbinding = eigenaar;
        BeheerVerbinding = beheer;
        Databank = new(toepassing, eigenaar, "test");
    }

    /// <summary>Name on the server.</summary>
    public string Naam { get; }

    /// <summary>The two ways in, as a host has them.</summary>
    public Databank Databank { get; }

    /// <summary>Connection string of the log-in role of hosts: owns nothing, obeys row-level security.</summary>
    public string ToepassingVerbinding { get; }

    /// <summary>Connection string of the owner of the schemas.</summary>
    public string EigenaarVerbinding { get; }

    /// <summary>Connection string of the superuser, for tests that look behind row-level security or break things.</summary>
    public string BeheerVerbinding { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Databank.DisposeAsync();
        foreach (var verbinding in new[] { ToepassingVerbinding, EigenaarVerbinding, BeheerVerbinding })
        {
            await using var pool = new NpgsqlConnection(verbinding);
            NpgsqlConnection.ClearPool(pool);
        }

        await Testpostgres.Beheer($"drop database if exists {Naam} with (force)", CancellationToken.None);
    }
}
