using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Onthaal.Jobs;

/// <summary>Every morning: remind actors that didn't answer a referral (ONT-04).</summary>
internal sealed class Verwijsherinnering(IDispatcher dispatcher) : IJob
{
    public const string Id = "onthaal.herinner-verwijzingen";

    public async Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var herinnerd = (await dispatcher.Send(new HerinnerVerwijzingen(), annulering)).Waarde;
        loop.Uitleg = $"{herinnerd} diensten zijn aan een doorverwijzing herinnerd.";
    }
}
