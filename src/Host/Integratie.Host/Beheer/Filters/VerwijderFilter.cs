using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Filters;

internal sealed class VerwijderFilterEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/filters/{id:guid}/verwijdering", Verwijder).Maakt<VerwijderFilter>();

    private static async Task<IResult> Verwijder(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VerwijderFilter(id), annulering)).AlsAangemaakt(_ => "/api/v1/platform/filters");
}

/// <summary>Forgets a filter of the caller.</summary>
[Aangemeld]
internal sealed record VerwijderFilter(Guid Id) : IOpdracht<Niets>;

internal sealed class VerwijderFilterHandler(PlatformDbContext db, Aanroep aanroep) : IOpdrachtHandler<VerwijderFilter, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(VerwijderFilter request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        if (await db.Filters.Van(aanroep.Aanroeper).SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is not { } filter)
        {
            return Mislukking.NietGevonden("De filter");
        }

        db.Filters.Remove(filter);
        return default(Niets);
    }
}
