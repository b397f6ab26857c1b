using Integratie.Kern;

namespace Integratie.Dorp;

[Bericht("dorp.dorp-gegroeid.v1")]
public sealed record DorpGegroeid(Guid Dorp, int? Inwoners, IReadOnlyList<string> Wijken) : IIntegratiebericht;

[Bericht("dorp.dorp-gekrompen.v1")]
public sealed record DorpGekrompen(Guid Dorp) : IIntegratiebericht;

public enum Richting
{
    Groter,
    Kleiner,
    Gelijk,
}

[Bericht("dorp.dorp-gemeten.v1")]
public sealed record DorpGemeten(Richting Heen, Richting? Terug, string? Nota) : IIntegratiebericht;
