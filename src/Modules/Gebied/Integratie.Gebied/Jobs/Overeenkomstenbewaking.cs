using Integratie.Gebied.Overeenkomsten;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;

namespace Integratie.Gebied.Jobs;

/// <summary>Every night: warn of agreements that end, close those that ended (OVK-03).</summary>
internal sealed class Overeenkomstenbewaking(IDispatcher dispatcher) : IJob
{
    public const string Id = "gebied.bewaak-overeenkomsten";

    public async Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var gewijzigd = (await dispatcher.Send(new BewaakOvereenkomsten(), annulering)).Waarde;
        loop.Uitleg = $"{gewijzigd} overeenkomsten eindigen binnenkort of zijn geëindigd.";
    }
}
