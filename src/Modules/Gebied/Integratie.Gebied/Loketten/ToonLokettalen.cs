using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketten;

internal sealed class ToonLokettalenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketten/talen", Toon).Toont<ToonLokettalen>();

    private static async Task<IResult> Toon(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonLokettalen(), annulering)).AlsAntwoord();
}

/// <summary>The languages that are spoken at a desk today, by name, with the number of desks (GEB-08).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonLokettalen : IVraag<Lokettalen>;

internal sealed record Lokettalen(IReadOnlyList<Lokettaal> Talen);

internal sealed record Lokettaal(string Code, string Naam, int AantalLoketten);

internal sealed class ToonLokettalenHandler(GebiedDbContext db, TimeProvider klok) : IVraagHandler<ToonLokettalen, Lokettalen>
{
    public async Task<Uitkomst<Lokettalen>> Handle(ToonLokettalen request, CancellationToken cancellationToken)
    {
        var vandaag = klok.Vandaag();
        var loketten = db.Loketten.Where(l => l.GeldigVan <= vandaag && (l.GeldigTot == null || l.GeldigTot > vandaag));
        var talen = await db.Talen.AsNoTracking().Where(t => loketten.Any(l => l.Talen.Contains(t.Code)))
            .OrderBy(t => t.Naam)
            .Select(t => new Lokettaal(t.Code, t.Naam, loketten.Count(l => l.Talen.Contains(t.Code)))).ToListAsync(cancellationToken);
        return new Lokettalen(talen);
    }
}
