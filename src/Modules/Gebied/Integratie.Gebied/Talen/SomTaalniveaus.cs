using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Talen;

internal sealed class SomTaalniveausEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/taalniveaus", Som).Somt<SomTaalniveaus>();

    private static async Task<IResult> Som(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomTaalniveaus(), annulering)).AlsCollectie(new(Bladvraag.Meest));
}

/// <summary>The levels of language skill, from <c>alfa</c> to C2 (KRN-06). Few: always one page.</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record SomTaalniveaus : IVraag<Blad<Taalniveauregel>>;

internal sealed record Taalniveauregel(string Code, string Naam, string Uitleg);

internal sealed class SomTaalniveausHandler(GebiedDbContext db) : IVraagHandler<SomTaalniveaus, Blad<Taalniveauregel>>
{
    public async Task<Uitkomst<Blad<Taalniveauregel>>> Handle(SomTaalniveaus request, CancellationToken cancellationToken) =>
        new Blad<Taalniveauregel>(
            await db.Taalniveaus.OrderBy(n => n.Volgorde).Select(n => new Taalniveauregel(n.Code, n.Naam, n.Uitleg)).ToListAsync(cancellationToken),
            null, null);
}
