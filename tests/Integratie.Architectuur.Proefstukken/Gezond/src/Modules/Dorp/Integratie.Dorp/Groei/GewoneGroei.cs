namespace Integratie.Dorp.Groei;

internal sealed class GewoneGroei : IGroeiregel
{
    public int Bepaal(Groeivraag vraag) => vraag.Inwoners + 1;
}
