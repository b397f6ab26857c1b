using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class ToonWachtzaalEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/loketten/{loket:guid}/wachtzaal", Toon).Toont<ToonWachtzaal>();

    private static async Task<IResult> Toon(Guid loket, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonWachtzaal(loket), annulering)).AlsAntwoord();
}

/// <summary>What hangs on the wall of the waiting room: the numbers that were called and how many wait, nothing about anybody (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonWachtzaal(Guid Loket) : IVraag<Wachtzaal>;

internal sealed class ToonWachtzaalHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, Aanroep aanroep, TimeProvider klok) : IVraagHandler<ToonWachtzaal, Wachtzaal>
{
    public async Task<Uitkomst<Wachtzaal>> Handle(ToonWachtzaal request, CancellationToken cancellationToken) =>
        gebied.Loket(request.Loket) is { } loket && aanroep.Aanroeper.Organisatie is { } organisatie
            ? await Wachtzaal.Lees(db, organisatie, loket.Id, loket.Naam, klok.Vandaag(), cancellationToken)
            : Mislukking.NietGevonden("Het loket");
}
