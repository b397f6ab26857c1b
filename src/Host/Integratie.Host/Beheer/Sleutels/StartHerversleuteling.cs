using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Sleutels;

internal sealed class StartHerversleutelingEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/sleutels/herversleutelingen", Start).Begint<StartHerversleuteling>();

    private static async Task<IResult> Start(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StartHerversleuteling(), annulering)).AlsTaak();
}

/// <summary>Rewrites what older keys wrote with the newest key, as a long task. Afterwards the older keys may leave the configuration.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record StartHerversleuteling : IOpdracht<Guid>;

internal sealed class StartHerversleutelingHandler(PlatformDbContext db) : IOpdrachtHandler<StartHerversleuteling, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(StartHerversleuteling request, CancellationToken cancellationToken) =>
        await db.Taken.AnyAsync(t => t.Job == Herversleutelen.Id && (t.Status == Taakstatus.Gepland || t.Status == Taakstatus.Bezig), cancellationToken)
            ? Mislukking.Regel("HerversleutelingLooptAl", "De gegevens worden al opnieuw versleuteld. Wacht tot die taak klaar is.")
            : db.PlanTaak(Herversleutelen.Id, "Gegevens versleutelen met de nieuwste sleutel", new { });
}
