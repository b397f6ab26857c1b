using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Netwerk.Organisaties;

internal sealed class HeropenOrganisatieEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapDelete("/organisaties/{id:guid}/einde", Heropen).Wijzigt<HeropenOrganisatie>();

    private static async Task<IResult> Heropen(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new HeropenOrganisatie(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes the end of an organisation back (ONT-05).</summary>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record HeropenOrganisatie(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class HeropenOrganisatieHandler(NetwerkDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<HeropenOrganisatie, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(HeropenOrganisatie request, CancellationToken cancellationToken)
    {
        var organisatie = await db.Organisaties.Laad(request.Id, request.Versie, "De organisatie", cancellationToken);
        if (!organisatie.IsGelukt)
        {
            return organisatie.Mislukking;
        }

        if (organisatie.Waarde.Heropen() is { } mislukking)
        {
            return mislukking;
        }

        db.Gebeurtenissen.Add(Gebeurtenis.Van(request.Id, Gebeurtenissoort.Heropend, aanroep, klok));
        return default(Niets);
    }
}
