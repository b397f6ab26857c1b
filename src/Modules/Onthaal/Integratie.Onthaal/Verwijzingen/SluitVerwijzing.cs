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

internal sealed class SluitVerwijzingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/verwijzingen/{id:guid}/afsluiting", Sluit).Wijzigt<SluitVerwijzing>();

    private static async Task<IResult> Sluit(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SluitVerwijzing(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Closes a referral whose result is known: the actor no longer answers, nor sees what was shared.</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record SluitVerwijzing(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class SluitVerwijzingHandler(OnthaalDbContext db, Actorwijzer actoren, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<SluitVerwijzing, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(SluitVerwijzing request, CancellationToken cancellationToken)
    {
        var geladen = await db.Verwijzingen.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De verwijzing", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        if (geladen.Waarde.Sluit(aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking)
        {
            return mislukking;
        }

        await actoren.SluitLinks(request.Id, cancellationToken);
        return default(Niets);
    }
}
