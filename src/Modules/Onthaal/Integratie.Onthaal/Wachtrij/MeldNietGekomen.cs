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

internal sealed class MeldNietGekomenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/wachtrij/{id:guid}/niet-gekomen", Stap).Wijzigt<MeldNietGekomen>();

    private static async Task<IResult> Stap(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new MeldNietGekomen(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Nobody came when called (ONT-11). Who comes after all is called again.</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record MeldNietGekomen(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class MeldNietGekomenHandler(OnthaalDbContext db, Aanroep aanroep) : IOpdrachtHandler<MeldNietGekomen, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(MeldNietGekomen request, CancellationToken cancellationToken)
    {
        var beurt = await db.Wachtbeurten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De beurt", cancellationToken);
        return beurt.IsGelukt ? beurt.Waarde.MeldNietGekomen() is { } mislukking ? mislukking : default(Niets) : beurt.Mislukking;
    }
}
