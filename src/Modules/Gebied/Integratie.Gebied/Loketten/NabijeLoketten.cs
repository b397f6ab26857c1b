using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Raadpleging;

namespace Integratie.Gebied.Loketten;

/// <summary>Where people of a municipality go: the desks there, then the nearest elsewhere (GEB-11, R6).</summary>
/// <param name="Gemeente">The municipality as it is on the day.</param>
/// <param name="InDeGemeente">The desks there.</param>
/// <param name="Dichtbij">The nearest elsewhere, nearest first, with the distance as the crow flies.</param>
/// <param name="Regel">Name of the rule that decided: a sentence in PascalCase.</param>
/// <param name="Uitleg">The same for people.</param>
/// <param name="Rechtsgrond">The legal basis.</param>
internal sealed record NabijeLoketten(
    Gemeentekaart Gemeente, IReadOnlyList<Loketregel> InDeGemeente, IReadOnlyList<Loketregel> Dichtbij, string Regel, string Uitleg, string Rechtsgrond)
{
    /// <param name="beeld">The picture of now.</param>
    /// <param name="gemeente">The municipality.</param>
    /// <param name="op">The day.</param>
    /// <param name="nu">The moment for "open now".</param>
    /// <param name="aantal">How many outside the municipality at most.</param>
    public static NabijeLoketten Bij(Gebiedsbeeld beeld, Gemeente gemeente, DateOnly op, DateTimeOffset nu, int aantal)
    {
        var kaart = GebiedRaadpleging.Kaart(gemeente);
        var regels = beeld.Loketten(op).Select(l => Loketregel.Van(l, beeld, op, nu, kaart))
            .OrderBy(l => l.AfstandKm ?? double.MaxValue).ThenBy(l => l.Naam, StringComparer.Ordinal).ToLookup(l => l.Gemeente == gemeente.Nis);
        var (regel, uitleg) = regels[true].Any()
            ? ("MensenGaanNaarEenLoketInHunGemeente", $"In {gemeente.Naam} is er een loket.")
            : ("ZonderEigenLoketGaanMensenNaarHetDichtste", $"In {gemeente.Naam} is er geen loket. Dit zijn de dichtste.");
        return new(kaart, [.. regels[true]], [.. regels[false].Take(aantal)], regel, uitleg, "Conceptnota 4.8 (organisatie)");
    }
}
