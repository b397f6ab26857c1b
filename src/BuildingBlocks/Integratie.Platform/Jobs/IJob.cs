namespace Integratie.Platform.Jobs;

/// <summary>
/// Work by the clock, or long work that a caller started. May run twice (a host can die halfway), so it must be safe to
/// repeat; its correctness never rests on running alone (ONTWERP 4).
/// </summary>
/// <remarks>
/// A job holds no logic of the domain: it sends commands and questions through the dispatcher, as the platform itself.
/// </remarks>
public interface IJob
{
    /// <summary>Does the work.</summary>
    /// <param name="loop">What this run is: the task it serves, if any, and where its progress goes.</param>
    /// <param name="annulering">Set when the host stops or somebody cancels the task. Stop at a clean point and let it throw.</param>
    Task Voer(Jobloop loop, CancellationToken annulering);
}
