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

internal sealed class AnnuleerAfspraakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/afspraken/{id:guid}/annulering", Stap).Wijzigt<AnnuleerAfspraak>();

    private static async Task<IResult> Stap(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new AnnuleerAfspraak(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>The visitor will not come: the place is free again (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record AnnuleerAfspraak(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class AnnuleerAfspraakHandler(OnthaalDbContext db, Aanroep aanroep) : IOpdrachtHandler<AnnuleerAfspraak, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(AnnuleerAfspraak request, CancellationToken cancellationToken)
    {
        var afspraak = await db.Afspraken.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De afspraak", cancellationToken);
        return afspraak.IsGelukt ? afspraak.Waarde.Annuleer() is { } mislukking ? mislukking : default(Niets) : afspraak.Mislukking;
    }
}
