using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Audit;

internal sealed class BekijkAuditketenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/audit/keten", Bekijk).Toont<BekijkAuditketen>();

    private static async Task<IResult> Bekijk(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BekijkAuditketen(), annulering)).AlsAntwoord();
}

/// <summary>The state of the hash chain over the audit log: how far it is sealed, and when it was last verified.</summary>
[Vereist(PlatformRechten.AuditZien)]
internal sealed record BekijkAuditketen : IVraag<Auditketen>;

/// <param name="Zegels">Number of the last seal: so many rows are sealed.</param>
/// <param name="VerzegeldTot">When the last sealed row was written; null when there is none.</param>
/// <param name="Wachtend">Rows that wait for their seal.</param>
/// <param name="Controle">The last verification that ended; null when there was none.</param>
/// <param name="IsBezig">Whether a verification runs now.</param>
internal sealed record Auditketen(long Zegels, DateTimeOffset? VerzegeldTot, long Wachtend, Ketencontrole? Controle, bool IsBezig);

/// <param name="Taak">The task that did it.</param>
/// <param name="Op">When it ended.</param>
/// <param name="IsAfgerond">Whether it came to the end; otherwise it failed or was stopped.</param>
/// <param name="Bevindingen">How much it found.</param>
/// <param name="Uitleg">What it said.</param>
internal sealed record Ketencontrole(Guid Taak, DateTimeOffset Op, bool IsAfgerond, int Bevindingen, string? Uitleg);

internal sealed class BekijkAuditketenHandler(PlatformDbContext db) : IVraagHandler<BekijkAuditketen, Auditketen>
{
    public async Task<Uitkomst<Auditketen>> Handle(BekijkAuditketen request, CancellationToken cancellationToken)
    {
        var stand = (await db.Database.SqlQuery<Stand>(
            $"""
            select coalesce(z.volgnummer, 0) as zegels, a.tijdstip as tot,
                (select count(*) from platform.audit w where w.nummer > coalesce(z.nummer, 0)) as wachtend
            from (select 1) een
            left join lateral (select * from platform.auditzegel order by volgnummer desc limit 1) z on true
            left join platform.audit a on a.id = z.audit_id
            """).ToListAsync(cancellationToken)).Single();
        var controles = await db.Taken.AsNoTracking().Where(t => t.Job == AuditControleren.Id).OrderByDescending(t => t.Id).Take(5)
            .Select(t => new { t.Id, t.Status, t.Afgelopen, t.AantalFouten, t.Uitleg }).ToListAsync(cancellationToken);
        var laatste = controles.FirstOrDefault(c => c.Afgelopen is not null);
        return new Auditketen(
            stand.Zegels, stand.Tot, stand.Wachtend,
            laatste is null ? null : new(laatste.Id, laatste.Afgelopen!.Value, laatste.Status is Taakstatus.Klaar, laatste.AantalFouten, laatste.Uitleg),
            controles.Exists(c => c.Status is Taakstatus.Gepland or Taakstatus.Bezig));
    }

    private sealed record Stand(long Zegels, DateTimeOffset? Tot, long Wachtend);
}
