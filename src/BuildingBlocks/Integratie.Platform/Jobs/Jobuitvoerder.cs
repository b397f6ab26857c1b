using System.Diagnostics;
using System.Reflection;
using Autofac;
using Hangfire;
using Hangfire.Server;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Telemetrie;
using Integratie.Platform.Toegang;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integratie.Platform.Jobs;

/// <summary>All jobs that active modules declared.</summary>
internal sealed class Jobregister(IEnumerable<ModuleBeschrijving> modules)
{
    public IReadOnlyDictionary<string, (Jobregistratie Job, string Module)> Alle { get; } =
        modules.SelectMany(m => m.Jobs.Select(j => (Job: j, Module: m.Id))).DistinctBy(j => j.Job.Id).ToDictionary(j => j.Job.Id, StringComparer.Ordinal);
}

/// <summary>
/// The only thing Hangfire ever runs: it finds the job by its id in the modules of this host. So a row in Hangfire's
/// tables can name nothing but a declared job, and a host without the module needs none of its types.
/// </summary>
public interface IJobuitvoerder
{
    /// <summary>Runs a job.</summary>
    /// <param name="job">Id of the job.</param>
    /// <param name="taak">The task it serves; null for a run by the clock.</param>
    /// <param name="poging">Filled in by Hangfire: which try this is. Without it nobody tries again.</param>
    /// <param name="annulering">Filled in by Hangfire: the host stops.</param>
    [JobDisplayName("{0}")]
    [AutomaticRetry(Attempts = 5, DelaysInSeconds = [5, 30, 120, 600, 1800])]
    [MislukteJobsVerlopen]
    Task Voer(string job, Guid? taak, PerformContext? poging, CancellationToken annulering);
}

