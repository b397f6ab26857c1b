using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class ToonWachtzaalschermEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/geheim/wachtzaal/{sleutel}", Toon).Toont<ToonWachtzaalscherm>();

    private static async Task<IResult> Toon(string sleutel, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonWachtzaalscherm(sleutel), annulering)).AlsAntwoord();
}

/// <summary>
/// What hangs on the wall of the waiting room, behind a secret link: the screen there is nobody's account (ONT-11). Numbers only.
/// </summary>
[Openbaar]
internal sealed record ToonWachtzaalscherm(string Sleutel) : IVraag<Wachtzaal>
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => nameof(ToonWachtzaalscherm);
}

internal sealed class ToonWachtzaalschermHandler(OnthaalDbContext db, Sleutelopener opener, IGebiedRaadpleging gebied, TimeProvider klok)
    : IVraagHandler<ToonWachtzaalscherm, Wachtzaal>
{
    public async Task<Uitkomst<Wachtzaal>> Handle(ToonWachtzaalscherm request, CancellationToken cancellationToken) =>
        await opener.Open(request.Sleutel, Linkdoel.Wachtzaalscherm, cancellationToken) is { } opening
            && Guid.TryParse(opening.Voorwerp, out var id) && gebied.Loket(id) is { } loket
            ? await Wachtzaal.Lees(db, opening.Organisatie, loket.Id, loket.Naam, klok.Vandaag(), cancellationToken)
            : Mislukking.NietGevonden("Het scherm");
}
