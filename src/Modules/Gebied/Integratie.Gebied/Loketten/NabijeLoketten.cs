using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;

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
    public const string InDeGemeenteZelf = "MensenGaanNaarEenLoketInHunGemeente";
    public const string NaarHetDichtste = "ZonderEigenLoketGaanMensenNaarHetDichtste";
    public const string Nergens = "ErIsNergensEenLoket";

    /// <param name="beeld">The picture of now.</param>
    /// <param name="gemeente">The municipality.</param>
    /// <param name="op">The day.</param>
    /// <param name="nu">The moment for "open now".</param>
    /// <param name="aantal">How many outside the municipality at most.</param>
    public static NabijeLoketten Bij(Gebiedsbeeld beeld, Gemeente gemeente, DateOnly op, DateTimeOffset nu, int aantal)
    {
        var kaart = GebiedRaadpleging.Kaart(gemeente);
        var plaatsen = beeld.Loketten(op)
            .Select(l => (Loket: l, IsHier: beeld.Gemeenten.Op(l.Gemeente, op).Contains(gemeente),
                Km: Afstand.Kilometer(l.Breedtegraad, l.Lengtegraad, gemeente.Breedtegraad, gemeente.Lengtegraad) ?? double.MaxValue))
            .OrderBy(p => p.Km).ThenBy(p => p.Loket.Naam, StringComparer.Ordinal).ToLookup(p => p.IsHier, p => p.Loket);
        var hier = plaatsen[true].Select(l => Loketregel.Van(l, beeld, op, nu, kaart)).ToList();
        var elders = plaatsen[false].Take(aantal).Select(l => Loketregel.Van(l, beeld, op, nu, kaart)).ToList();
        var (regel, uitleg) = (hier.Count(l => !l.IsAntenne), hier.Count, elders.Count) switch
        {
            (0, > 0, _) => (InDeGemeenteZelf, $"In {gemeente.Naam} is er een antenne, geen loket met alle diensten."),
            (1, _, _) => (InDeGemeenteZelf, $"In {gemeente.Naam} is er een loket."),
            (var aantalHier and > 1, _, _) => (InDeGemeenteZelf, $"In {gemeente.Naam} zijn er {aantalHier} loketten."),
            (_, _, 1) => (NaarHetDichtste, $"In {gemeente.Naam} is er geen loket. Dit is het dichtste, in vogelvlucht."),
            (_, _, > 1) => (NaarHetDichtste, $"In {gemeente.Naam} is er geen loket. Dit zijn de dichtste, in vogelvlucht."),
            _ when plaatsen[false].Any() => (NaarHetDichtste, $"In {gemeente.Naam} is er geen loket."),
            _ => (Nergens, "Op die dag is er nergens een loket."),
        };
        return new(kaart, hier, elders, regel, uitleg, "Conceptnota 4.8 (organisatiestructuur: loketten)");
    }
}
