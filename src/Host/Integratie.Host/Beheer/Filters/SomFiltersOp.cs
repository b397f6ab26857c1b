using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Filters;

internal sealed class SomFiltersOpEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/filters", Som).Toont<SomFiltersOp>();

    private static async Task<IResult> Som(string? lijst, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomFiltersOp(lijst), annulering)).AlsAntwoord();
}

/// <summary>The filters that the caller keeps, by list and name.</summary>
/// <param name="Lijst">Path of one list; null for all.</param>
[Aangemeld]
internal sealed record SomFiltersOp(string? Lijst = null) : IVraag<Filterlijst>;

/// <param name="Items">The filters.</param>
internal sealed record Filterlijst(IReadOnlyList<Filterregel> Items);

/// <param name="Id">Key.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Lijst">Path of the list.</param>
/// <param name="Adres">Address of the filtered list.</param>
internal sealed record Filterregel(Guid Id, string Naam, string Lijst, string Adres);

internal sealed class SomFiltersOpHandler(PlatformDbContext db, Aanroep aanroep) : IVraagHandler<SomFiltersOp, Filterlijst>
{
    public async Task<Uitkomst<Filterlijst>> Handle(SomFiltersOp request, CancellationToken cancellationToken)
    {
        var filters = db.Filters.AsNoTracking().Van(aanroep.Aanroeper);
        if (request.Lijst is { } lijst)
        {
            filters = filters.Where(f => f.Lijst == lijst);
        }

        return new Filterlijst(await filters.AlsRegels().ToListAsync(cancellationToken));
    }
}
