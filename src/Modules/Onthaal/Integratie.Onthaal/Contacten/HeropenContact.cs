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

internal sealed class HeropenContactEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/contacten/{id:guid}/heropening", Heropen).Wijzigt<HeropenContact>();

    private static async Task<IResult> Heropen(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new HeropenContact(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>Takes the closing of a contact back.</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record HeropenContact(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class HeropenContactHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<HeropenContact, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(HeropenContact request, CancellationToken cancellationToken)
    {
        var geladen = await db.Contacten.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "Het contact", cancellationToken);
        return geladen.IsGelukt
            ? geladen.Waarde.Heropen(aanroep.Aanroeper, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets)
            : geladen.Mislukking;
    }
}
