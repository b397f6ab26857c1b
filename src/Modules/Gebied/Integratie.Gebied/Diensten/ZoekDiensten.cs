using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Diensten;

internal sealed class ZoekDienstenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/diensten", Zoek).Somt<ZoekDiensten>();

    private static async Task<IResult> Zoek(
        Keuze<Lijn>? lijn, string? regio, DateOnly? op, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekDiensten(lijn?.Waarde, regio, op, blad), annulering)).AlsCollectie(blad);
}

/// <summary>The service catalogue of a day: the minimum and what regions added, first line first (KRN-04, GEB-12).</summary>
/// <param name="Lijn">Only this line; null for both.</param>
/// <param name="Regio">The minimum with the additions of this region; null for those of all regions.</param>
/// <param name="Op">The day; null for today.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ZoekDiensten(Lijn? Lijn, string? Regio, DateOnly? Op, Bladvraag Blad) : IVraag<Blad<Dienstregel>>;

/// <param name="Id">Key.</param>
/// <param name="Code">Code, as desks name it.</param>
/// <param name="Naam">Name.</param>
/// <param name="Omschrijving">What people get.</param>
/// <param name="Lijn">First or second line.</param>
/// <param name="Doelgroep">For whom.</param>
/// <param name="Regio">Code of the region that added it; null for the minimum.</param>
/// <param name="Rechtsgrond">Legal basis.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="GeldigTotEnMet">Last day.</param>
internal sealed record Dienstregel(
    Guid Id, string Code, string Naam, string Omschrijving, Lijn Lijn, Doelgroep Doelgroep, string? Regio, string Rechtsgrond,
    DateOnly GeldigVan, DateOnly? GeldigTotEnMet);

internal sealed class ZoekDienstenHandler(GebiedDbContext db, Bladwijzers bladwijzers, TimeProvider klok) : IVraagHandler<ZoekDiensten, Blad<Dienstregel>>
{
    public async Task<Uitkomst<Blad<Dienstregel>>> Handle(ZoekDiensten request, CancellationToken cancellationToken)
    {
        var (lijn, regio, op) = (request.Lijn, request.Regio, request.Op ?? klok.Vandaag());
        var kenmerk = $"diensten {lijn} {regio} {op:O}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var diensten = db.Diensten.AsNoTracking()
            .Where(d => d.GeldigVan <= op && (d.GeldigTot == null || d.GeldigTot > op))
            .Where(d => (lijn == null || d.Lijn == lijn) && (regio == null || d.Regio == null || d.Regio == regio))
            .Select(d => new { Dienst = d, Plek = (d.Lijn == Gebied.Lijn.Eerste ? "1" : "2") + (d.Regio ?? "") });
        var alle = diensten;
        if (begin.Waarde is [var plek, var naam, var code])
        {
            diensten = diensten.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.Plek, r.Dienst.Naam, r.Dienst.Code), ValueTuple.Create(plek, naam, code)));
        }

        var (rijen, totaal) = await diensten.OrderBy(r => r.Plek).ThenBy(r => r.Dienst.Naam).ThenBy(r => r.Dienst.Code).LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk, r => [r.Plek, r.Dienst.Naam, r.Dienst.Code], totaal);
        return new Blad<Dienstregel>([.. blad.Items.Select(r => Regel(r.Dienst))], blad.Volgende, blad.Totaal);
    }

    private static Dienstregel Regel(Dienst d) => new(
        d.Id, d.Code, d.Naam, d.Omschrijving, d.Lijn, d.Doelgroep, d.Regio, d.Rechtsgrond, d.GeldigVan, d.Geldigheid.TotEnMet);
}
