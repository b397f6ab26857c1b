using Integratie.Platform.Modules;
using Integratie.Platform.Slices;

namespace Integratie.Gebied.Referentiedata;

/// <summary>The part of <c>migreer</c> that belongs to gebied: first the facts, then the start values that rest on them.</summary>
internal sealed class Referentielading(IDispatcher dispatcher) : IReferentiedata
{
    public async Task Laad(CancellationToken annulering)
    {
        _ = (await dispatcher.Send(new LaadReferentiedata(), annulering)).Waarde;
        _ = (await dispatcher.Send(new LaadStartwaarden(), annulering)).Waarde;
    }
}
