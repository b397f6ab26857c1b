using Integratie.Netwerk.Bewaring;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Netwerk.Jobs;

/// <summary>Every night: remove what need no longer be kept (KRN-02).</summary>
internal sealed class NetwerkOpruimen(IDispatcher dispatcher) : IJob
{
    public const string Id = "netwerk.ruim-lijsten-op";

    public async Task Voer(Jobloop loop, CancellationToken annulering) =>
        loop.Uitleg = (await dispatcher.Send(new RuimNetwerkOp(), annulering)).Kies(n => $"{n} samenvoegingen en lijsten opgeruimd.", m => m.Bericht);
}
