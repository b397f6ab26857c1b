using Integratie.Host.Post;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Postvak;

internal sealed class ToonBriefEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/postvak/{id:guid}", Toon).Toont<ToonBrief>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonBrief(id), annulering)).AlsAntwoord();
}

/// <summary>One brief of the postbox, in full.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record ToonBrief(Guid Id) : IVraag<Postvakbrief>;

internal sealed class ToonBriefHandler(IServiceProvider diensten) : IVraagHandler<ToonBrief, Postvakbrief>
{
    public async Task<Uitkomst<Postvakbrief>> Handle(ToonBrief request, CancellationToken cancellationToken) =>
        diensten.GetService<Host.Post.Postvak>() is { } postvak && await postvak.Een(request.Id, cancellationToken) is { } brief
            ? brief
            : Mislukking.NietGevonden("Deze brief ligt niet (meer) in het postvak. De nieuwste tweehonderd blijven bewaard.");
}
