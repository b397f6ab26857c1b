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

namespace Integratie.Gebied.Postcodes;

internal sealed class ZoekPostcodesEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/postcodes", Zoek).Somt<ZoekPostcodes>();

    private static async Task<IResult> Zoek(
        string? zoek, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekPostcodes(zoek, blad), annulering)).AlsCollectie(blad);
}

/// <summary>Postal codes by number or place, forgiving typing errors, with the municipalities each one touches (KRN-06).</summary>
/// <param name="Zoek">What somebody typed; null for all.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ZoekPostcodes(string? Zoek, Bladvraag Blad) : IVraag<Blad<Postcoderegel>>;

internal sealed record Postcoderegel(Postcode Postcode, string Hoofdplaats, IReadOnlyList<string> Plaatsen, NisCode Hoofdgemeente, IReadOnlyList<NisCode> Gemeenten);

internal sealed class ZoekPostcodesHandler(GebiedDbContext db, Bladwijzers bladwijzers) : IVraagHandler<ZoekPostcodes, Blad<Postcoderegel>>
{
    public async Task<Uitkomst<Blad<Postcoderegel>>> Handle(ZoekPostcodes request, CancellationToken cancellationToken)
    {
        var term = Tekst.Zoekvorm(request.Zoek ?? "");
        var kenmerk = $"postcodes {term}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var postcodes = db.Postcodes.AsNoTracking()
            .Select(p => new { Gebied = p, Afstand = term == "" ? 0 : EF.Functions.TrigramsWordSimilarityDistance(term, p.Zoekvorm) })
            .Where(r => r.Afstand <= Zoeken.Verste);
        var alle = postcodes;
        if (begin.Waarde is [var afstand, var naam, var code])
        {
            var (na, naCode) = (double.Parse(afstand, CultureInfo.InvariantCulture), Postcode.Parse(code));
            postcodes = postcodes.Where(r => EF.Functions.GreaterThan(
                ValueTuple.Create(r.Afstand, r.Gebied.Hoofdplaats, r.Gebied.Code), ValueTuple.Create(na, naam, naCode)));
        }

        var (rijen, totaal) = await postcodes.OrderBy(r => r.Afstand).ThenBy(r => r.Gebied.Hoofdplaats).ThenBy(r => r.Gebied.Code)
            .Select(r => new
            {
                r.Gebied,
                r.Afstand,
                Gemeenten = db.Postcodegemeenten.Where(g => g.Postcode == r.Gebied.Code).OrderByDescending(g => g.IsHoofdgemeente).Select(g => g.Nis).ToList(),
            }).LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk,
            r => [r.Afstand.ToString("R", CultureInfo.InvariantCulture), r.Gebied.Hoofdplaats, r.Gebied.Code.Waarde], totaal);
        return new Blad<Postcoderegel>([.. blad.Items.Select(r => new Postcoderegel(r.Gebied.Code, r.Gebied.Hoofdplaats, r.Gebied.Plaatsen, r.Gemeenten[0], r.Gemeenten))], blad.Volgende, blad.Totaal);
    }
}
