using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Postvak;

internal sealed class ToonPostvakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/postvak", Toon).Toont<ToonPostvak>();

    private static async Task<IResult> Toon(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonPostvak(), annulering)).AlsAntwoord();
}

/// <summary>What this host would have mailed, in Development; elsewhere nothing is kept.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record ToonPostvak : IVraag<Postvakblad>;

/// <param name="IsPostvak">Whether this host keeps its mail; false when it really sends it.</param>
/// <param name="Brieven">The newest 200, newest first.</param>
internal sealed record Postvakblad(bool IsPostvak, IReadOnlyList<Postvakregel> Brieven);

/// <param name="Id">Key.</param>
/// <param name="Verstuurd">When.</param>
/// <param name="Aan">To whom.</param>
/// <param name="Onderwerp">Subject.</param>
internal sealed record Postvakregel(Guid Id, DateTimeOffset Verstuurd, string Aan, string Onderwerp);

internal sealed class ToonPostvakHandler(IServiceProvider diensten) : IVraagHandler<ToonPostvak, Postvakblad>
{
    public async Task<Uitkomst<Postvakblad>> Handle(ToonPostvak request, CancellationToken cancellationToken) =>
        diensten.GetService<Host.Post.Postvak>() is not { } postvak
            ? new Postvakblad(false, [])
            : new Postvakblad(true, [.. (await postvak.Alle(cancellationToken)).Select(b => new Postvakregel(b.Id, b.Verstuurd, b.Aan, b.Onderwerp))]);
}
