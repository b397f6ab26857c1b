using Integratie.Platform.Modules;
using Integratie.Platform.Slices;

namespace Integratie.Gebied.Demo;

/// <summary>The part of <c>demo</c> that belongs to gebied.</summary>
internal sealed class Gebiedsdemo(IDispatcher dispatcher) : IDemodata
{
    public async Task Laad(CancellationToken annulering) => _ = (await dispatcher.Send(new LaadGebiedsdemo(), annulering)).Waarde;
}
