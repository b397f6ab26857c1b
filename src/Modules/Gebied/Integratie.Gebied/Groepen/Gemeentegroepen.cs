using Integratie.Gebied.Referentiedata;
using Integratie.Kern;
using Integratie.Platform.Configuratie;

namespace Integratie.Gebied.Groepen;

/// <summary>A list of municipalities that is kept as dated setting; its start value comes from the reference data.</summary>
/// <param name="Code">Code, as in <c>groep:centrumsteden</c>.</param>
/// <param name="Naam">Name.</param>
/// <param name="Instelling">The list (KRN-03).</param>
internal sealed record Gemeentegroep(string Code, string Naam, Instelling<IReadOnlyList<NisCode>> Instelling);

/// <summary>The lists that exist: centrumsteden (GEB-09) and the working area of language policy in the Rand (RND-04).</summary>
internal static class Gemeentegroepen
{
    public static IReadOnlyList<Gemeentegroep> Alle { get; } = [.. Bestand.Lees<Groeprij>("groepen").Select(Maak)];

    private static readonly Lazy<Dictionary<NisCode, string>> Bekend = new(() => Referentierijen.Gemeenten().ToDictionary(g => g.Nis, g => g.Naam));

    private static Gemeentegroep Maak(Groeprij rij) => new(rij.Code, rij.Naam, new(
        $"gebied.groep-{rij.Code}", $"De gemeenten van de groep {rij.Naam}, als lijst van NIS-codes",
        [.. rij.Gemeenten.Lijst().Select(nis => NisCode.Parse(nis))],
        Bezwaar)
    {
        Naam = rij.Naam,
        Weergave = gemeenten => string.Join(", ", gemeenten.Select(nis => Bekend.Value.GetValueOrDefault(nis, nis.Waarde)).Order(StringComparer.Ordinal)),
    });

    /// <summary>A code that never was would be a place in the list that nobody misses.</summary>
    private static string? Bezwaar(IReadOnlyList<NisCode> gemeenten)
    {
        if (gemeenten.Count != gemeenten.Distinct().Count())
        {
            return "Noem elke gemeente maar één keer.";
        }

        var onbekend = gemeenten.Where(nis => !Bekend.Value.ContainsKey(nis)).Select(nis => nis.Waarde).ToList();
        return onbekend.Count == 0 ? null : $"Er is geen gemeente met NIS-code {string.Join(", ", onbekend)}.";
    }
}
