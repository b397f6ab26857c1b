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

internal sealed class ZetTerugInDeRijEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/wachtrij/{id:guid}/terug", Stap).Wijzigt<ZetTerugInDeRij>();

    private static async Task<IResult> Stap(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ZetTerugInDeRij(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Puts somebody back in the queue, at the place of the arrival (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record ZetTerugInDeRij(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class ZetTerugInDeRijHandler(OnthaalDbContext db, Aanroep aanroep) : IOpdrachtHandler<ZetTerugInDeRij, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(ZetTerugInDeRij request, CancellationToken cancellationToken)
    {
        var beurt = await db.Wachtbeurten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De beurt", cancellationToken);
        return beurt.IsGelukt ? beurt.Waarde.ZetTerug() is { } mislukking ? mislukking : default(Niets) : beurt.Mislukking;
    }
}
