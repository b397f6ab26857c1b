using Integratie.Gebied.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Gebied.Raadpleging;

/// <summary>
/// The desks in the picture of the territory, read apart: they change far more often than who is competent, and the rest of the picture
/// takes thousands of rows.
/// </summary>
internal sealed class Loketgeheugen(IServiceScopeFactory scopes, Gebiedsgeheugen geheugen) : IGeheugen
{
    /// <summary>Given after every change of a desk (<see cref="GebiedDbContext"/>).</summary>
    public const string Sein = "gebied.loketten";

    public async Task Lees(CancellationToken annulering)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Aanroep>().BeginAlsSysteem(Sein);
        geheugen.Zet(await scope.ServiceProvider.GetRequiredService<GebiedDbContext>().Loketten.AsNoTracking().ToListAsync(annulering));
    }
}
