using Integratie.Netwerk.Invoeren;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Netwerk.Jobs;

/// <summary>Enters all rows of a list.</summary>
internal sealed class VoerInvoerUit(IDispatcher dispatcher) : IJob
{
    public const string Id = "netwerk.invoer-uitvoeren";

    public Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var invoer = loop.Invoer<Invoeropdracht>().Invoer;
        return Porties.Voer(loop, () => dispatcher.Send(new VoerRijenIn(invoer), annulering), "Ingevoerd. Bekijk bij Lijst invoeren wat er van elke rij kwam.", annulering);
    }
}
