namespace Integratie.Gebied.Loketten;

internal enum Weekdag
{
    Maandag,
    Dinsdag,
    Woensdag,
    Donderdag,
    Vrijdag,
    Zaterdag,
    Zondag,
}

/// <summary>From when to when, on one day; the end itself is closed.</summary>
internal sealed record Urenblok(Uur Van, Uur Tot)
{
    public override string ToString() => $"{Van}–{Tot}";
}

/// <summary>A block of the ordinary week.</summary>
internal sealed record Openingsblok(Weekdag Dag, Uur Van, Uur Tot);

/// <summary>One or more days that differ from the ordinary week, also when a holiday falls on them.</summary>
/// <param name="Van">First day.</param>
/// <param name="Uren">The hours on each of those days; empty means closed.</param>
/// <param name="Reden">Why, for the sign on the door.</param>
/// <param name="TotEnMet">Last day; null for one day.</param>
internal sealed record Uitzondering(DateOnly Van, IReadOnlyList<Urenblok> Uren, string Reden, DateOnly? TotEnMet = null)
{
    public bool GeldtOp(DateOnly dag) => dag >= Van && dag <= (TotEnMet ?? Van);
}

/// <summary>What a day looks like.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Uren">When it is open, in order; empty when it is closed all day.</param>
/// <param name="Reden">Why it differs from the ordinary week; null when it doesn't.</param>
internal sealed record Dagindeling(DateOnly Dag, IReadOnlyList<Urenblok> Uren, string? Reden);

/// <summary>Whether a desk is open at a moment.</summary>
/// <param name="IsOpen">Whether it is.</param>
/// <param name="Tot">When it closes; null when it is closed.</param>
/// <param name="Volgende">When it opens again; null when it is open, or opens no more within a good two months.</param>
internal sealed record Openingsstand(bool IsOpen, DateTimeOffset? Tot, DateTimeOffset? Volgende);

internal static class Weekdagen
{
    public static IReadOnlyList<Weekdag> Alle { get; } = Enum.GetValues<Weekdag>();

    public static Weekdag Weekdag(this DateOnly dag) => (Weekdag)(((int)dag.DayOfWeek + 6) % 7);
}
