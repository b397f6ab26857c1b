using System.Diagnostics;
using Integratie.Platform.Berichten;
using Integratie.Platform.Data;
using Npgsql;

namespace Integratie.Platform.Configuratie;

/// <summary>Reads dated settings (KRN-03). Kept in memory, so asking costs nothing.</summary>
public interface IInstellingen
{
    /// <summary>What applied, applies or will apply on a day: the approved value, or the default.</summary>
    /// <param name="instelling">The setting, as its module declared it.</param>
    /// <param name="op">The day.</param>
    T Waarde<T>(Instelling<T> instelling, DateOnly op)
        where T : notnull;
}

internal sealed class InstellingenInGeheugen(Databank databank) : IInstellingen
{
    public const string Sein = "platform.instellingen";

    private IReadOnlyDictionary<string, Dagwaarde[]> _waarden = new Dictionary<string, Dagwaarde[]>(StringComparer.Ordinal);

    public T Waarde<T>(Instelling<T> instelling, DateOnly op)
        where T : notnull
    {
        if (Volatile.Read(ref _waarden).TryGetValue(instelling.Sleutel, out var waarden))
        {
            foreach (var waarde in waarden)
            {
                if (op >= waarde.Van && (waarde.Tot is not { } tot || op < tot))
                {
                    return waarde.Lees<T>();
                }
            }
        }

        return instelling.Standaardwaarde;
    }

    public async Task Lees(CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand(
            "select sleutel, geldig_van, geldig_tot, waarde::text from platform.instelling where status = 'Goedgekeurd'");
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        var rijen = new List<(string Sleutel, Dagwaarde Waarde)>();
        while (await lezer.ReadAsync(annulering))
        {
            rijen.Add((lezer.GetString(0), new(
                await lezer.GetFieldValueAsync<DateOnly>(1, annulering),
                lezer.IsDBNull(2) ? null : await lezer.GetFieldValueAsync<DateOnly>(2, annulering),
                lezer.GetString(3))));
        }

        Volatile.Write(ref _waarden, rijen.GroupBy(r => r.Sleutel, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(r => r.Waarde).ToArray(), StringComparer.Ordinal));
    }

    private sealed record Dagwaarde(DateOnly Van, DateOnly? Tot, string Json)
    {
        private object? _gelezen;

        /// <summary>The value, read from JSON once.</summary>
        public T Lees<T>()
            where T : notnull
        {
            if (Volatile.Read(ref _gelezen) is not T waarde)
            {
                waarde = Instelling<T>.Lees(Json);
                Volatile.Write(ref _gelezen, waarde);
            }

            return waarde;
        }
    }
}

/// <summary>
/// Keeps something that is read from the database in memory, and reads it anew when a signal says so, or after a while
/// in case the signal got lost.
/// </summary>
/// <param name="sein">Name of the signal.</param>
/// <param name="lees">Reads it anew.</param>
/// <param name="seinpost">Where the signal comes from.</param>
public sealed class Verversing(string sein, Func<CancellationToken, Task> lees, Seinpost seinpost)
    : Microsoft.Extensions.Hosting.BackgroundService
{
    private static readonly TimeSpan Vangnet = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LangsteRust = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim _wekker = new(0);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        seinpost.Luister(sein, () => _wekker.Release());
        await lees(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _wekker.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wekker.WaitAsync(Vangnet, stoppingToken);
            while (_wekker.Wait(0, CancellationToken.None))
            {
                // Several signals in a row need one reading.
            }

            var begin = Stopwatch.GetTimestamp();
            try
            {
                await lees(stoppingToken);
            }
            catch (NpgsqlException)
            {
                // What is in memory still holds; the next round reads it again.
            }

            // A burst of changes must not become a burst of readings: half of the time is for others.
            var rust = Stopwatch.GetElapsedTime(begin);
            await Task.Delay(rust < LangsteRust ? rust : LangsteRust, stoppingToken);
        }
    }
}
