using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketaanvragen;

internal sealed class ToonLoketbehoefteEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/gemeenten/{nis}/loketbehoefte", Toon).Toont<ToonLoketbehoefte>();

    private static async Task<IResult> Toon(NisCode nis, Guid? behalve, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonLoketbehoefte(nis, behalve), annulering)).AlsAntwoord();
}

/// <summary>
/// What is known of the need for a desk in a municipality: figures with their source, the desks there are, and the requests that
/// run already (GEB-10).
/// </summary>
/// <param name="Gemeente">NIS code; may be one that ended in a merger.</param>
/// <param name="Behalve">A request that isn't counted among those that run: the one that is being looked at.</param>
[Vereist(GebiedRechten.LoketaanvraagRaadplegen)]
internal sealed record ToonLoketbehoefte(NisCode Gemeente, Guid? Behalve) : IVraag<Loketbehoefte>;

internal sealed class ToonLoketbehoefteHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, TimeProvider klok) : IVraagHandler<ToonLoketbehoefte, Loketbehoefte>
{
    public async Task<Uitkomst<Loketbehoefte>> Handle(ToonLoketbehoefte request, CancellationToken cancellationToken)
    {
        var (beeld, vandaag) = (geheugen.Beeld, klok.Vandaag());
        if (beeld.Gemeenten.Op(request.Gemeente, vandaag) is not [var gemeente, ..])
        {
            return Mislukking.NietGevonden("De gemeente");
        }

        var hier = Aanvraagplaats.Codes(beeld, gemeente.Nis, vandaag);
        var lopend = await db.Loketaanvragen.AsNoTracking()
            .Where(a => hier.Contains(a.Gemeente) && a.Id != request.Behalve && a.Loket == null
                && a.Status != Aanvraagstatus.Geweigerd && a.Status != Aanvraagstatus.Ingetrokken)
            .OrderByDescending(a => a.Id).Take(20).ToListAsync(cancellationToken);
        return Loketbehoefte.Van(beeld, gemeente, [.. lopend.Select(a => Aanvraagregel.Van(a, beeld, vandaag))], vandaag, klok.GetUtcNow());
    }
}
