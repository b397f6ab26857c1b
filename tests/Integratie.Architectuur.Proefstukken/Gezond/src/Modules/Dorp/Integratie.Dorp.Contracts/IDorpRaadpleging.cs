namespace Integratie.Dorp;

public interface IDorpRaadpleging
{
    Task<int> Inwoners(Guid dorp, CancellationToken annulering);
}
