using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Sectoren;

internal sealed class SomSectorenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/sectoren", Som).Somt<SomSectoren>();

    private static async Task<IResult> Som(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomSectoren(), annulering)).AlsCollectie(new(Bladvraag.Meest));
}

/// <summary>The sectors that customers belong to (KRN-06). Few: always one page.</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record SomSectoren : IVraag<Blad<Sectorregel>>;

internal sealed record Sectorregel(string Code, string Naam);

internal sealed class SomSectorenHandler(GebiedDbContext db) : IVraagHandler<SomSectoren, Blad<Sectorregel>>
{
    public async Task<Uitkomst<Blad<Sectorregel>>> Handle(SomSectoren request, CancellationToken cancellationToken) =>
        new Blad<Sectorregel>(
            await db.Sectoren.OrderBy(s => s.Naam).Select(s => new Sectorregel(s.Code, s.Naam)).ToListAsync(cancellationToken), null, null);
}
