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

namespace Integratie.Gebied.Talen;

internal sealed class ZoekTalenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/talen", Zoek).Somt<ZoekTalen>();

    private static async Task<IResult> Zoek(
        string? zoek, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekTalen(zoek, blad), annulering)).AlsCollectie(blad);
}

/// <summary>Languages by name (Dutch, English, French) or code, forgiving typing errors; the best match first (KRN-06).</summary>
/// <param name="Zoek">What somebody typed; null for all.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ZoekTalen(string? Zoek, Bladvraag Blad) : IVraag<Blad<Taalregel>>;

internal sealed record Taalregel(string Code, string Naam, string NaamEn, string NaamFr, string? Iso6393);

internal sealed class ZoekTalenHandler(GebiedDbContext db, Bladwijzers bladwijzers) : IVraagHandler<ZoekTalen, Blad<Taalregel>>
{
    public async Task<Uitkomst<Blad<Taalregel>>> Handle(ZoekTalen request, CancellationToken cancellationToken)
    {
        var term = Tekst.Zoekvorm(request.Zoek ?? "");
        var kenmerk = $"talen {term}";
        var begin = bladwijzers.Lees(request.Blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var talen = db.Talen.AsNoTracking()
            .Select(t => new { Taal = t, Afstand = term == "" ? 0 : EF.Functions.TrigramsWordSimilarityDistance(term, t.Zoekvorm) })
            .Where(r => r.Afstand <= Zoeken.Verste);
        var alle = talen;
        if (begin.Waarde is [var afstand, var naam, var code])
        {
            var na = double.Parse(afstand, CultureInfo.InvariantCulture);
            talen = talen.Where(r => EF.Functions.GreaterThan(
                ValueTuple.Create(r.Afstand, r.Taal.Naam, r.Taal.Code), ValueTuple.Create(na, naam, code)));
        }

        var (rijen, totaal) = await talen.OrderBy(r => r.Afstand).ThenBy(r => r.Taal.Naam).ThenBy(r => r.Taal.Code).LeesBlad(alle, request.Blad, cancellationToken);
        var blad = bladwijzers.Maak(rijen, request.Blad, kenmerk,
            r => [r.Afstand.ToString("R", CultureInfo.InvariantCulture), r.Taal.Naam, r.Taal.Code], totaal);
        return new Blad<Taalregel>([.. blad.Items.Select(r => new Taalregel(r.Taal.Code, r.Taal.Naam, r.Taal.NaamEn, r.Taal.NaamFr, r.Taal.Iso6393))], blad.Volgende, blad.Totaal);
    }
}
