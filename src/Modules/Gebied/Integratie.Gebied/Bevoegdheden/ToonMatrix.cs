using System.Globalization;
using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
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

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class ToonMatrixEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/matrix", Toon).Somt<ToonMatrix>();

    private static async Task<IResult> Toon(
        DateOnly? op, Keuze<Taak>? taak, Gebiedsaanduiding? gebied, string? instantie, Keuze<Vaststellingsstatus>? status,
        [AsParameters] Bladvraag blad, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonMatrix(op, taak?.Waarde, gebied, instantie, status?.Waarde, blad), annulering)).AlsCollectie(blad);
}

/// <summary>
/// The rows of the competence matrix (GEB-05): what applied, applies or will apply on a day, or all rows that were ever
/// proposed. The newest first: read downwards it is the time line of the changes.
/// </summary>
/// <param name="Op">Only what applies on this day; null for all times.</param>
/// <param name="Taak">Only this task; null for all.</param>
/// <param name="Gebied">Only this territory; null for all.</param>
/// <param name="Instantie">Only this body; null for all.</param>
/// <param name="Status">Only rows that stand here; null for all, and for a day the approved ones.</param>
/// <param name="Blad">The page.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonMatrix(
    DateOnly? Op, Taak? Taak, Gebiedsaanduiding? Gebied, string? Instantie, Vaststellingsstatus? Status, Bladvraag Blad)
    : IVraag<Blad<Matrixregel>>;

/// <param name="Id">Key.</param>
/// <param name="Gebied">Territory.</param>
/// <param name="Gebiedsnaam">Territory as people say it.</param>
/// <param name="Taak">Task.</param>
/// <param name="Instantie">Code of the body; null when the own arrangement stops.</param>
/// <param name="Instantienaam">Its name.</param>
/// <param name="Regime">Code of the regime.</param>
/// <param name="Voorwaarde">Type of agreement it needs.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="GeldigTotEnMet">Last day.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Herkomst">Decided by people, or a start value.</param>
/// <param name="Rechtsgrond">Legal basis.</param>
internal sealed record Matrixregel(
    Guid Id, Gebiedsaanduiding Gebied, string Gebiedsnaam, Taak Taak, string? Instantie, string? Instantienaam, string? Regime,
    Overeenkomsttype? Voorwaarde, DateOnly GeldigVan, DateOnly? GeldigTotEnMet, Vaststellingsstatus Status, Herkomst Herkomst, string Rechtsgrond);

internal sealed class ToonMatrixHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, Bladwijzers bladwijzers)
    : IVraagHandler<ToonMatrix, Blad<Matrixregel>>
{
    public async Task<Uitkomst<Blad<Matrixregel>>> Handle(ToonMatrix request, CancellationToken cancellationToken)
    {
        var (op, taak, gebied, instantie, blad) = (request.Op, request.Taak, request.Gebied, request.Instantie, request.Blad);
        var status = request.Status ?? (op is null ? null : Vaststellingsstatus.Goedgekeurd);
        var kenmerk = $"matrix {op:O} {taak} {gebied} {instantie} {status}";
        var begin = bladwijzers.Lees(blad, kenmerk);
        if (!begin.IsGelukt)
        {
            return begin.Mislukking;
        }

        var rijen = db.Bevoegdheden.AsNoTracking()
            .Where(b => (op == null || (b.GeldigVan <= op && (b.GeldigTot == null || b.GeldigTot > op)))
                && (taak == null || b.Taak == taak) && (gebied == null || b.Gebied == gebied)
                && (instantie == null || b.Instantie == instantie) && (status == null || b.Status == status));
        var alle = rijen;
        if (begin.Waarde is [var van, var id])
        {
            var (naVan, naId) = (DateOnly.ParseExact(van, "O", CultureInfo.InvariantCulture), Guid.Parse(id));
            rijen = rijen.Where(b => EF.Functions.LessThan(ValueTuple.Create(b.GeldigVan, b.Id), ValueTuple.Create(naVan, naId)));
        }

        var (lijst, totaal) = await rijen.OrderByDescending(b => b.GeldigVan).ThenByDescending(b => b.Id).LeesBlad(alle, blad, cancellationToken);
        var pagina = bladwijzers.Maak(lijst, blad, kenmerk, b => [$"{b.GeldigVan:O}", b.Id.ToString()], totaal);
        var beeld = geheugen.Beeld;
        return new Blad<Matrixregel>([.. pagina.Items.Select(b => Regel(b, beeld))], pagina.Volgende, pagina.Totaal);
    }

    private static Matrixregel Regel(Bevoegdheid b, Gebiedsbeeld beeld) => new(
        b.Id, b.Gebied, beeld.Naam(b.Gebied), b.Taak, b.Instantie, b.Instantie is null ? null : beeld.Instantie(b.Instantie)?.Naam, b.Regime,
        b.Voorwaarde, b.GeldigVan, b.Geldigheid.TotEnMet, b.Status, b.Herkomst, b.Rechtsgrond);
}
