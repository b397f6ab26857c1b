using Integratie.Dorp.Inwoners;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Dorp.Jobs;

internal sealed class TelInwoners(IDispatcher dispatcher) : IJob
{
    public Task Voer(Jobloop loop, CancellationToken annulering) => dispatcher.Send(new TelAlleInwoners(), annulering);
}
