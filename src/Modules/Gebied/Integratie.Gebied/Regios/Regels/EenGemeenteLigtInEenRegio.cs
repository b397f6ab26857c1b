using Integratie.Gebied.Gemeenten;
using Integratie.Kern;

namespace Integratie.Gebied.Regios.Regels;

/// <summary>A municipality lies in at most one region at a time (GEB-01). The key of the table says it once more.</summary>
internal static class EenGemeenteLigtInEenRegio
{
    public static Mislukking? Toets(IReadOnlyList<Regiogegevens> regios, Gemeenteboek boek)
    {
        var dubbel = regios.SelectMany(r => r.Gemeenten.Select(nis => (Nis: nis, r.Naam)))
            .GroupBy(p => p.Nis).Where(g => g.Count() > 1)
            .Select(g => $"{boek.Vind(g.Key)?.Naam ?? g.Key.Waarde} ({string.Join(", ", g.Select(p => p.Naam).Distinct())})").ToList();
        return dubbel.Count == 0
            ? null
            : Mislukking.Regel(nameof(EenGemeenteLigtInEenRegio),
                $"Elke gemeente mag maar één keer voorkomen. Haal deze uit een van hun regio's: {string.Join("; ", dubbel)}.");
    }
}
