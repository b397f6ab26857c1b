using Integratie.Gebied.Gemeenten;

namespace Integratie.Gebied.Raadpleging;

/// <summary>Where a municipality lies on a day.</summary>
/// <param name="Gemeente">The municipality; it counts on that day.</param>
/// <param name="Gebieden">All territories that it lies in, the most specific first.</param>
/// <param name="Vroeger">The municipalities that merged into it by then (GEB-14): an agreement that names one of those holds here too.</param>
internal sealed record Ligging(Gemeente Gemeente, IReadOnlyList<Gebiedsaanduiding> Gebieden, IReadOnlyList<Gebiedsaanduiding> Vroeger)
{
    /// <summary>Whether something that names one of these territories is about this place.</summary>
    public bool IsIn(IEnumerable<Gebiedsaanduiding> gebieden) => gebieden.Any(g => Gebieden.Contains(g) || Vroeger.Contains(g));
}
