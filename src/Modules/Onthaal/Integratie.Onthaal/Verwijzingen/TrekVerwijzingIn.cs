using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class TrekVerwijzingInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/verwijzingen/{id:guid}/intrekking", Trek).Wijzigt<TrekVerwijzingIn>();

    private static async Task<IResult> Trek(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new TrekVerwijzingIn(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes a referral back: what was shared is gone, and the link in the mail opens nothing any more.</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record TrekVerwijzingIn(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class TrekVerwijzingInHandler(OnthaalDbContext db, Actorwijzer actoren, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<TrekVerwijzingIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(TrekVerwijzingIn request, CancellationToken cancellationToken)
    {
        var geladen = await db.Verwijzingen.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De verwijzing", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        if (geladen.Waarde.TrekIn(aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking)
        {
            return mislukking;
        }

        await actoren.SluitLinks(request.Id, cancellationToken);
        return default(Niets);
    }
}
