using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>An offer was added or changed; ask for it to know what.</summary>
/// <param name="Aanbieding">Key of the offer.</param>
/// <param name="Organisatie">Key of the organisation that offers it.</param>
[Bericht("netwerk.aanbod-gewijzigd.v1")]
public sealed record AanbodGewijzigd(Guid Aanbieding, Guid Organisatie) : IIntegratiebericht;
