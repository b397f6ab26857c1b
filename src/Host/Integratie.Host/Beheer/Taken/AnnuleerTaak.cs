using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Taken;

internal sealed class AnnuleerTaakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/taken/{id:guid}/annulering", Annuleer).Toont<AnnuleerTaak>();

    private static async Task<IResult> Annuleer(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new AnnuleerTaak(id), annulering)).AlsAntwoord();
}

/// <summary>Asks a task to stop. One that waits stops at once, one that runs at its next clean point.</summary>
[Aangemeld]
internal sealed record AnnuleerTaak(Guid Id) : IOpdracht<Taakstand>;

/// <param name="Id">Key.</param>
/// <param name="Toestand">Where the task stands now.</param>
internal sealed record Taakstand(Guid Id, Taakstatus Toestand);

internal sealed class AnnuleerTaakHandler(PlatformDbContext db, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok) : IOpdrachtHandler<AnnuleerTaak, Taakstand>
{
    public async Task<Uitkomst<Taakstand>> Handle(AnnuleerTaak request, CancellationToken cancellationToken)
    {
        if (await db.LaadVoorWijziging(request.Id, aanroep.Aanroeper, rechten, cancellationToken) is not { } taak)
        {
            return Mislukking.NietGevonden("De taak");
        }

        return taak.VraagAnnulering(klok.GetUtcNow()).Kies<Uitkomst<Taakstand>>(_ => new Taakstand(taak.Id, taak.Status), m => m);
    }
}
