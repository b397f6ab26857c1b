using Integratie.Gebied.Gemeenten;
using Integratie.Kern;

namespace Integratie.Gebied.Regios.Regels;

/// <summary>
/// The "gewest" that has no provinces is always one region of its own: all its municipalities together, and no other
/// municipality with them (GEB-04: "vormt een afzonderlijke regio").
/// </summary>
internal static class EenGewestZonderProvinciesIsEenEigenRegio
{
    public static Mislukking? Toets(IReadOnlyList<Regiogegevens> regios, Periode periode, Gemeenteboek boek)
    {
        foreach (var gewest in boek.Alle.Where(g => g.ProvincieNis is null && g.Geldigheid.Overlapt(periode)).GroupBy(g => g.GewestNis))
        {
            var nodig = gewest.Select(g => g.Nis).ToHashSet();
            var geraakt = regios.Where(r => r.Gemeenten.Any(nodig.Contains)).ToList();
            if (geraakt is not [var enige] || !nodig.SetEquals(enige.Gemeenten))
            {
                return Mislukking.Regel(nameof(EenGewestZonderProvinciesIsEenEigenRegio),
                    $"De {nodig.Count} gemeenten van het {gewest.First().Gewest} vormen samen altijd één afzonderlijke regio, zonder andere gemeenten.");
            }
        }

        return null;
    }
}
