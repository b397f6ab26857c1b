using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class SomEigenOpvolgingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/opvolging", Som).Toont<SomEigenOpvolging>();

    private static async Task<IResult> Som(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomEigenOpvolging(), annulering)).AlsAntwoord();
}

/// <summary>The open contacts of the caller: undecided ones and late ones first, then urgent ones, then by day; at most a hundred.</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record SomEigenOpvolging : IVraag<Opvolging>;

internal sealed record Opvolging(IReadOnlyList<Contactregel> Contacten);

internal sealed class SomEigenOpvolgingHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IVraagHandler<SomEigenOpvolging, Opvolging>
{
    private const int Meest = 100;

    public async Task<Uitkomst<Opvolging>> Handle(SomEigenOpvolging request, CancellationToken cancellationToken)
    {
        var vandaag = klok.Vandaag();
        var open = await db.Contacten.AsNoTracking().EigenOpvolging(aanroep)
            .OrderByDescending(c => c.OpvolgenOp == null || c.OpvolgenOp < vandaag).ThenByDescending(c => c.Dringendheid == Dringendheid.Dringend)
            .ThenBy(c => c.OpvolgenOp).ThenBy(c => c.Geregistreerd).ThenBy(c => c.Id).Take(Meest).AlsRegels().ToListAsync(cancellationToken);
        return new Opvolging(open);
    }
}
