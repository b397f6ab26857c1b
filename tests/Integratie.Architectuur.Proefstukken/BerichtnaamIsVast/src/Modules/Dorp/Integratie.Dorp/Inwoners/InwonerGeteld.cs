using Integratie.Kern;

namespace Integratie.Dorp.Inwoners;

[Bericht("dorp.inwoner-geteld.v1")]
internal sealed record InwonerGeteld(Guid Id) : IIntegratiebericht;
