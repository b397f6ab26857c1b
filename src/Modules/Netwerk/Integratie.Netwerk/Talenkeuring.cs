using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>What holds for every list of languages.</summary>
internal static class Talenkeuring
{
    public const string Herhaling = "Noem elke taal één keer, en hoogstens 60 talen.";

    public static bool NoemtElkeTaalEenKeer(IReadOnlyList<string>? talen) =>
        talen is null || (talen.Count <= 60 && talen.Distinct(StringComparer.Ordinal).Count() == talen.Count);

    /// <summary>The languages that don't exist; what was there already needs no check.</summary>
    public static IEnumerable<Invoerfout> Onbekend(string veld, IReadOnlyList<string>? talen, IReadOnlyList<string>? huidige, IReadOnlyList<Taalkaart> bekend) =>
        (talen ?? []).Except(huidige ?? [], StringComparer.Ordinal).Where(code => bekend.All(t => t.Code != code))
            .Select(code => new Invoerfout(veld, $"Er is geen taal met code ‘{code}’.", Invoerfoutsoort.VerwijzingOntbreekt));
}
