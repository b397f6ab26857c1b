namespace Integratie.Onthaal.Verwijzingen;

/// <summary>Puts what the rule proposed and what others added together; in which order they added makes no difference.</summary>
internal static class Adviesvorming
{
    public static Verwijsantwoord Vorm(Verwijsantwoord antwoord, IReadOnlyList<Verwijsbijdrage> bijdragen)
    {
        var voorstellen = antwoord.Voorstellen.Select(v => v with
        {
            Redenen =
            [
                .. v.Redenen.Concat(bijdragen.SelectMany(b => b.Redenen.TryGetValue(v.Aanbod, out var reden) ? [reden] : Array.Empty<Verwijsreden>()))
                    .OrderByDescending(r => r.Punten).ThenBy(r => r.Tekst, StringComparer.Ordinal),
            ],
        });

        // A stable order: between equals the rule decides.
        return new(
            [.. voorstellen.OrderByDescending(v => v.Punten)],
            [.. antwoord.Meldingen, .. bijdragen.SelectMany(b => b.Meldingen).Except(antwoord.Meldingen).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
