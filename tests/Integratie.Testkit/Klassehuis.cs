using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Npgsql;
using Shouldly;
using Xunit;

namespace Integratie.Testkit;

/// <summary>A <see cref="Modulehuis"/> for all tests of a class, with the few things that every test of a slice does.</summary>
public abstract class Klassehuis : IAsyncLifetime
{
    private Modulehuis? _huis;

    /// <summary>The house.</summary>
    public Modulehuis Huis => _huis ?? throw new InvalidOperationException("Het huis staat nog niet.");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _huis = await Bouw();
        await RichtIn();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_huis is not null)
        {
            await _huis.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Reads or does one thing as the owner of the database, behind row-level security.</summary>
    /// <param name="sql">The statement.</param>
    /// <returns>The first value it answers.</returns>
    public async Task<object?> Sql(string sql)
    {
        await using var verbinding = new NpgsqlConnection(Huis.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await opdracht.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends what must succeed.</summary>
    /// <param name="wie">Who asks.</param>
    /// <param name="verzoek">The use case.</param>
    public async Task<T> Lukt<T>(Aanroeper wie, IVerzoek<T> verzoek)
    {
        var uitkomst = await Huis.Stuur(wie, verzoek);
        uitkomst.Mislukking.ShouldBeNull();
        return uitkomst.Waarde;
    }

    /// <summary>Sends what must fail, and gives back why.</summary>
    /// <param name="wie">Who asks.</param>
    /// <param name="verzoek">The use case.</param>
    public async Task<Mislukking> Mislukt<T>(Aanroeper wie, IVerzoek<T> verzoek) => (await Huis.Stuur(wie, verzoek)).Mislukking.ShouldNotBeNull();

    /// <summary>Builds the house: with which modules, by which clock.</summary>
    protected abstract Task<Modulehuis> Bouw();

    /// <summary>What the tests of this class need in it; nothing unless said.</summary>
    protected virtual Task RichtIn() => Task.CompletedTask;
}
