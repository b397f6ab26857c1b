using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using Hangfire.Storage;
using Integratie.Kern;

namespace Integratie.Platform.Jobs;

/// <summary>Hands jobs to Hangfire: one queue per module, the recurring ones kept equal to what modules declare.</summary>
internal sealed class Jobwachtrij(IBackgroundJobClient client, IRecurringJobManager herhaald, JobStorage opslag)
{
    /// <summary>Starts a job for a task. Called by the pump, so after commit, and perhaps twice: jobs are safe to repeat.</summary>
    public void Start(string module, string job, Guid taak) =>
        client.Create(Opdracht(module, job, taak), new EnqueuedState(Wachtrij(module)));

    /// <summary>
    /// Adds the recurring jobs of the modules loaded here and removes those that nobody declares any more. Jobs of
    /// modules that are on elsewhere are left alone.
    /// </summary>
    /// <param name="geladen">Jobs of this host's modules.</param>
    /// <param name="elders">Whether a module that isn't loaded here is on for another host.</param>
    public void StelHerhaaldeIn(Jobregister geladen, Func<string, bool> elders)
    {
        var gewenst = geladen.Alle.Values.Where(j => j.Job.Cron is not null).ToDictionary(j => j.Job.Id, StringComparer.Ordinal);
        foreach (var (id, (job, module)) in gewenst)
        {
            herhaald.AddOrUpdate(id, Opdracht(module, id, null), job.Cron, new RecurringJobOptions { TimeZone = Kalender.Tijdzone });
        }

        using var verbinding = opslag.GetConnection();
        foreach (var bestaand in verbinding.GetRecurringJobs().Select(j => j.Id).Where(id => !gewenst.ContainsKey(id)))
        {
            if (!elders(bestaand.Split('.', 2)[0]))
            {
                herhaald.RemoveIfExists(bestaand);
            }
        }
    }

    /// <summary>Name of a module's queue.</summary>
    public static string Wachtrij(string module) => module;

    private static Job Opdracht(string module, string job, Guid? taak) =>
        Job.FromExpression<IJobuitvoerder>(u => u.Voer(job, taak, null, CancellationToken.None), Wachtrij(module));
}

/// <summary>
/// Failed jobs disappear after a while, so that their arguments can't outlive what they point to. Hangfire keeps a failed job
/// for ever because its state isn't final; after the last try it is.
/// </summary>
internal sealed class MislukteJobsVerlopen : JobFilterAttribute, IElectStateFilter, IApplyStateFilter
{
    private static readonly TimeSpan Bewaartijd = TimeSpan.FromDays(14);

    /// <summary>Comes after the filter that decides about trying again.</summary>
    public MislukteJobsVerlopen() => Order = int.MaxValue;

    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is FailedState mislukt)
        {
            context.CandidateState = new Opgegeven(mislukt);
        }
    }

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is Opgegeven)
        {
            context.JobExpirationTimeout = Bewaartijd;
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        // Whoever is tried again is kept by Hangfire itself.
    }

    /// <summary>The failed state as Hangfire knows it, but final.</summary>
    private sealed class Opgegeven(FailedState mislukt) : IState
    {
        public string Name => mislukt.Name;

        public string? Reason => mislukt.Reason;

        public bool IsFinal => true;

        public bool IgnoreJobLoadException => mislukt.IgnoreJobLoadException;

        public Dictionary<string, string> SerializeData() => mislukt.SerializeData();
    }
}

/// <summary>Which types a row in Hangfire's tables may name: the runner and its arguments, nothing else.</summary>
internal static class Toegelatentypen
{
    private static readonly Dictionary<string, Type> Toegelaten = new Type[]
        { typeof(IJobuitvoerder), typeof(string), typeof(Guid?), typeof(Guid), typeof(PerformContext), typeof(CancellationToken) }
        .ToDictionary(t => t.FullName!.Split('[')[0], StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">The name is not on the list.</exception>
    public static Type Zoek(string naam)
    {
        var kort = naam.Split(',', 2)[0].Split('[')[0];
        if (kort == typeof(Guid?).FullName!.Split('[')[0] && naam.Contains(typeof(Guid).FullName!, StringComparison.Ordinal))
        {
            return typeof(Guid?);
        }

        return Toegelaten.TryGetValue(kort, out var type) && type != typeof(Guid?)
            ? type
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Dit soort job is niet toegelaten."));
    }
}
