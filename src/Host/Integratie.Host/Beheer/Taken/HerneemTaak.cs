using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Taken;

internal sealed class HerneemTaakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/taken/{id:guid}/herneming", Herneem).Toont<HerneemTaak>();

    private static async Task<IResult> Herneem(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new HerneemTaak(id), annulering)).AlsAntwoord();
}

/// <summary>Starts a task anew that failed or was stopped.</summary>
[Aangemeld]
internal sealed record HerneemTaak(Guid Id) : IOpdracht<Hernomen>;

/// <param name="Id">Key.</param>
/// <param name="Toestand">Where the task stands now.</param>
internal sealed record Hernomen(Guid Id, Taakstatus Toestand);

internal sealed class HerneemTaakHandler(PlatformDbContext db, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok) : IOpdrachtHandler<HerneemTaak, Hernomen>
{
    public async Task<Uitkomst<Hernomen>> Handle(HerneemTaak request, CancellationToken cancellationToken)
    {
        if (await db.LaadVoorWijziging(request.Id, aanroep.Aanroeper, rechten, cancellationToken) is not { } taak)
        {
            return Mislukking.NietGevonden("De taak");
        }

        var hernomen = taak.Herneem();
        if (!hernomen.IsGelukt)
        {
            return hernomen.Mislukking;
        }

        db.PlanJob(taak.Job, taak.Id, klok.GetUtcNow());
        return new Hernomen(taak.Id, taak.Status);
    }
}
