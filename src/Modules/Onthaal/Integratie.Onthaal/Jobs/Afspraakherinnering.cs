using Integratie.Onthaal.Afspraken;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Onthaal.Jobs;

/// <summary>Every quarter of an hour: remind of appointments that are near (ONT-11).</summary>
internal sealed class Afspraakherinnering(IDispatcher dispatcher) : IJob
{
    public const string Id = "onthaal.herinner-afspraken";

    public async Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var aantal = (await dispatcher.Send(new HerinnerAfspraken(), annulering)).Waarde;
        loop.Uitleg = $"{aantal} bezoekers kregen een herinnering.";
    }
}
