using System.Collections.Concurrent;
using System.Threading.Channels;
using Integratie.Platform.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integratie.Platform.Berichten;

/// <summary>
/// Tells the other hosts on the same database that something happened: messages wait in an outbox, a cache is stale. Sent
/// after commit and taken together per few milliseconds, because a NOTIFY inside the transaction costs three quarters of
/// the write rate (ONTWERP 4). A signal may get lost: who listens also looks by itself now and then.
/// </summary>
public sealed class Seinpost(Databank databank, ILogger<Seinpost> log) : BackgroundService
{
    private const string Kanaal = "integratie_sein";
    private static readonly TimeSpan Bundel = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Herstel = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _uit = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, Action> _luisteraars = new(StringComparer.Ordinal);
    private readonly string _zelf = Guid.CreateVersion7().ToString("N");

    /// <summary>Calls the action when the signal is given, here or on another host, and after a lost connection.</summary>
    /// <param name="sein">Name of the signal; by convention <c>module.wat</c>.</param>
    /// <param name="actie">Must be quick and must not throw.</param>
    public void Luister(string sein, Action actie) =>
        _luisteraars.AddOrUpdate(sein, actie, (_, eerdere) => eerdere + actie);

    /// <summary>Gives the signal: at once in this host, within milliseconds in the others.</summary>
    public void Zend(string sein)
    {
        Roep(sein);
        _uit.Writer.TryWrite(sein);
    }

    /// <summary>Wakes the pumps for the outbox of a module.</summary>
    internal void Wek(string module) => Zend(Uitboxsein(module));

    internal static string Uitboxsein(string module) => module + ".outbox";

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Blijf(Verzend, stoppingToken), Blijf(Ontvang, stoppingToken));

    private async Task Blijf(Func<CancellationToken, Task> werk, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await werk(stop);
            }
            catch (Exception fout) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("De seinpost verloor haar verbinding ({Fout}) en probeert opnieuw.", fout.GetType().Name);
                await Task.Delay(Herstel, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Verzend(CancellationToken stop)
    {
        await using var verbinding = await databank.Bron.OpenConnectionAsync(stop);
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "select pg_notify(@kanaal, sein) from unnest(@seinen) sein";
        opdracht.Parameters.AddWithValue("kanaal", Kanaal);
        var seinen = new NpgsqlParameter<string[]> { ParameterName = "seinen" };
        opdracht.Parameters.Add(seinen);

        var bundel = new HashSet<string>(StringComparer.Ordinal);
        while (await _uit.Reader.WaitToReadAsync(stop))
        {
            await Task.Delay(Bundel, stop);
            while (_uit.Reader.TryRead(out var sein))
            {
                bundel.Add(sein);
            }

            seinen.TypedValue = [.. bundel.Select(s => $"{_zelf} {s}")];
            await opdracht.ExecuteNonQueryAsync(stop);
            bundel.Clear();
        }
    }

    private async Task Ontvang(CancellationToken stop)
    {
        await using var verbinding = await databank.Bron.OpenConnectionAsync(stop);
        verbinding.Notification += (_, bericht) =>
        {
            var delen = bericht.Payload.Split(' ', 2);
            if (delen is [var afzender, var sein] && afzender != _zelf)
            {
                Roep(sein);
            }
        };
        await using (var opdracht = verbinding.CreateCommand())
        {
            opdracht.CommandText = $"listen {Kanaal}";
            await opdracht.ExecuteNonQueryAsync(stop);
        }

        // Whatever was said while nobody listened is lost: let everybody look for themselves.
        foreach (var sein in _luisteraars.Keys)
        {
            Roep(sein);
        }

        while (true)
        {
            await verbinding.WaitAsync(stop);
        }
    }

    private void Roep(string sein)
    {
        if (_luisteraars.TryGetValue(sein, out var actie))
        {
            actie();
        }
    }
}
