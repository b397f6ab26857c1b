using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Inrichting;

/// <summary>Which regimes the matrix names from today on, so that a module whose rules are in force can't be switched off unseen.</summary>
internal sealed class RegimesInDeMatrix(GebiedDbContext db, TimeProvider klok) : IRegimegebruik
{
    public async Task<IReadOnlyList<Regimegebruik>> InGebruik(CancellationToken annulering)
    {
        var vandaag = klok.Vandaag();
        var aantallen = await db.Bevoegdheden
            .Where(b => b.Regime != null && b.Status == Vaststellingsstatus.Goedgekeurd && (b.GeldigTot == null || b.GeldigTot > vandaag))
            .GroupBy(b => b.Regime!).Select(g => new { Regime = g.Key, Rijen = g.Count() }).ToListAsync(annulering);
        return [.. aantallen.Select(a => new Regimegebruik(a.Regime, $"{a.Rijen} {(a.Rijen == 1 ? "rij" : "rijen")} van de bevoegdheidsmatrix"))];
    }
}
