using System.Text.Json;

namespace Integratie.Platform.Berichten;

/// <summary>The message to the platform itself: start this job for that task. Goes through the outbox, so after commit.</summary>
/// <param name="Job">Id of the job.</param>
/// <param name="Taak">Key of the task.</param>
internal sealed record Jobstart(string Job, Guid Taak)
{
    public const string Naam = "platform.job-gestart.v1";

    public static Jobstart Lees(string inhoud) =>
        JsonSerializer.Deserialize<Jobstart>(inhoud, Berichtencatalogus.Json) ?? throw new JsonException("Het bericht is leeg.");
}
