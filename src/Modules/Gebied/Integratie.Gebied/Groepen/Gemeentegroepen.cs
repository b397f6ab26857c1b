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

    private static Gemeentegroep Maak(Groeprij rij) => new(rij.Code, rij.Naam, new(
        $"gebied.groep-{rij.Code}", $"De gemeenten van de groep {rij.Naam}, als lijst van NIS-codes",
        [.. rij.Gemeenten.Lijst().Select(nis => NisCode.Parse(nis))],
        gemeenten => gemeenten.Count == gemeenten.Distinct().Count() ? null : "Noem elke gemeente maar één keer.") { Naam = rij.Naam });
}
