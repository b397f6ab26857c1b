using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Agendalinks;

internal sealed class SomLinksEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/links", Som).Toont<SomLinks>();

    private static async Task<IResult> Som(IDispatcher dispatcher, CancellationToken annulering) => (await dispatcher.Send(new SomLinks(), annulering)).AlsAntwoord();
}

/// <summary>The secret links that work: those of the desks of the own organisation, and of the own calendar (ONT-11). Never their keys.</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record SomLinks : IVraag<Linklijst>;

/// <param name="Links">The links, the latest first.</param>
internal sealed record Linklijst(IReadOnlyList<Linkregel> Links);

/// <param name="Id">Key.</param>
/// <param name="Doel">What it shows.</param>
/// <param name="Loketnaam">Of which desk; null for the own calendar.</param>
/// <param name="Gemaakt">When it was made.</param>
internal sealed record Linkregel(Guid Id, Linkdoel Doel, string? Loketnaam, DateTimeOffset Gemaakt);

internal sealed class SomLinksHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, Aanroep aanroep) : IVraagHandler<SomLinks, Linklijst>
{
    private const int Meest = 200;

    public async Task<Uitkomst<Linklijst>> Handle(SomLinks request, CancellationToken cancellationToken)
    {
        var links = await db.GeheimeLinks.AsNoTracking().DieIkBeheer(aanroep).OrderByDescending(l => l.Gemaakt).Take(Meest)
            .Select(l => new { l.Id, l.Doel, l.Voorwerp, l.Gemaakt }).ToListAsync(cancellationToken);
        return new Linklijst([.. links.Select(l => new Linkregel(l.Id, l.Doel, Guid.TryParse(l.Voorwerp, out var loket) ? gebied.Loket(loket)?.Naam : null, l.Gemaakt))]);
    }
}
