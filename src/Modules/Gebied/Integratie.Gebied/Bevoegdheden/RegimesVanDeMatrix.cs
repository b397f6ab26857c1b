using Integratie.Gebied.Data;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Bevoegdheden;

/// <summary>
/// The regimes that the matrix names today or later: a module that owns one of them can't be switched off unseen (GEB-07).
/// </summary>
internal sealed class RegimesVanDeMatrix(GebiedDbContext db, TimeProvider klok) : IRegimegebruik
{
    public async Task<IReadOnlyList<Regimegebruik>> InGebruik(CancellationToken annulering)
    {
        var vandaag = klok.Vandaag();
        var aantallen = await db.Bevoegdheden.AsNoTracking()
            .Where(b => b.Status == Vaststellingsstatus.Goedgekeurd && b.Regime != null && (b.GeldigTot == null || b.GeldigTot > vandaag))
            .GroupBy(b => b.Regime!)
            .Select(g => new { Regime = g.Key, Aantal = g.Count() })
            .ToListAsync(annulering);
        return [.. aantallen.Select(a => new Regimegebruik(a.Regime, a.Aantal == 1 ? "1 rij van de bevoegdheidsmatrix" : $"{a.Aantal} rijen van de bevoegdheidsmatrix"))];
    }
}
