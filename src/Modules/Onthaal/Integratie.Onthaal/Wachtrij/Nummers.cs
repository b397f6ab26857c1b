using Integratie.Kern;
using Integratie.Onthaal.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Wachtrij;

/// <summary>Gives out numbers.</summary>
internal static class Nummers
{
    /// <summary>
    /// The next number of a desk on a day. Whoever comes at the same time waits until this one is saved, so that a number that isn't
    /// used after all is given out again: the pipeline ends the transaction.
    /// </summary>
    public static async Task<int> VolgendNummer(this OnthaalDbContext db, OvoCode organisatie, Guid loket, DateOnly dag, CancellationToken annulering)
    {
        if (db.Database.CurrentTransaction is null)
        {
            await db.Database.BeginTransactionAsync(annulering);
        }

        var eigen = organisatie.Waarde;
        var nummer = await db.Database.SqlQuery<int>($"""
            insert into onthaal.nummerteller (organisatie, loket, dag, laatste) values ({eigen}, {loket}, {dag}, 1)
            on conflict (organisatie, loket, dag) do update set laatste = nummerteller.laatste + 1 returning laatste as "Value"
            """).ToListAsync(annulering);
        return nummer[0];
    }
}
