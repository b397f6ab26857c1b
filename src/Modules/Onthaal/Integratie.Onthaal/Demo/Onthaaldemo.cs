using Integratie.Platform.Modules;
using Integratie.Platform.Slices;

namespace Integratie.Onthaal.Demo;

/// <summary>The part of <c>demo</c> that belongs to onthaal.</summary>
internal sealed class Onthaaldemo(IDispatcher dispatcher) : IDemodata
{
    public async Task Laad(CancellationToken annulering) => _ = (await dispatcher.Send(new LaadDemocontacten(), annulering)).Waarde;
}
