using Integratie.Kern;

namespace Integratie.Dorp;

[Bericht("dorp.dorp-gesticht.v1")]
public sealed record DorpGesticht(Guid Dorp, DateOnly Op) : IIntegratiebericht;
