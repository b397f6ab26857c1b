namespace Integratie.Onthaal.Wachtrij;

/// <summary>
/// Who is next, in one sentence: an appointment goes first from its hour on, then who walked in by arrival, then appointments whose
/// hour has yet to come (ONT-11). The same rule stands in the statement of <see cref="RoepVolgendeOp"/>; a test compares them.
/// </summary>
internal static class Beurtvolgorde
{
    public const string InWoorden = "Wie een afspraak heeft, gaat voor vanaf het uur van de afspraak. Daarna is het de beurt aan wie het eerst aankwam.";

    public static IEnumerable<Wachtbeurt> Sorteer(IEnumerable<Wachtbeurt> beurten, DateTimeOffset nu) => beurten
        .OrderBy(b => b.Uur is not { } uur ? 1 : uur <= nu ? 0 : 2).ThenBy(b => b.Uur ?? b.Aangekomen).ThenBy(b => b.Nummer);
}
