using Integratie.Netwerk.Organisaties;

namespace Integratie.Netwerk.Geschiedenis;

/// <summary>What changed between two states of an organisation, in the words of the screen.</summary>
internal static class Verschil
{
    public static IReadOnlyList<Veldwijziging> Tussen(Organisatiegegevens oud, Organisatiegegevens nieuw, Plaatsen plaatsen) =>
        [.. Velden(oud, plaatsen).Zip(Velden(nieuw, plaatsen))
            .Where(p => p.First.Waarde != p.Second.Waarde)
            .Select(p => new Veldwijziging(p.First.Naam, p.First.Waarde, p.Second.Waarde))];

    private static (string Naam, string? Waarde)[] Velden(Organisatiegegevens g, Plaatsen plaatsen) =>
    [
        ("Naam", g.Naam.Trim()),
        ("Soort", g.Type.Naam()),
        ("KBO-nummer", g.Kbo?.ToString()),
        ("OVO-code", g.Ovo?.Waarde),
        ("Sector", plaatsen.Sector(g.Sector)),
        ("Gesubsidieerd door Vlaanderen", g.IsGesubsidieerd ? "ja" : "nee"),
        ("Omschrijving", Leeg(g.Omschrijving)),
        ("Adres", Leeg($"{g.Straat?.Trim()} {g.Huisnummer?.Trim()}")),
        ("Postcode", g.Postcode?.Waarde),
        ("Gemeente", plaatsen.Naam(g.Gemeente)),
        ("Werkgebied", Leeg(string.Join(", ", (g.Werkgebied ?? []).Select(plaatsen.Naam)))),
        ("Talen", Leeg(string.Join(", ", (g.Talen ?? []).Select(plaatsen.Taal)))),
        ("Werktalen", Leeg(string.Join(", ", (g.Werktalen ?? []).Select(plaatsen.Taal)))),
        ("Telefoon", Leeg(g.Telefoon)),
        ("E-mail", Leeg(g.Mail)),
        ("Website", Leeg(g.Website)),
    ];

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
