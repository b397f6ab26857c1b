using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Integratie.Netwerk.Tests;

/// <summary>The module with gebied on a database of its own; one per test class. It is 24 November 2026.</summary>
public sealed class Netwerkhuis : IAsyncLifetime
{
    public static readonly DateOnly Vandaag = new(2026, 11, 24);

    private Modulehuis? _huis;

    public FakeTimeProvider Klok { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public Modulehuis Huis => _huis ?? throw new InvalidOperationException("Het huis staat nog niet.");

    public async ValueTask InitializeAsync() =>
        _huis = await Modulehuis.Bouw([new GebiedModule(), new NetwerkModule()], klok: Klok, annulering: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_huis is not null)
        {
            await _huis.DisposeAsync();
        }
    }

    /// <summary>Does or reads something as the owner of the database.</summary>
    public async Task<object?> Sql(string sql)
    {
        await using var verbinding = new NpgsqlConnection(Huis.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await opdracht.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends what must succeed.</summary>
    public async Task<T> Lukt<T>(Aanroeper wie, IVerzoek<T> verzoek)
    {
        var uitkomst = await Huis.Stuur(wie, verzoek);
        uitkomst.Mislukking.ShouldBeNull();
        return uitkomst.Waarde;
    }

    /// <summary>Sends what must fail, and gives back why.</summary>
    public async Task<Mislukking> Mislukt<T>(Aanroeper wie, IVerzoek<T> verzoek)
    {
        var uitkomst = await Huis.Stuur(wie, verzoek);
        return uitkomst.Mislukking.ShouldNotBeNull();
    }
}
