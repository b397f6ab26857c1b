using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>An organisation was entered in the social map (ONT-05).</summary>
/// <param name="Organisatie">Key.</param>
/// <param name="Gemeente">NIS code of the municipality of its seat.</param>
[Bericht("netwerk.organisatie-geregistreerd.v1")]
public sealed record OrganisatieGeregistreerd(Guid Organisatie, NisCode Gemeente) : IIntegratiebericht;

/// <summary>Something of an organisation changed; ask for it to know what.</summary>
/// <param name="Organisatie">Key.</param>
[Bericht("netwerk.organisatie-gewijzigd.v1")]
public sealed record OrganisatieGewijzigd(Guid Organisatie) : IIntegratiebericht;

/// <summary>An organisation stops: don't refer to it after its last day.</summary>
/// <param name="Organisatie">Key.</param>
/// <param name="LaatsteDag">Last day.</param>
[Bericht("netwerk.organisatie-beeindigd.v1")]
public sealed record OrganisatieBeeindigd(Guid Organisatie, DateOnly LaatsteDag) : IIntegratiebericht;

/// <summary>The end of an organisation was taken back.</summary>
/// <param name="Organisatie">Key.</param>
[Bericht("netwerk.organisatie-heropend.v1")]
public sealed record OrganisatieHeropend(Guid Organisatie) : IIntegratiebericht;
