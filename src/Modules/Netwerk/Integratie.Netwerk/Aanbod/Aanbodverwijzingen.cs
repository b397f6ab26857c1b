using Integratie.Kern;

namespace Integratie.Netwerk.Aanbod;

/// <summary>What an offer names must exist: territories and languages.</summary>
internal static class Aanbodverwijzingen
{
    /// <summary>What doesn't exist, per field; what the offer keeps needs no check.</summary>
    public static IReadOnlyList<Invoerfout> Toets(Plaatsen plaatsen, Aanbodgegevens gegevens, Aanbodgegevens? huidig) =>
    [
        .. (gegevens.Gebieden ?? []).Except(huidig?.Gebieden ?? []).Where(g => !plaatsen.Bestaat(g))
            .Select(g => new Invoerfout("gebieden", $"Het gebied ‘{g}’ bestaat niet of niet meer.", Invoerfoutsoort.VerwijzingOntbreekt)),
        .. Talenkeuring.Onbekend("talen", gegevens.Talen, huidig?.Talen, plaatsen.Talen),
    ];
}
