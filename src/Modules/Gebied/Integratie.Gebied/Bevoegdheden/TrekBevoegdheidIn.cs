using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class TrekBevoegdheidInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/matrix/{id:guid}/intrekking", TrekIn).Wijzigt<TrekBevoegdheidIn>();

    private static async Task<IResult> TrekIn(
        Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TrekBevoegdheidIn(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes a proposal back; only who made it can (KRN-03).</summary>
[Vereist(GebiedRechten.BevoegdheidVoorstellen)]
internal sealed record TrekBevoegdheidIn(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class TrekBevoegdheidInHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<TrekBevoegdheidIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(TrekBevoegdheidIn request, CancellationToken cancellationToken)
    {
        var voorstel = await db.Bevoegdheden.Laad(request.Id, request.Versie, "De rij van de matrix", cancellationToken);
        return voorstel.IsGelukt ? voorstel.Waarde.TrekIn(aanroep.Aanroeper, klok.GetUtcNow()) : voorstel.Mislukking;
    }
}