internal sealed class Jobuitvoerder(
    ILifetimeScope wortel, Jobregister register, Databank databank, TimeProvider klok, ILogger<Jobuitvoerder> log) : IJobuitvoerder
{
    private const string OpVerzoek = "Gestopt op verzoek.";
    private const string Opgegeven = "Er ging iets mis. Probeer opnieuw; blijft het fout gaan, meld dan het nummer van deze taak.";

    private static readonly AutomaticRetryAttribute Herkansing = typeof(IJobuitvoerder).GetMethod(nameof(IJobuitvoerder.Voer))!.GetCustomAttribute<AutomaticRetryAttribute>()!;

    public async Task Voer(string job, Guid? taak, PerformContext? poging, CancellationToken annulering)
    {
        if (!register.Alle.TryGetValue(job, out var bekend))
        {
            if (taak is { } wees)
            {
                await Mislukt(wees, poging);
            }

            throw new JobMisluktException(job, "OnbekendeJob");
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(annulering);
        var invoer = taak is { } id ? await Begin(id, annulering) : null;
        if (taak is not null && invoer is null)
        {
            await RondAf(taak.Value, annulering);
            return;
        }

        await using var scope = wortel.BeginLifetimeScope();
        scope.Resolve<Aanroep>().Begin(Aanroeper.Systeem("job:" + job), invoer is null ? Bereik.Alles : Bereik.Herstel(invoer.Bereik));
        var jobloop = new Jobloop(databank, klok, taak, invoer?.Invoer ?? "{}", stop);
        try
        {
            await ((IJob)scope.Resolve(bekend.Job.Type)).Voer(jobloop, stop.Token);
            await jobloop.Bewaar();
            await Zet(taak, Taakstatus.Klaar, jobloop.Uitleg);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !annulering.IsCancellationRequested)
        {
            await jobloop.Bewaar();
            await Zet(taak, Taakstatus.Geannuleerd, OpVerzoek);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "Job {Job} mislukte", job);
            await jobloop.Bewaar();
            await Mislukt(taak, poging);

            // What Hangfire keeps is shown to operators and never erased: the kind of failure, not its text.
            throw new JobMisluktException(job, fout.GetType().Name);
        }
    }

    /// <summary>Marks the task as running; null when it was cancelled before its turn.</summary>
    private async Task<Taakbegin?> Begin(Guid taak, CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand(
            $"""
            update platform.taak set status = 'Bezig', begonnen = coalesce(begonnen, $2), afgelopen = null, uitleg = null
            where id = $1 and status in ('Gepland', 'Bezig', 'Mislukt') and not annuleren_gevraagd
            returning invoer, bereik
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = taak });
        opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = klok.GetUtcNow() });
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        return await lezer.ReadAsync(annulering) ? new(lezer.GetString(0), lezer.GetString(1)) : null;
    }

    /// <summary>A task that was running when its host died, and was cancelled meanwhile, would otherwise run for ever.</summary>
    private async Task RondAf(Guid taak, CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand(
            "update platform.taak set status = 'Geannuleerd', afgelopen = $2, uitleg = $3 where id = $1 and annuleren_gevraagd and status in ('Bezig', 'Mislukt')");
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = taak });
        opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = klok.GetUtcNow() });
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = OpVerzoek });
        await opdracht.ExecuteNonQueryAsync(annulering);
    }

    /// <summary>
    /// A task only failed when nobody will try it again. Until then it waits for its turn, says so, and can be cancelled.
    /// </summary>
    private Task Mislukt(Guid? taak, PerformContext? poging)
    {
        var geweest = poging?.GetJobParameter<int>("RetryCount") ?? Herkansing.Attempts;
        return geweest >= Herkansing.Attempts
            ? Zet(taak, Taakstatus.Mislukt, Opgegeven)
            : Zet(taak, Taakstatus.Gepland,
                $"Er ging iets mis bij poging {geweest + 1} van {Herkansing.Attempts + 1}. Over {Woorden(Herkansing.DelaysInSeconds[geweest])} volgt vanzelf een nieuwe poging.");
    }

    private static string Woorden(int seconden) => seconden switch
    {
        < 60 => $"{seconden} seconden",
        _ => $"{seconden / 60} minuten",
    };

    private async Task Zet(Guid? taak, Taakstatus status, string? uitleg)
    {
        if (taak is not { } id)
        {
            return;
        }

        // Whoever asked to cancel while it failed gets what was asked for: nothing tries again.
        await using var opdracht = databank.Bron.CreateCommand(
            """
            update platform.taak set
                status = case when $2 = 'Gepland' and annuleren_gevraagd then 'Geannuleerd' else $2 end,
                uitleg = case when $2 = 'Gepland' and annuleren_gevraagd then $5 else $4 end,
                afgelopen = case when $2 = 'Gepland' and not annuleren_gevraagd then null else $3 end
            where id = $1
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = status.ToString() });
        opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = klok.GetUtcNow() });
        opdracht.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = uitleg });
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = OpVerzoek });
        await opdracht.ExecuteNonQueryAsync();
    }

    private sealed record Taakbegin(string Invoer, string Bereik);
}

/// <summary>Decorates the runner with a span and a figure per run (a technical decorator, ONTWERP 3).</summary>
internal sealed class JobuitvoerderMetSpoor(IJobuitvoerder binnen) : IJobuitvoerder
{
    public async Task Voer(string job, Guid? taak, PerformContext? poging, CancellationToken annulering)
    {
        var begin = Stopwatch.GetTimestamp();
        var module = job.Split('.', 2)[0];
        using var spoor = Meting.Bron.StartActivity("job " + job);
        spoor?.SetTag("module", module);
        var uitkomst = "gelukt";
        try
        {
            await binnen.Voer(job, taak, poging, annulering);
        }
        catch
        {
            uitkomst = "mislukt";
            spoor?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            Meting.Jobduur.Record(Stopwatch.GetElapsedTime(begin).TotalMilliseconds, new("module", module), new("job", job), new("uitkomst", uitkomst));
        }
    }
}

/// <summary>A job failed. Carries the kind of failure only; the details are in the log of the host.</summary>
/// <param name="job">Id of the job.</param>
/// <param name="soort">Kind of failure.</param>
public sealed class JobMisluktException(string job, string soort) : Exception($"{job}: {soort}");
