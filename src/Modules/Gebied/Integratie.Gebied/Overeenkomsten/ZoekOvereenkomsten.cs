using System.Text.Json.Serialization;
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

namespace Integratie.Gebied.Overeenkomsten;

internal sealed class ZoekOvereenkomstenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/overeenkomsten", Zoek).Somt<ZoekOvereenkomsten>();

    private static async Task<IResult> Zoek(
        string? zoek, Keuze<Overeenkomsttype>? type, Keuze<Overeenkomststatus>? status, string? instantie, DateOnly? op, DateOnly? eindigtVoor,
        [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZoekOvereenkomsten(zoek, type?.Waarde, status?.Waarde, instantie, op, eindigtVoor, blad), annulering)).AlsCollectie(blad);
}

/// <summary>The register of agreements, by title; everybody sees those of the own organisation, central staff all (OVK-01).</summary>
/// <param name="Zoek">Words of the title; null for all.</param>
/// <param name="Type">Only this type.</param>
/// <param name="Status">Only those that stand here.</param>
/// <param name="Instantie">Only those with this party.</param>
/// <param name="Op">Only those that run on this day.</param>
/// <param name="EindigtVoor">Only those that end before this day.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.OvereenkomstRaadplegen)]
internal sealed record ZoekOvereenkomsten(
    string? Zoek, Overeenkomsttype? Type, Overeenkomststatus? Status, string? Instantie, DateOnly? Op, DateOnly? EindigtVoor, Bladvraag Blad)
    : IVraag<Blad<Overeenkomstregel>>;

internal sealed record Overeenkomstregel(
    Guid Id, string Titel, Overeenkomsttype Type, Overeenkomststatus Status, IReadOnlyList<string> Instanties,
    IReadOnlyList<Gebiedsaanduiding> Gebieden, IReadOnlyList<Taak> Taken, DateOnly Van, DateOnly? TotEnMet, DateOnly? Overdracht,
    [property: JsonIgnore] IReadOnlyList<string> Gebiedsnamen);

internal sealed class ZoekOvereenkomstenHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Bladwijzers bladwijzers)
    : IVraagHandler<ZoekOvereenkomsten, Blad<Overeenkomstregel>>
{
    public async Task<Uitkomst<Blad<Overeenkomstregel>>> Handle(ZoekOvereenkomsten request, CancellationToken cancellationToken)
    {
        var (zoek, type, status, instantie, op, eindigtVoor, blad) = request;
        var kenmerk = $"overeenkomsten {zoek} {type} {status} {instantie} {op:O} {eindigtVoor:O}";
        var begin = bladwijzers.Lees(blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var gevonden = db.Overeenkomsten.AsNoTracking()
            .Where(o => (type == null || o.Type == type) && (status == null || o.Status == status)
                && (instantie == null || o.Instanties.Contains(instantie))
                && (op == null || (o.GeldigVan <= op && (o.GeldigTot == null || o.GeldigTot > op)))
                && (eindigtVoor == null || o.GeldigTot <= eindigtVoor)
                && (zoek == null || EF.Functions.TrigramsWordSimilarityDistance(zoek, o.Titel) <= Zoeken.Verste));
        var alle = gevonden;
        if (begin.Waarde is [var titel, var id])
        {
            var naId = Guid.Parse(id);
            gevonden = gevonden.Where(o => EF.Functions.GreaterThan(ValueTuple.Create(o.Titel, o.Id), ValueTuple.Create(titel, naId)));
        }

        var (rijen, totaal) = await gevonden.OrderBy(o => o.Titel).ThenBy(o => o.Id).LeesBlad(alle, blad, cancellationToken);
        var pagina = bladwijzers.Maak(rijen, blad, kenmerk, o => [o.Titel, o.Id.ToString()], totaal);
        return new Blad<Overeenkomstregel>([.. pagina.Items.Select(o => Regel(o, geheugen.Beeld))], pagina.Volgende, pagina.Totaal);
    }

    private static Overeenkomstregel Regel(Overeenkomst o, Gebiedsbeeld beeld) =>
        new(o.Id, o.Titel, o.Type, o.Status, o.Instanties, o.Gebieden, o.Taken, o.GeldigVan, o.Geldigheid.TotEnMet, o.Overdracht, [.. o.Gebieden.Select(beeld.Naam)]);
}
