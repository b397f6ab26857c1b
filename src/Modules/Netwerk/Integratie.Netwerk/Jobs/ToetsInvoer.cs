using Integratie.Netwerk.Invoeren;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Netwerk.Jobs;

/// <summary>Checks all rows of a list.</summary>
internal sealed class ToetsInvoer(IDispatcher dispatcher) : IJob
{
    public const string Id = "netwerk.invoer-toetsen";

    public Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var invoer = loop.Invoer<Invoeropdracht>().Invoer;
        return Porties.Voer(loop, () => dispatcher.Send(new ToetsRijen(invoer), annulering), "Nagekeken. Bekijk bij Lijst invoeren wat er zal gebeuren.", annulering);
    }
}
