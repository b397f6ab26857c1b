using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Integratie.Platform.Telemetrie;

/// <summary>Traces and figures of the platform. Every one carries the tag <c>module</c>; none carries personal data.</summary>
public static class Meting
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Naam = "Integratie";

    internal static ActivitySource Bron { get; } = new(Naam);

    private static readonly Meter Meter = new(Naam);

    internal static Histogram<double> Verzoekduur { get; } =
        Meter.CreateHistogram<double>("integratie.verzoek.duur", "ms", "Duur van een use case, per module, verzoek en uitkomst");

    internal static Histogram<double> Berichtvertraging { get; } =
        Meter.CreateHistogram<double>("integratie.bericht.vertraging", "ms", "Van vastleggen tot verwerkt, per ontvangende module");

    internal static Counter<long> Berichtfouten { get; } =
        Meter.CreateCounter<long>("integratie.bericht.fouten", "{poging}", "Mislukte bezorgingen, per ontvangende module");

    internal static Histogram<double> Jobduur { get; } =
        Meter.CreateHistogram<double>("integratie.job.duur", "ms", "Duur van een job, per module, job en uitkomst");
}
