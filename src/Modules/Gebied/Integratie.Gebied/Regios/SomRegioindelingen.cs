using System.Globalization;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Regios;

internal sealed class SomRegioindelingenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/regio-indelingen", Som).Somt<SomRegioindelingen>();

    private static async Task<IResult> Som(
        Keuze<Vaststellingsstatus>? status, [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SomRegioindelingen(status?.Waarde, blad), annulering)).AlsCollectie(blad);
}

/// <summary>All layouts that were ever proposed, the newest first (GEB-01).</summary>
/// <param name="Status">Only those that stand here; null for all.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record SomRegioindelingen(Vaststellingsstatus? Status, Bladvraag Blad) : IVraag<Blad<Indelingregel>>;

internal sealed record Indelingregel(
    Guid Id, string Naam, DateOnly GeldigVan, DateOnly? GeldigTotEnMet, Vaststellingsstatus Status, Herkomst Herkomst, int AantalRegios);

internal sealed class SomRegioindelingenHandler(GebiedDbContext db, Bladwijzers bladwijzers) : IVraagHandler<SomRegioindelingen, Blad<Indelingregel>>
{
    public async Task<Uitkomst<Blad<Indelingregel>>> Handle(SomRegioindelingen request, CancellationToken cancellationToken)
    {
        var (status, blad) = request;
        var kenmerk = $"regio-indelingen {status}";
        var begin = bladwijzers.Lees(blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var indelingen = db.Regioindelingen.AsNoTracking().Where(i => status == null || i.Status == status);
        var alle = indelingen;
        if (begin.Waarde is [var van, var id])
        {
            var (naVan, naId) = (DateOnly.ParseExact(van, "O", CultureInfo.InvariantCulture), Guid.Parse(id));
            indelingen = indelingen.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.GeldigVan, i.Id), ValueTuple.Create(naVan, naId)));
        }

        var (rijen, totaal) = await indelingen.OrderByDescending(i => i.GeldigVan).ThenByDescending(i => i.Id)
            .Select(i => new { Indeling = i, Regios = i.Regios.Count }).LeesBlad(alle, blad, cancellationToken);
        var pagina = bladwijzers.Maak(rijen, blad, kenmerk, r => [$"{r.Indeling.GeldigVan:O}", r.Indeling.Id.ToString()], totaal);
        return new Blad<Indelingregel>([.. pagina.Items.Select(r => Regel(r.Indeling, r.Regios))], pagina.Volgende, pagina.Totaal);
    }

    private static Indelingregel Regel(Regioindeling i, int regios) =>
        new(i.Id, i.Naam, i.GeldigVan, i.Geldigheid.TotEnMet, i.Status, i.Herkomst, regios);
}
