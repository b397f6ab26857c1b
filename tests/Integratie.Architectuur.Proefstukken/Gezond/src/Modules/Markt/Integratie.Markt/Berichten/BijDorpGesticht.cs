using Integratie.Dorp;
using Integratie.Markt.Data;
using Integratie.Markt.Kramen;
using Integratie.Platform.Berichten;

namespace Integratie.Markt.Berichten;

internal sealed class BijDorpGesticht(MarktDbContext db) : ILuisteraar<DorpGesticht>
{
    public Task Verwerk(DorpGesticht bericht, CancellationToken annulering)
    {
        db.Add(new Kraam { Id = bericht.Dorp, Dorp = bericht.Dorp });
        return Task.CompletedTask;
    }
}
