using System.Text.Json.Serialization;
using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Instanties;

internal sealed class ToonInstantieEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/instanties/{id:guid}", Toon).Toont<ToonInstantie>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonInstantie(id), annulering)).AlsAntwoord();
}

/// <summary>One body.</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ToonInstantie(Guid Id) : IVraag<Instantieblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Id">Key.</param>
/// <param name="Code">Our code.</param>
/// <param name="Gemeente">The municipality whose local government it is.</param>
/// <param name="Gegevens">What can be changed.</param>
internal sealed record Instantieblad([property: JsonIgnore] uint Versie, Guid Id, string Code, NisCode? Gemeente, Instantiegegevens Gegevens) : IMetVersie;

internal sealed class ToonInstantieHandler(GebiedDbContext db) : IVraagHandler<ToonInstantie, Instantieblad>
{
    public async Task<Uitkomst<Instantieblad>> Handle(ToonInstantie request, CancellationToken cancellationToken)
    {
        var i = await db.Instanties.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken);
        return i is null ? Mislukking.NietGevonden("De instantie") : new Instantieblad(i.Versie, i.Id, i.Code, i.Gemeente, new(i.Naam, i.Ovo));
    }
}
