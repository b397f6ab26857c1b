namespace Integratie.Markt;

public interface IMarktRaadpleging
{
    Task<bool> IsOpen(Guid dorp, CancellationToken annulering);
}
