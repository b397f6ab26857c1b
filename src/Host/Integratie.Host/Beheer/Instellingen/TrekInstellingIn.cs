using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Instellingen;

internal sealed class TrekInstellingInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/instellingsvoorstellen/{id:guid}/intrekking", TrekIn).Wijzigt<TrekInstellingIn>();

    private static async Task<IResult> TrekIn(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TrekInstellingIn(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes back one's own proposal while nobody decided on it (KRN-03).</summary>
[Vereist(PlatformRechten.InstellingenVoorstellen)]
internal sealed record TrekInstellingIn(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class TrekInstellingInHandler(PlatformDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<TrekInstellingIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(TrekInstellingIn request, CancellationToken cancellationToken)
    {
        var geladen = await db.Instellingen.Laad(request.Id, request.Versie, "Het voorstel", cancellationToken);
        return geladen.IsGelukt ? geladen.Waarde.TrekIn(aanroep.Aanroeper, klok.GetUtcNow()) : geladen.Mislukking;
    }
}
