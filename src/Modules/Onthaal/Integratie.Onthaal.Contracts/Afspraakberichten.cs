using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>An appointment at a desk was made (ONT-11). Without personal data.</summary>
/// <param name="Afspraak">Key of the appointment.</param>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Van">When it begins.</param>
[Bericht("onthaal.afspraak-geboekt.v1")]
public sealed record AfspraakGeboekt(Guid Afspraak, Guid Loket, DateTimeOffset Van) : IIntegratiebericht;

/// <summary>An appointment at a desk was moved (ONT-11).</summary>
/// <param name="Afspraak">Key of the appointment.</param>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Van">When it begins now.</param>
[Bericht("onthaal.afspraak-verzet.v1")]
public sealed record AfspraakVerzet(Guid Afspraak, Guid Loket, DateTimeOffset Van) : IIntegratiebericht;

/// <summary>An appointment at a desk was cancelled (ONT-11).</summary>
/// <param name="Afspraak">Key of the appointment.</param>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Van">When it would have begun.</param>
[Bericht("onthaal.afspraak-geannuleerd.v1")]
public sealed record AfspraakGeannuleerd(Guid Afspraak, Guid Loket, DateTimeOffset Van) : IIntegratiebericht;

/// <summary>An appointment is near, and its visitor has an address to be reminded at (ONT-11). Told once per moment.</summary>
/// <param name="Afspraak">Key of the appointment.</param>
/// <param name="Van">When it begins.</param>
[Bericht("onthaal.afspraak-komt-eraan.v1")]
public sealed record AfspraakKomtEraan(Guid Afspraak, DateTimeOffset Van) : IIntegratiebericht;
