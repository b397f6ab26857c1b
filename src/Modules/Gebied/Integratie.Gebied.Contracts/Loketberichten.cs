using Integratie.Kern;

namespace Integratie.Gebied;

/// <summary>A front desk was registered (GEB-08).</summary>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Gemeente">Municipality it stands in.</param>
/// <param name="IsAntenne">Whether it is an outpost of another desk.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="TotEnMet">Last day; null when no end is known.</param>
[Bericht("gebied.loket-geopend.v1")]
public sealed record LoketGeopend(Guid Loket, NisCode Gemeente, bool IsAntenne, DateOnly Vanaf, DateOnly? TotEnMet = null) : IIntegratiebericht;

/// <summary>Something about a desk changed: its address, its services, its languages, its hours. Ask anew what matters to you.</summary>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Gemeente">Municipality it stands in.</param>
[Bericht("gebied.loket-gewijzigd.v1")]
public sealed record LoketGewijzigd(Guid Loket, NisCode Gemeente) : IIntegratiebericht;

/// <summary>It was decided that a desk closes; told at the decision, which may lie before the last day.</summary>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Gemeente">Municipality it stands in.</param>
/// <param name="LaatsteDag">Last day that it is there.</param>
[Bericht("gebied.loket-gesloten.v1")]
public sealed record LoketGesloten(Guid Loket, NisCode Gemeente, DateOnly LaatsteDag) : IIntegratiebericht;

/// <summary>The closing of a desk was taken back before its last day was over: the desk stays.</summary>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Gemeente">Municipality it stands in.</param>
[Bericht("gebied.loket-sluiting-ingetrokken.v1")]
public sealed record LoketsluitingIngetrokken(Guid Loket, NisCode Gemeente) : IIntegratiebericht;

/// <summary>By the closing of a desk a centrumstad will be without one (GEB-09).</summary>
/// <param name="Gemeente">The centrumstad.</param>
/// <param name="Loket">Key of the desk that closes.</param>
/// <param name="Vanaf">First day without a desk.</param>
/// <param name="TotEnMet">Last day without a desk, because another opens; null when none is planned.</param>
[Bericht("gebied.dekking-verloren.v1")]
public sealed record DekkingVerloren(NisCode Gemeente, Guid Loket, DateOnly Vanaf, DateOnly? TotEnMet = null) : IIntegratiebericht;
