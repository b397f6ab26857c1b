using Integratie.Brussel.Data;
using Integratie.Onthaal;
using Integratie.Platform.Berichten;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Brussel.Berichten;

/// <summary>What was known about the visitor was wiped at the front desk: the engagement goes too, with its history (ONT-09).</summary>
internal sealed class BijContactGewist(BrusselDbContext db) : ILuisteraar<ContactGewist>
{
    public async Task Verwerk(ContactGewist bericht, CancellationToken annulering)
    {
        if (await db.Engagementen.Include(e => e.Stappen).SingleOrDefaultAsync(e => e.Id == bericht.Contact, annulering) is { } engagement)
        {
            db.Engagementen.Remove(engagement);
        }
    }
}
