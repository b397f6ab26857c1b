using Integratie.Kern;
using Integratie.Onthaal.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Wachtrij;

/// <summary>A number that was called.</summary>
/// <param name="Nummer">The number.</param>
/// <param name="Balie">Where to go.</param>
internal sealed record Oproep(int Nummer, string Balie);

/// <summary>What the screen of a waiting room shows.</summary>
/// <param name="Loketnaam">Name of the desk.</param>
/// <param name="Oproepen">The numbers that were called last, the latest first; who sits at a counter stays on it.</param>
/// <param name="Wachtend">How many wait.</param>
internal sealed record Wachtzaal(string Loketnaam, IReadOnlyList<Oproep> Oproepen, int Wachtend)
{
    private const int Meest = 5;

    public static async Task<Wachtzaal> Lees(OnthaalDbContext db, OvoCode organisatie, Guid loket, string naam, DateOnly dag, CancellationToken annulering)
    {
        var rijen = await db.Wachtbeurten.AsNoTracking()
            .Where(b => b.Organisatie == organisatie && b.Loket == loket && b.Dag == dag
                && (b.Staat == Beurtstaat.Wacht || b.Staat == Beurtstaat.Opgeroepen || b.Staat == Beurtstaat.Bezig))
            .Select(b => new { b.Nummer, b.Balie, b.LaatsteOproep, b.Staat }).ToListAsync(annulering);
        return new(
            naam,
            [.. rijen.Where(r => r.Staat is not Beurtstaat.Wacht).OrderBy(r => r.Staat is Beurtstaat.Bezig).ThenByDescending(r => r.LaatsteOproep).Take(Meest)
                .Select(r => new Oproep(r.Nummer, r.Balie ?? ""))],
            rijen.Count(r => r.Staat is Beurtstaat.Wacht));
    }
}
