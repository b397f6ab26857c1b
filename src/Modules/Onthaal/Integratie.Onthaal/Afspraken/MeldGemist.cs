using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Afspraken;

internal sealed class MeldGemistEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/afspraken/{id:guid}/gemist", Stap).Wijzigt<MeldGemist>();

    private static async Task<IResult> Stap(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new MeldGemist(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>The visitor didn't come, and didn't say so (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record MeldGemist(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class MeldGemistHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<MeldGemist, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(MeldGemist request, CancellationToken cancellationToken)
    {
        var afspraak = await db.Afspraken.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De afspraak", cancellationToken);
        return afspraak.IsGelukt ? afspraak.Waarde.MeldNietGekomen(klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets) : afspraak.Mislukking;
    }
}
