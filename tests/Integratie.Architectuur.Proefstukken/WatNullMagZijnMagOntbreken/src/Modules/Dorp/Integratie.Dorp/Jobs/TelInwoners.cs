using Integratie.Dorp.Inwoners;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Dorp.Jobs;

internal sealed record Telling(Guid Dorp, DateOnly? Op);

internal sealed class TelInwoners(IDispatcher dispatcher) : IJob
{
    public Task Voer(Jobloop loop, CancellationToken annulering) =>
        loop.Invoer<Telling>().Op is null ? Task.CompletedTask : dispatcher.Send(new TelAlleInwoners(), annulering);
}
