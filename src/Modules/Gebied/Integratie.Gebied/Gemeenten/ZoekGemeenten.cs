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

namespace Integratie.Gebied.Gemeenten;

internal sealed class ZoekGemeentenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/gemeenten", Zoek).Somt<ZoekGemeenten>();

    private static async Task<IResult> Zoek(
        string? zoek, DateOnly? op, string? provincie, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekGemeenten(zoek, op, provincie, blad), annulering)).AlsCollectie(blad);
}

/// <summary>
/// Municipalities by name, NIS code or postal code, forgiving typing errors and accents; the best match first. Without a
/// search term all, by name (KRN-06, GEB-14).
/// </summary>
/// <param name="Zoek">What somebody typed; null for all.</param>
/// <param name="Op">Only the codes that count on this day; null for today's.</param>
/// <param name="Provincie">NIS code of a province; null for everywhere.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ZoekGemeenten(string? Zoek, DateOnly? Op, string? Provincie, Bladvraag Blad) : IVraag<Blad<Gemeenteregel>>;

internal sealed record Gemeenteregel(
    NisCode Nis, string Naam, string NaamFr, string Gewest, string? Provincie, string Arrondissement, string? Referentieregio,
    Postcode? Hoofdpostcode, DateOnly GeldigVan, DateOnly? GeldigTotEnMet);

internal sealed class ZoekGemeentenHandler(GebiedDbContext db, Bladwijzers bladwijzers, TimeProvider klok)
    : IVraagHandler<ZoekGemeenten, Blad<Gemeenteregel>>
{
    public async Task<Uitkomst<Blad<Gemeenteregel>>> Handle(ZoekGemeenten request, CancellationToken cancellationToken)
    {
        var op = request.Op ?? klok.Vandaag();
        var term = Tekst.Zoekvorm(request.Zoek ?? "");
        var kenmerk = $"gemeenten {term} {op:O} {request.Provincie}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var gemeenten = db.Gemeenten.AsNoTracking()
            .Where(g => g.GeldigVan <= op && (g.GeldigTot == null || g.GeldigTot > op))
            .Where(g => request.Provincie == null || g.ProvincieNis == request.Provincie)
            .Select(g => new { Gemeente = g, Afstand = term == "" ? 0 : EF.Functions.TrigramsWordSimilarityDistance(term, g.Zoekvorm) })
            .Where(r => r.Afstand <= Zoeken.Verste || (string)(object)r.Gemeente.Nis == term
                || db.Postcodegemeenten.Any(p => p.Nis == r.Gemeente.Nis && (string)(object)p.Postcode == term));
        var alle = gemeenten;
        if (begin.Waarde is [var afstand, var naam, var nis])
        {
            var (na, naNis) = (double.Parse(afstand, CultureInfo.InvariantCulture), NisCode.Parse(nis));
            gemeenten = gemeenten.Where(r => EF.Functions.GreaterThan(
                ValueTuple.Create(r.Afstand, r.Gemeente.Naam, r.Gemeente.Nis), ValueTuple.Create(na, naam, naNis)));
        }

        var (rijen, totaal) = await gemeenten.OrderBy(r => r.Afstand).ThenBy(r => r.Gemeente.Naam).ThenBy(r => r.Gemeente.Nis).LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk,
            r => [r.Afstand.ToString("R", CultureInfo.InvariantCulture), r.Gemeente.Naam, r.Gemeente.Nis.Waarde], totaal);
        return new Blad<Gemeenteregel>([.. blad.Items.Select(r => Regel(r.Gemeente))], blad.Volgende, blad.Totaal);
    }

    private static Gemeenteregel Regel(Gemeente g) => new(
        g.Nis, g.Naam, g.NaamFr, g.Gewest, g.Provincie, g.Arrondissement, g.Referentieregio, g.Hoofdpostcode, g.GeldigVan, g.Geldigheid.TotEnMet);
}
