using System.Globalization;
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

namespace Integratie.Gebied.Landen;

internal sealed class ZoekLandenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/landen", Zoek).Somt<ZoekLanden>();

    private static async Task<IResult> Zoek(
        string? zoek, bool? eer, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekLanden(zoek, eer, blad), annulering)).AlsCollectie(blad);
}

/// <summary>Countries by name (Dutch, English, French) or ISO code, forgiving typing errors; the best match first (KRN-06).</summary>
/// <param name="Zoek">What somebody typed; null for all.</param>
/// <param name="Eer">Only countries inside (or outside) the European Economic Area; null for all.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ZoekLanden(string? Zoek, bool? Eer, Bladvraag Blad) : IVraag<Blad<Landregel>>;

internal sealed record Landregel(string Iso2, string Iso3, string Naam, string NaamEn, string NaamFr, bool Eu, bool Eer, string? NisLandcode);

internal sealed class ZoekLandenHandler(GebiedDbContext db, Bladwijzers bladwijzers) : IVraagHandler<ZoekLanden, Blad<Landregel>>
{
    public async Task<Uitkomst<Blad<Landregel>>> Handle(ZoekLanden request, CancellationToken cancellationToken)
    {
        var term = Tekst.Zoekvorm(request.Zoek ?? "");
        var kenmerk = $"landen {term} {request.Eer}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var landen = db.Landen.AsNoTracking()
            .Where(l => request.Eer == null || l.Eer == request.Eer)
            .Select(l => new { Land = l, Afstand = term == "" ? 0 : EF.Functions.TrigramsWordSimilarityDistance(term, l.Zoekvorm) })
            .Where(r => r.Afstand <= Zoeken.Verste);
        var alle = landen;
        if (begin.Waarde is [var afstand, var naam, var code])
        {
            var na = double.Parse(afstand, CultureInfo.InvariantCulture);
            landen = landen.Where(r => EF.Functions.GreaterThan(
                ValueTuple.Create(r.Afstand, r.Land.Naam, r.Land.Iso2), ValueTuple.Create(na, naam, code)));
        }

        var (rijen, totaal) = await landen.OrderBy(r => r.Afstand).ThenBy(r => r.Land.Naam).ThenBy(r => r.Land.Iso2).LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk,
            r => [r.Afstand.ToString("R", CultureInfo.InvariantCulture), r.Land.Naam, r.Land.Iso2], totaal);
        return new Blad<Landregel>([.. blad.Items.Select(r => new Landregel(r.Land.Iso2, r.Land.Iso3, r.Land.Naam, r.Land.NaamEn, r.Land.NaamFr, r.Land.Eu, r.Land.Eer, r.Land.NisLandcode))], blad.Volgende, blad.Totaal);
    }
}
