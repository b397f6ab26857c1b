using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketten;

/// <summary>What coverage is judged by: the centrumsteden of a day and the desks that are or will be there.</summary>
internal sealed record Dekkingsstand(IReadOnlyList<NisCode> Centrumsteden, IReadOnlyList<Loketplaats> Loketten)
{
    /// <summary>The list that says which municipalities are a centrumstad; a dated setting.</summary>
    public static Gebiedsaanduiding Groep { get; } = Gebiedsaanduiding.Groep("centrumsteden");

    public static async Task<Dekkingsstand> Lees(GebiedDbContext db, Gebiedsbeeld beeld, DateOnly op, CancellationToken annulering)
    {
        var loketten = await db.Loketten.AsNoTracking().Where(l => l.GeldigTot == null || l.GeldigTot > op)
            .Select(l => new { l.Id, l.Gemeente, l.IsAntenne, l.GeldigVan, l.GeldigTot }).ToListAsync(annulering);
        return new(
            [.. beeld.In(Groep, op).OrderBy(g => g.Naam, StringComparer.Ordinal).Select(g => g.Nis)],
            [.. loketten.Select(l => new Loketplaats(l.Id, NuHeet(beeld, l.Gemeente, op), l.IsAntenne, Periode.VanTot(l.GeldigVan, l.GeldigTot)))]);
    }

    /// <summary>A desk stays where it is when its municipality merges: it counts for the one that it lies in on the day.</summary>
    private static NisCode NuHeet(Gebiedsbeeld beeld, NisCode gemeente, DateOnly op) =>
        beeld.Gemeenten.Op(gemeente, op) is [var nu] ? nu.Nis : gemeente;
}
