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

namespace Integratie.Onthaal.Roosters;

internal sealed class ToonRoosterEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketten/{loket:guid}/rooster", Toon).Toont<ToonRooster>();

    private static async Task<IResult> Toon(Guid loket, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonRooster(loket), annulering)).AlsAntwoord();
}

/// <summary>Who of the own organisation is at a desk when (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonRooster(Guid Loket) : IVraag<Roosterblad>;

/// <param name="Versie">Version, sent as ETag; 0 while nothing was set.</param>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Loketnaam">Name of the desk.</param>
/// <param name="Slotduur">Length of an appointment in minutes; null for the setting.</param>
/// <param name="GewoneSlotduur">What the setting says.</param>
/// <param name="Gewoon">Who is there while no week was set.</param>
/// <param name="Week">The week; empty while none was set.</param>
internal sealed record Roosterblad(
    [property: JsonIgnore] uint Versie, Guid Loket, string Loketnaam, int? Slotduur, int GewoneSlotduur, Bezetting Gewoon, IReadOnlyList<Roosterblok> Week) : IMetVersie;

internal sealed class ToonRoosterHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ToonRooster, Roosterblad>
{
    public async Task<Uitkomst<Roosterblad>> Handle(ToonRooster request, CancellationToken cancellationToken)
    {
        if (gebied.Loket(request.Loket) is not { } loket)
        {
            return Mislukking.NietGevonden("Het loket");
        }

        var (eigen, id) = (aanroep.Aanroeper.Organisatie, request.Loket);
        var rooster = await db.Roosters.AsNoTracking().SingleOrDefaultAsync(r => r.Organisatie == eigen && r.Loket == id, cancellationToken);
        var gewoon = Roosterlezer.Stand(null, instellingen, klok.Vandaag());
        return new Roosterblad(rooster?.Versie ?? 0, id, loket.Naam, rooster?.Slotduur, gewoon.Slotduur, gewoon.Standaard, rooster?.Week ?? []);
    }
}
