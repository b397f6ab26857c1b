using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Overeenkomsten;

internal sealed class ActiveerOvereenkomstEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/overeenkomsten/{id:guid}/activering", Activeer).Wijzigt<ActiveerOvereenkomst>();

    private static async Task<IResult> Activeer(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ActiveerOvereenkomst(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Records that an agreement was signed; it unlocks its competences from its first day on (OVK-03).</summary>
[Vereist(GebiedRechten.OvereenkomstBeheren)]
internal sealed record ActiveerOvereenkomst(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class ActiveerOvereenkomstHandler(GebiedDbContext db, TimeProvider klok) : IOpdrachtHandler<ActiveerOvereenkomst, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(ActiveerOvereenkomst request, CancellationToken cancellationToken)
    {
        var geladen = await db.Overeenkomsten.Laad(request.Id, request.Versie, "De overeenkomst", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        return geladen.Waarde.Activeer(klok.Vandaag()) is { } bezwaar ? bezwaar : default(Niets);
    }
}
