using Integratie.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Integratie.Platform.Data;

/// <summary>
/// Keeps back the new rows and audit rows of listeners that handle a portion of messages in one transaction, to save them
/// together: a message then costs no round trip of its own (P7, docs/prestaties.md).
/// </summary>
/// <remarks>
/// No listener notices. What was kept back is saved before anything is asked of the database, and what isn't simply a new
/// row isn't kept back. Each listener begins with an empty change tracker, and has an audit row of its own.
/// </remarks>
internal sealed class Portiebewaring(ModuleDbContext context)
{
    private readonly List<object> _rijen = [];
    private readonly List<AuditInvoer> _audit = [];

    /// <summary>Whether something waits to be saved.</summary>
    public bool Wacht => _audit.Count > 0;

    /// <summary>
    /// Keeps back all that the context tracks, when that is new rows only and their objects hold everything that is known
    /// of them; the tracker forgets them.
    /// </summary>
    public bool HoudBij(AuditInvoer audit)
    {
        var sporen = context.ChangeTracker.Entries().ToList();
        if (!sporen.TrueForAll(KanWachten))
        {
            return false;
        }

        _rijen.AddRange(sporen.Select(s => s.Entity));
        _audit.Add(audit);
        context.ChangeTracker.Clear();
        return true;
    }

    /// <summary>
    /// Saves what waits, through a context of its own: the listener's may be half-way with its work.
    /// </summary>
    public async Task Bewaar(CancellationToken annulering)
    {
        if (!Wacht)
        {
            return;
        }

        var opties = context.GetService<IDbContextOptions>();
        await using var bewaarder = (ModuleDbContext)Activator.CreateInstance(context.GetType(), opties)!;
        context.DeelMet(bewaarder);
        bewaarder.Database.SetDbConnection(context.Database.GetDbConnection());
        await bewaarder.Database.UseTransactionAsync(context.Database.CurrentTransaction!.GetDbTransaction(), annulering);
        bewaarder.Database.AutoSavepointsEnabled = false;
        bewaarder.AddRange(_rijen);
        await bewaarder.BewaarRijen(annulering);
        await Auditschrijver.Schrijf(context, _audit, annulering);
        _rijen.Clear();
        _audit.Clear();
    }

    private static bool KanWachten(EntityEntry spoor) =>
        spoor.State is EntityState.Added && !spoor.Metadata.HasSharedClrType && !spoor.Metadata.GetProperties().Any(e => e.IsShadowProperty());
}
