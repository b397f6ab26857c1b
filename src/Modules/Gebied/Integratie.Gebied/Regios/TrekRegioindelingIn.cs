using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Regios;

internal sealed class TrekRegioindelingInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/regio-indelingen/{id:guid}/intrekking", TrekIn).Wijzigt<TrekRegioindelingIn>();

    private static async Task<IResult> TrekIn(
        Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TrekRegioindelingIn(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes a proposal back; only who made it can (KRN-03).</summary>
[Vereist(GebiedRechten.RegioVoorstellen)]
internal sealed record TrekRegioindelingIn(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class TrekRegioindelingInHandler(GebiedDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<TrekRegioindelingIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(TrekRegioindelingIn request, CancellationToken cancellationToken)
    {
        var voorstel = await db.Regioindelingen.Laad(request.Id, request.Versie, "De regio-indeling", cancellationToken);
        return voorstel.IsGelukt ? voorstel.Waarde.TrekIn(aanroep.Aanroeper, klok.GetUtcNow()) : voorstel.Mislukking;
    }
}
