using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>
/// Two organisations turned out to be one. Who keeps the key of the one that went may leave it: a question about it is answered with
/// the one that stays.
/// </summary>
/// <param name="Blijft">Key of the organisation that stays.</param>
/// <param name="Verdwijnt">Key of the one that is only a pointer from now on.</param>
[Bericht("netwerk.organisaties-samengevoegd.v1")]
public sealed record OrganisatiesSamengevoegd(Guid Blijft, Guid Verdwijnt) : IIntegratiebericht;

/// <summary>A merge was taken back: both organisations are as they were.</summary>
/// <param name="Blijft">Key of the organisation that had stayed.</param>
/// <param name="Verdwijnt">Key of the one that is back.</param>
[Bericht("netwerk.samenvoeging-ingetrokken.v1")]
public sealed record SamenvoegingIngetrokken(Guid Blijft, Guid Verdwijnt) : IIntegratiebericht;
