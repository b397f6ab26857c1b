using System.Globalization;
using System.Threading.Channels;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Modules;
using Integratie.Platform.Telemetrie;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integratie.Platform.Berichten;

/// <summary>
/// Carries messages from every outbox to the modules loaded here. Claims with <c>FOR UPDATE SKIP LOCKED</c>, so hosts
/// share the work and a host that dies lets go at once; retries later and later; lays aside for an operator what keeps
/// failing. Woken by a signal after commit, and by a slow look around in case a signal got lost (ONTWERP 4).
/// </summary>
internal sealed class Berichtenpomp(
    Databank databank, Bezorger bezorger, IReadOnlyList<ModuleBeschrijving> modules, Seinpost sein, Jobwachtrij jobs,
    Pompinstellingen instellingen, TimeProvider klok, ILogger<Berichtenpomp> log) : BackgroundService
{
    private readonly string[] _ontvangers = [.. modules.Select(m => m.Id), .. modules.Select(m => Jobontvanger + m.Id)];

    /// <summary>Receiver of a message that means: start this job.</summary>
    public const string Jobontvanger = "jobs:";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(modules.Where(m => m.Databank is not null).Select(m => Bewaak(m.Id, stoppingToken)));

    private async Task Bewaak(string schema, CancellationToken stop)
    {
        var wekker = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        sein.Luister(Seinpost.Uitboxsein(schema), () => wekker.Writer.TryWrite(true));
        while (!stop.IsCancellationRequested)
        {
            try
            {
                while (await Ronde(schema, stop) >= instellingen.Portie)
                {
                    // A full portion: there may be more.
                }

                await Wacht(wekker.Reader, stop);
            }
            catch (Exception fout) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("De pomp voor {Schema} stokte ({Fout}) en probeert opnieuw.", schema, fout.GetType().Name);
                await Task.Delay(instellingen.Peiling, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Wacht(ChannelReader<bool> wekker, CancellationToken stop)
    {
        using var peiling = CancellationTokenSource.CreateLinkedTokenSource(stop);
        peiling.CancelAfter(instellingen.Peiling);
        try
        {
            await wekker.ReadAsync(peiling.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Time for a look around.
        }
    }

    /// <summary>One portion per receiver: claim, deliver, remove or put off, all under the locks of one transaction.</summary>
    /// <returns>How many were claimed.</returns>
    internal async Task<int> Ronde(string schema, CancellationToken stop)
    {
        await using var verbinding = await databank.Bron.OpenConnectionAsync(stop);
        await using var transactie = await verbinding.BeginTransactionAsync(stop);
        var portie = await Neem(verbinding, schema, stop);
        if (portie.Count == 0)
        {
            return 0;
        }

        var gelukt = new List<Bezorging>(portie.Count);
        var mislukt = new List<(Bezorging, string Fout)>();
        foreach (var groep in portie.GroupBy(b => b.Ontvanger, StringComparer.Ordinal))
        {
            await Bezorg(groep.Key, [.. groep], gelukt, mislukt, stop);
        }

        await Verwijder(verbinding, schema, gelukt, stop);
        await StelUit(verbinding, schema, mislukt, stop);
        await transactie.CommitAsync(stop);
        Meet(gelukt, mislukt);
        return portie.Count;
    }

    private async Task Bezorg(
        string ontvanger, IReadOnlyList<Bezorging> berichten, List<Bezorging> gelukt, List<(Bezorging, string)> mislukt, CancellationToken stop)
    {
        try
        {
            await BezorgSamen(ontvanger, berichten, stop);
            gelukt.AddRange(berichten);
            return;
        }
        catch (Exception) when (berichten.Count > 1 && !stop.IsCancellationRequested)
        {
            // One of them fails: the others must not suffer, so each gets a transaction of its own below.
        }
        catch (Exception fout) when (!stop.IsCancellationRequested)
        {
            Oordeel(berichten[0], fout, mislukt);
            return;
        }

        foreach (var bericht in berichten)
        {
            await Bezorg(ontvanger, [bericht], gelukt, mislukt, stop);
        }
    }

    private async Task BezorgSamen(string ontvanger, IReadOnlyList<Bezorging> berichten, CancellationToken stop)
    {
        if (!ontvanger.StartsWith(Jobontvanger, StringComparison.Ordinal))
        {
            await bezorger.Bezorg(ontvanger, berichten, stop);
            return;
        }

        foreach (var bericht in berichten)
        {
            var start = Jobstart.Lees(bericht.Inhoud);
            jobs.Start(ontvanger[Jobontvanger.Length..], start.Job, start.Taak);
        }
    }

    private void Oordeel(Bezorging bericht, Exception fout, List<(Bezorging, string)> mislukt)
    {
        // The text of an exception can hold personal data; what is kept for operators is its kind.
        var soort = fout.GetBaseException() is PostgresException db ? $"PostgresException {db.SqlState} {db.ConstraintName}" : fout.GetBaseException().GetType().Name;
        log.LogWarning(fout, "Bericht {Bericht} {Naam} voor {Ontvanger} mislukte (poging {Poging})", bericht.Id, bericht.Naam, bericht.Ontvanger, bericht.Pogingen + 1);
        mislukt.Add((bericht, soort.Trim()));
    }

    private async Task<List<Bezorging>> Neem(NpgsqlConnection verbinding, string schema, CancellationToken stop)
    {
        await using var opdracht = verbinding.CreateCommand();
        // Per receiver, because what waits for a module elsewhere may be much and must not be gone through each time.
        opdracht.CommandText =
            $"""
            select b.* from unnest($1) o(ontvanger) cross join lateral (
                select bericht_id, ontvanger, naam, inhoud, spoor, aangemaakt, pogingen from {schema}.outbox
                where dood_op is null and volgende_poging <= now() and ontvanger = o.ontvanger
                order by volgende_poging, bericht_id limit {instellingen.Portie.ToString(CultureInfo.InvariantCulture)}
                for update skip locked) b
            """;
        opdracht.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = _ontvangers });
        var portie = new List<Bezorging>();
        await using var lezer = await opdracht.ExecuteReaderAsync(stop);
        while (await lezer.ReadAsync(stop))
        {
            portie.Add(new(
                lezer.GetGuid(0), lezer.GetString(1), lezer.GetString(2), lezer.GetString(3),
                lezer.IsDBNull(4) ? null : lezer.GetString(4), await lezer.GetFieldValueAsync<DateTimeOffset>(5, stop), lezer.GetInt32(6)));
        }

        return portie;
    }

    private static async Task Verwijder(NpgsqlConnection verbinding, string schema, List<Bezorging> gelukt, CancellationToken stop)
    {
        if (gelukt.Count == 0)
        {
            return;
        }

        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = $"delete from {schema}.outbox o using unnest($1, $2) k(id, naar) where o.bericht_id = k.id and o.ontvanger = k.naar";
        opdracht.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. gelukt.Select(b => b.Id)] });
        opdracht.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. gelukt.Select(b => b.Ontvanger)] });
        await opdracht.ExecuteNonQueryAsync(stop);
    }

    private async Task StelUit(NpgsqlConnection verbinding, string schema, List<(Bezorging Bericht, string Fout)> mislukt, CancellationToken stop)
    {
        foreach (var (bericht, fout) in mislukt)
        {
            var pogingen = bericht.Pogingen + 1;
            await using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText =
                $"""
                update {schema}.outbox set pogingen = $3, fout = $4, volgende_poging = now() + $5,
                    dood_op = case when $6 then now() end
                where bericht_id = $1 and ontvanger = $2
                """;
            opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = bericht.Id });
            opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = bericht.Ontvanger });
            opdracht.Parameters.Add(new NpgsqlParameter<int> { TypedValue = pogingen });
            opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = fout });
            opdracht.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = instellingen.Uitstel(pogingen) });
            opdracht.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = pogingen >= instellingen.MaximumPogingen });
            await opdracht.ExecuteNonQueryAsync(stop);
        }
    }

    private void Meet(List<Bezorging> gelukt, List<(Bezorging Bericht, string)> mislukt)
    {
        var nu = klok.GetUtcNow();
        foreach (var bericht in gelukt)
        {
            Meting.Berichtvertraging.Record((nu - bericht.Aangemaakt).TotalMilliseconds, new KeyValuePair<string, object?>("module", bericht.Ontvanger));
        }

        foreach (var (bericht, _) in mislukt)
        {
            Meting.Berichtfouten.Add(1, new KeyValuePair<string, object?>("module", bericht.Ontvanger));
        }
    }
}

/// <summary>How the pump paces itself.</summary>
/// <param name="Portie">Messages per transaction and receiver.</param>
/// <param name="Peiling">Time between looks around without a signal.</param>
/// <param name="MaximumPogingen">Tries before a message is laid aside.</param>
/// <param name="EersteUitstel">Wait after the first failure; four times as long after each next one.</param>
internal sealed record Pompinstellingen(int Portie, TimeSpan Peiling, int MaximumPogingen, TimeSpan EersteUitstel)
{
    private static readonly TimeSpan Langste = TimeSpan.FromHours(1);

    public static Pompinstellingen Standaard { get; } = new(100, TimeSpan.FromSeconds(1), 8, TimeSpan.FromSeconds(2));

    public TimeSpan Uitstel(int pogingen)
    {
        var uitstel = EersteUitstel * Math.Pow(4, Math.Min(pogingen, 15) - 1);
        return uitstel < Langste ? uitstel : Langste;
    }
}
