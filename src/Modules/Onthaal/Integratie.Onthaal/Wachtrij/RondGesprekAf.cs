using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class RondGesprekAfEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/wachtrij/{id:guid}/afgerond", Stap).Wijzigt<RondGesprekAf>();

    private static async Task<IResult> Stap(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new RondGesprekAf(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>The visitor was helped, and no contact is registered (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record RondGesprekAf(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class RondGesprekAfHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<RondGesprekAf, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(RondGesprekAf request, CancellationToken cancellationToken)
    {
        var beurt = await db.Wachtbeurten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De beurt", cancellationToken);
        return beurt.IsGelukt ? beurt.Waarde.RondAf(null, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets) : beurt.Mislukking;
    }
}
