using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Taken;

/// <summary>Who may see a task: the one who asked for it, acting for the same organisation, and operators.</summary>
internal static class Taakzicht
{
    /// <summary>The tasks that a caller may see.</summary>
    public static IQueryable<Taak> ZichtbaarVoor(this IQueryable<Taak> taken, Aanroeper wie, Rechtenregister rechten) =>
        rechten.Mag(wie, PlatformRechten.WerkingBeheren) ? taken : taken.Van(wie);

    /// <summary>The tasks that a caller asked for.</summary>
    public static IQueryable<Taak> Van(this IQueryable<Taak> taken, Aanroeper wie)
    {
        var (id, organisatie) = (wie.Id, wie.Organisatie?.Waarde);
        return taken.Where(t => t.Aanvrager == id && t.Organisatie == organisatie);
    }

    /// <summary>A task that a caller may change, locked: the running job writes to the same row.</summary>
    public static async Task<Taak?> LaadVoorWijziging(
        this PlatformDbContext db, Guid id, Aanroeper wie, Rechtenregister rechten, CancellationToken annulering)
    {
        await db.Database.BeginTransactionAsync(annulering);
        var gevonden = await db.Taken.FromSql($"select t.*, t.xmin from platform.taak t where t.id = {id} for update").ToListAsync(annulering);
        var isOperator = rechten.Beslis(wie, PlatformRechten.WerkingBeheren, wijzigt: true) is Toegangsbesluit.Toegelaten;
        return gevonden.Find(t => isOperator || (t.Aanvrager == wie.Id && t.Organisatie == wie.Organisatie?.Waarde));
    }
}
