using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>
/// A visitor goes on to intake at the same desk (ONT-06). Without personal data: who takes it up asks
/// <see cref="IOnthaalRaadpleging.Overdracht"/>. Never told about somebody without legal stay (ONT-09).
/// </summary>
/// <param name="Contact">Key of the contact.</param>
/// <param name="Dag">Day of the contact.</param>
/// <param name="Loket">Key of the desk; null when the contact was not at a desk.</param>
/// <param name="Taal">Code of the contact language; null when it isn't known.</param>
/// <param name="Gemeente">Municipality of the visitor; null when it isn't known.</param>
[Bericht("onthaal.overgedragen-aan-intake.v1")]
public sealed record OvergedragenAanIntake(
    Guid Contact, DateOnly Dag, Guid? Loket = null, string? Taal = null, NisCode? Gemeente = null) : IIntegratiebericht;

/// <summary>
/// A visitor does not go on to intake after all: the front desk decided otherwise after <see cref="OvergedragenAanIntake"/> (ONT-06). Who
/// took it up lets it go.
/// </summary>
/// <param name="Contact">Key of the contact.</param>
[Bericht("onthaal.overdracht-aan-intake-ingetrokken.v1")]
public sealed record OverdrachtAanIntakeIngetrokken(Guid Contact) : IIntegratiebericht;

/// <summary>
/// All that was known about the visitor of a contact was wiped: who keeps something beside that contact, wipes it too (ONT-09).
/// Doesn't say why.
/// </summary>
/// <param name="Contact">Key of the contact.</param>
[Bericht("onthaal.contact-gewist.v1")]
public sealed record ContactGewist(Guid Contact) : IIntegratiebericht;
