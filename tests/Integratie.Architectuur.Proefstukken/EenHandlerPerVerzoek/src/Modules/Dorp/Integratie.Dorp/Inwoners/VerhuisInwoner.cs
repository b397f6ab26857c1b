using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Dorp.Inwoners;

[Aangemeld]
internal sealed record VerhuisInwoner(Guid Id) : IOpdracht<Guid>;
