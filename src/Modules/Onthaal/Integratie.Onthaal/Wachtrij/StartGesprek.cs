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

internal sealed class StartGesprekEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/wachtrij/{id:guid}/gesprek", Stap).Wijzigt<StartGesprek>();

    private static async Task<IResult> Stap(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StartGesprek(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>The visitor came to the counter: the conversation begins (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record StartGesprek(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class StartGesprekHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<StartGesprek, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(StartGesprek request, CancellationToken cancellationToken)
    {
        var beurt = await db.Wachtbeurten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De beurt", cancellationToken);
        return beurt.IsGelukt ? beurt.Waarde.Start(aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets) : beurt.Mislukking;
    }
}
