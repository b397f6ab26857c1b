using Integratie.Dorp;

namespace Integratie.Heide.Groei;

internal sealed class GroeiInHetVen : IGroeiregel
{
    public int Bepaal(Groeivraag vraag) => 0;
}
