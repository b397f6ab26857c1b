using Integratie.Onthaal.Bewaring;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Onthaal.Jobs;

/// <summary>Every night: remove what need no longer be kept (KRN-02).</summary>
internal sealed class OnthaalOpruimen(IDispatcher dispatcher) : IJob
{
    public const string Id = "onthaal.ruim-contacten-op";

    public async Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var (totaal, portie) = (0, 0);
        do
        {
            portie = (await dispatcher.Send(new RuimOnthaalOp(), annulering)).Waarde;
            totaal += portie;
            await loop.Voortgang(totaal, null);
        }
        while (portie > 0);
        loop.Uitleg = $"{totaal} contacten, afspraken en kladversies opgeruimd.";
    }
}
