using Integratie.Dorp;

namespace Integratie.Heide.Groei;

internal sealed class GroeiOpDeHeide : IGroeiregel
{
    public int Bepaal(Groeivraag vraag) => vraag.Inwoners;
}
