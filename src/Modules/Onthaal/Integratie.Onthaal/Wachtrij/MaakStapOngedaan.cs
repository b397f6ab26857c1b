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

internal sealed class MaakStapOngedaanEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/wachtrij/{id:guid}/ongedaan", Stap).Wijzigt<MaakStapOngedaan>();

    private static async Task<IResult> Stap(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new MaakStapOngedaan(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes the last step of a turn back (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record MaakStapOngedaan(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class MaakStapOngedaanHandler(OnthaalDbContext db, Aanroep aanroep) : IOpdrachtHandler<MaakStapOngedaan, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(MaakStapOngedaan request, CancellationToken cancellationToken)
    {
        var beurt = await db.Wachtbeurten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De beurt", cancellationToken);
        return beurt.IsGelukt ? beurt.Waarde.MaakOngedaan() is { } mislukking ? mislukking : default(Niets) : beurt.Mislukking;
    }
}
