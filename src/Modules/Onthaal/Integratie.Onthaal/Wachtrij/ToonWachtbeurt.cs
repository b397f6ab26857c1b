using System.Text.Json.Serialization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class ToonWachtbeurtEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/wachtrij/{id:guid}", Toon).Toont<ToonWachtbeurt>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonWachtbeurt(id), annulering)).AlsAntwoord();
}

/// <summary>One turn of the own organisation (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonWachtbeurt(Guid Id) : IVraag<Beurtblad>;

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Dag">The day.</param>
/// <param name="Beurt">The turn.</param>
internal sealed record Beurtblad([property: JsonIgnore] uint Versie, Guid Loket, DateOnly Dag, Beurtregel Beurt) : IMetVersie;

internal sealed class ToonWachtbeurtHandler(OnthaalDbContext db, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonWachtbeurt, Beurtblad>
{
    public async Task<Uitkomst<Beurtblad>> Handle(ToonWachtbeurt request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        var beurt = await db.Wachtbeurten.AsNoTracking().VanEigenOrganisatie(aanroep).SingleOrDefaultAsync(b => b.Id == id, cancellationToken);
        return beurt is null
            ? Mislukking.NietGevonden("De beurt")
            : new Beurtblad(beurt.Versie, beurt.Loket, beurt.Dag, Beurtregel.Van(
                beurt, klok.GetUtcNow(), lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam), instellingen.Waarde(OnthaalInstellingen.Themas, beurt.Dag)));
    }
}
