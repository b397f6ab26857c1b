using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Audit;

internal sealed class StartAuditcontroleEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/audit/controles", Start).Begint<StartAuditcontrole>();

    private static async Task<IResult> Start(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StartAuditcontrole(), annulering)).AlsTaak();
}

/// <summary>Starts the verification of the whole audit log as a long task.</summary>
[Vereist(PlatformRechten.AuditZien)]
internal sealed record StartAuditcontrole : IOpdracht<Guid>;

internal sealed class StartAuditcontroleHandler(PlatformDbContext db) : IOpdrachtHandler<StartAuditcontrole, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(StartAuditcontrole request, CancellationToken cancellationToken) =>
        await db.Taken.AnyAsync(t => t.Job == AuditControleren.Id && (t.Status == Taakstatus.Gepland || t.Status == Taakstatus.Bezig), cancellationToken)
            ? Mislukking.Regel("ControleLooptAl", "Er loopt al een controle van het auditlogboek. Wacht tot ze klaar is.")
            : db.PlanTaak(AuditControleren.Id, "Auditlogboek controleren", new { });
}
