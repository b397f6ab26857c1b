using Integratie.Kern;

namespace Integratie.Gebied;

/// <summary>
/// A decision of the competence matrix was approved that gives a task to another body or another regime from a day on.
/// Running cases keep the regime they have (GEB-07); who holds such cases decides on transfer or finishing.
/// </summary>
/// <param name="Besluit">Key of the approved row.</param>
/// <param name="Gebied">The territory of the row.</param>
/// <param name="Taak">The task.</param>
/// <param name="Vanaf">First day of the new situation.</param>
/// <param name="OudeInstantie">Code of the body that had the task by a row of its own, or by one of before its merger; null when there was no such row.</param>
/// <param name="NieuweInstantie">Code of the body that gets it; null when the territory falls back on a wider one.</param>
/// <param name="OudRegime">Regime until then; null for none.</param>
/// <param name="NieuwRegime">Regime from then on; null for none.</param>
[Bericht("gebied.regime-gewijzigd.v1")]
public sealed record RegimeGewijzigd(
    Guid Besluit, Gebiedsaanduiding Gebied, Taak Taak, DateOnly Vanaf, string? OudeInstantie = null, string? NieuweInstantie = null,
    string? OudRegime = null, string? NieuwRegime = null) : IIntegratiebericht;

/// <summary>A new layout of the regions was approved (GEB-01).</summary>
/// <param name="Indeling">Key of the layout.</param>
/// <param name="Vanaf">First day.</param>
[Bericht("gebied.regioindeling-goedgekeurd.v1")]
public sealed record RegioindelingGoedgekeurd(Guid Indeling, DateOnly Vanaf) : IIntegratiebericht;

/// <summary>An agreement became active: the competences it unlocks count from its first day (OVK-03).</summary>
/// <param name="Overeenkomst">Key of the agreement.</param>
/// <param name="Type">Its type.</param>
/// <param name="Instanties">Codes of the parties.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; null when no end is known.</param>
[Bericht("gebied.overeenkomst-geactiveerd.v1")]
public sealed record OvereenkomstGeactiveerd(
    Guid Overeenkomst, Overeenkomsttype Type, IReadOnlyList<string> Instanties, DateOnly Van, DateOnly? TotEnMet = null) : IIntegratiebericht;

/// <summary>An agreement will end soon; the competences it unlocks are blocked after its last day (OVK-03).</summary>
/// <param name="Overeenkomst">Key of the agreement.</param>
/// <param name="Type">Its type.</param>
/// <param name="Instanties">Codes of the parties.</param>
/// <param name="LaatsteDag">Last day.</param>
[Bericht("gebied.overeenkomst-eindigt-binnenkort.v1")]
public sealed record OvereenkomstEindigtBinnenkort(
    Guid Overeenkomst, Overeenkomsttype Type, IReadOnlyList<string> Instanties, DateOnly LaatsteDag) : IIntegratiebericht;

/// <summary>An agreement was given notice of: its last day is known now.</summary>
/// <param name="Overeenkomst">Key of the agreement.</param>
/// <param name="Type">Its type.</param>
/// <param name="Instanties">Codes of the parties.</param>
/// <param name="LaatsteDag">Last day.</param>
[Bericht("gebied.overeenkomst-opgezegd.v1")]
public sealed record OvereenkomstOpgezegd(
    Guid Overeenkomst, Overeenkomsttype Type, IReadOnlyList<string> Instanties, DateOnly LaatsteDag) : IIntegratiebericht;

/// <summary>An agreement is over: the competences it unlocked are blocked (OVK-03).</summary>
/// <param name="Overeenkomst">Key of the agreement.</param>
/// <param name="Type">Its type.</param>
/// <param name="Instanties">Codes of the parties.</param>
/// <param name="LaatsteDag">Its last day.</param>
[Bericht("gebied.overeenkomst-geeindigd.v1")]
public sealed record OvereenkomstGeeindigd(
    Guid Overeenkomst, Overeenkomsttype Type, IReadOnlyList<string> Instanties, DateOnly LaatsteDag) : IIntegratiebericht;
