using System.Text.Json.Serialization;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Diensten;

internal sealed class ToonDienstEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/diensten/{id:guid}", Toon).Toont<ToonDienst>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonDienst(id), annulering)).AlsAntwoord();
}

/// <summary>One service of the catalogue (KRN-04).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonDienst(Guid Id) : IVraag<Dienstblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Code">Code.</param>
/// <param name="Regio">Code of the region that added it; null for the minimum.</param>
/// <param name="Gegevens">What it is.</param>
/// <param name="GeldigTotEnMet">Last day; null while no end is known.</param>
internal sealed record Dienstblad([property: JsonIgnore] uint Versie, Guid Id, string Code, string? Regio, Dienstgegevens Gegevens, DateOnly? GeldigTotEnMet)
    : IMetVersie;

internal sealed class ToonDienstHandler(GebiedDbContext db) : IVraagHandler<ToonDienst, Dienstblad>
{
    public async Task<Uitkomst<Dienstblad>> Handle(ToonDienst request, CancellationToken cancellationToken)
    {
        var d = await db.Diensten.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.Id, cancellationToken);
        return d is null
            ? Mislukking.NietGevonden("De dienst")
            : new Dienstblad(d.Versie, d.Id, d.Code, d.Regio, d.Gegevens, d.Geldigheid.TotEnMet);
    }
}
