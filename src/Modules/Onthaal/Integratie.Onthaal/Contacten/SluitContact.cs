using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Contacten;

internal sealed class SluitContactEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/contacten/{id:guid}/sluiting", Sluit).Wijzigt<SluitContact>();

    private static async Task<IResult> Sluit(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new SluitContact(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Closes a contact: the own follow-up is done (ONT-03).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record SluitContact(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class SluitContactHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<SluitContact, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(SluitContact request, CancellationToken cancellationToken)
    {
        var geladen = await db.Contacten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "Het contact", cancellationToken);
        return geladen.IsGelukt
            ? geladen.Waarde.Sluit(aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets)
            : geladen.Mislukking;
    }
}
