using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Loketten;

internal sealed class ToonSluitingsgevolgEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapGet("/loketten/{id:guid}/sluitingsgevolg", Toon).Toont<ToonSluitingsgevolg>();

    private static async Task<IResult> Toon(Guid id, DateOnly laatsteDag, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonSluitingsgevolg(id, laatsteDag), annulering)).AlsAntwoord();
}

/// <summary>What closing a desk after a last day would do to the coverage, before anybody decides (GEB-09). Changes nothing.</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonSluitingsgevolg(Guid Id, DateOnly LaatsteDag) : IVraag<Sluiting>;

internal sealed class ToonSluitingsgevolgHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, TimeProvider klok) : IVraagHandler<ToonSluitingsgevolg, Sluiting>
{
    public async Task<Uitkomst<Sluiting>> Handle(ToonSluitingsgevolg request, CancellationToken cancellationToken)
    {
        var beeld = geheugen.Beeld;
        var stand = await Dekkingsstand.Lees(db, beeld, klok.Vandaag(), cancellationToken);
        if (stand.Loketten.FirstOrDefault(l => l.Loket == request.Id) is not { } loket)
        {
            return Mislukking.NietGevonden("Het loket");
        }

        var gat = Loketdekking.GatDoorSluiting(stand.Centrumsteden, stand.Loketten, loket, request.LaatsteDag);
        return new Sluiting(request.LaatsteDag, gat is null ? null : Dekkingszin.Van(gat, beeld.Gemeenten.Vind(gat.Gemeente)!.Naam), gat);
    }
}
