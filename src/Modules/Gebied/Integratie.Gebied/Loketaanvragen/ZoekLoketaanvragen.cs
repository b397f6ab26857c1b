using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketaanvragen;

internal sealed class ZoekLoketaanvragenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketaanvragen", Zoek).Somt<ZoekLoketaanvragen>();

    private static async Task<IResult> Zoek(
        Keuze<Aanvraagstatus>? status, NisCode? gemeente, string? regio, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekLoketaanvragen(status?.Waarde, gemeente, regio, blad), annulering)).AlsCollectie(blad);
}

/// <summary>The requests for desks, the newest first; everybody sees those of the own organisation, central staff all (GEB-10).</summary>
/// <param name="Status">Only those that stand here; null for all.</param>
/// <param name="Gemeente">Only for this municipality (NIS code, of now or before).</param>
/// <param name="Regio">Only in this region (code).</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.LoketaanvraagRaadplegen)]
internal sealed record ZoekLoketaanvragen(Aanvraagstatus? Status, NisCode? Gemeente, string? Regio, Bladvraag Blad) : IVraag<Blad<Aanvraagregel>>;

internal sealed class ZoekLoketaanvragenHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Bladwijzers bladwijzers, TimeProvider klok)
    : IVraagHandler<ZoekLoketaanvragen, Blad<Aanvraagregel>>
{
    public async Task<Uitkomst<Blad<Aanvraagregel>>> Handle(ZoekLoketaanvragen request, CancellationToken cancellationToken)
    {
        var (status, gemeente, regio, blad) = request;
        var (beeld, vandaag) = (geheugen.Beeld, klok.Vandaag());
        var kenmerk = $"loketaanvragen {status} {gemeente} {regio}";
        var begin = bladwijzers.Lees(blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var gevonden = db.Loketaanvragen.AsNoTracking().Where(a => status == null || a.Status == status);
        if (gemeente is { } nis)
        {
            var hier = Aanvraagplaats.Codes(beeld, nis, vandaag);
            gevonden = gevonden.Where(a => hier.Contains(a.Gemeente));
        }

        if (regio is not null)
        {
            var daar = Aanvraagplaats.Codes(beeld, regio, vandaag);
            gevonden = gevonden.Where(a => daar.Contains(a.Gemeente));
        }

        var alle = gevonden;
        if (begin.Waarde is [var id])
        {
            var na = Guid.Parse(id);
            gevonden = gevonden.Where(a => a.Id.CompareTo(na) < 0);
        }

        var (rijen, totaal) = await gevonden.OrderByDescending(a => a.Id).LeesBlad(alle, blad, cancellationToken);
        var pagina = bladwijzers.Maak(rijen, blad, kenmerk, a => [a.Id.ToString()], totaal);
        return new Blad<Aanvraagregel>([.. pagina.Items.Select(a => Aanvraagregel.Van(a, beeld, vandaag))], pagina.Volgende, pagina.Totaal);
    }
}
