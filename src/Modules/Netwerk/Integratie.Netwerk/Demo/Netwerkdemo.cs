using Integratie.Platform.Modules;
using Integratie.Platform.Slices;

namespace Integratie.Netwerk.Demo;

/// <summary>The part of <c>demo</c> that belongs to netwerk, in one save.</summary>
internal sealed class Netwerkdemo(IDispatcher dispatcher, Plaatsen plaatsen) : IDemodata
{
    public async Task Laad(CancellationToken annulering) =>
        _ = (await dispatcher.Send(new LaadNetwerkdemo([.. plaatsen.Gemeenten.Select(g => g.Nis)]), annulering)).Waarde;
}
