using System.Text.Json.Serialization;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Regios;

internal sealed class ToonRegioindelingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/regio-indelingen/{id:guid}", Toon).Toont<ToonRegioindeling>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonRegioindeling(id), annulering)).AlsAntwoord();
}

/// <summary>One layout with its regions and how it was decided (GEB-01).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonRegioindeling(Guid Id) : IVraag<Indelingblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Naam">Name.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="GeldigTotEnMet">Last day; null while no end is known.</param>
/// <param name="Rechtsgrond">Legal basis.</param>
/// <param name="Herkomst">Decided by people, or a start value.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reden">Why it was proposed.</param>
/// <param name="VoorgesteldDoor">Id of who proposed it.</param>
/// <param name="VoorgesteldOp">When.</param>
/// <param name="BeslistDoor">Id of who decided.</param>
/// <param name="BeslistOp">When.</param>
/// <param name="Besluit">What the decider said.</param>
/// <param name="Regios">The regions.</param>
internal sealed record Indelingblad(
    [property: JsonIgnore] uint Versie, Guid Id, string Naam, DateOnly GeldigVan, DateOnly? GeldigTotEnMet, string Rechtsgrond,
    Herkomst Herkomst, Vaststellingsstatus Status, string Reden, string VoorgesteldDoor, DateTimeOffset VoorgesteldOp,
    string? BeslistDoor, DateTimeOffset? BeslistOp, string? Besluit, IReadOnlyList<Regiogegevens> Regios) : IMetVersie;

internal sealed class ToonRegioindelingHandler(GebiedDbContext db) : IVraagHandler<ToonRegioindeling, Indelingblad>
{
    public async Task<Uitkomst<Indelingblad>> Handle(ToonRegioindeling request, CancellationToken cancellationToken)
    {
        var i = await db.Regioindelingen.AsNoTracking().AsSingleQuery().Include(i => i.Regios).ThenInclude(r => r.Gemeenten)
            .SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken);
        return i is null
            ? Mislukking.NietGevonden("De regio-indeling")
            : new Indelingblad(
                i.Versie, i.Id, i.Naam, i.GeldigVan, i.Geldigheid.TotEnMet, i.Rechtsgrond, i.Herkomst, i.Status, i.Reden, i.VoorgesteldDoor,
                i.VoorgesteldOp, i.BeslistDoor, i.BeslistOp, i.Besluit,
                [.. i.Regios.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => new Regiogegevens(r.Code, r.Naam, [.. r.Gemeenten.Select(g => g.Nis)]))]);
    }
}
