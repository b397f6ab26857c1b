using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Agendalinks;

internal sealed class TrekLinkInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/links/{id:guid}/intrekking", TrekIn).Maakt<TrekLinkIn>();

    private static async Task<IResult> TrekIn(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TrekLinkIn(id), annulering)).AlsAangemaakt(_ => "/api/v1/onthaal/links");
}

/// <summary>Withdraws a secret link: from now on it opens nothing (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record TrekLinkIn(Guid Id) : IOpdracht<Niets>;

internal sealed class TrekLinkInHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<TrekLinkIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(TrekLinkIn request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        if (await db.GeheimeLinks.DieIkBeheer(aanroep).SingleOrDefaultAsync(l => l.Id == id, cancellationToken) is not { } link)
        {
            return Mislukking.NietGevonden("De link");
        }

        link.TrekIn(klok.GetUtcNow());
        return default(Niets);
    }
}
