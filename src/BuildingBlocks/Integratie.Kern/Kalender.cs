using System.Globalization;

namespace Integratie.Kern;

/// <summary>
/// Days and hours as people in Belgium read them from the wall, whatever the clock and the language of the machine. Everything that is
/// kept is a moment in universal time or a day; this is the only way between them.
/// </summary>
public static class Kalender
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>The zone of the clock on the wall.</summary>
    public static TimeZoneInfo Tijdzone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The first day that anybody may type or send: before it nobody of today was born.</summary>
    public static DateOnly Vroegst { get; } = new(1850, 1, 1);

    /// <summary>The last one. Between the two, and some centuries around them, every calculation with days has an answer.</summary>
    public static DateOnly Laatst { get; } = new(2200, 12, 31);

    /// <summary>What to say of a day or a moment outside these.</summary>
    public static string Grenzen { get; } = $"Dit jaar kan niet: een datum ligt van {Vroegst.Year} tot en met {Laatst.Year}. Laat een einde dat er niet is weg.";

    /// <summary>Whether a day that comes from outside lies between <see cref="Vroegst"/> and <see cref="Laatst"/>.</summary>
    /// <param name="dag">The day.</param>
    public static bool Kent(DateOnly dag) => dag >= Vroegst && dag <= Laatst;

    /// <summary>The same for a moment, whatever its offset.</summary>
    /// <param name="moment">The moment.</param>
    public static bool Kent(DateTimeOffset moment) => Kent(DateOnly.FromDateTime(moment.DateTime));

    /// <summary>Today on the calendars of the people who work with it.</summary>
    /// <param name="klok">The clock.</param>
    public static DateOnly Vandaag(this TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(klok);
        return klok.GetUtcNow().Dag();
    }

    /// <summary>The day on the wall at a moment.</summary>
    /// <param name="moment">The moment, with any offset.</param>
    public static DateOnly Dag(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.Plaatselijk().DateTime);

    /// <summary>The same moment with the offset of the clock on the wall.</summary>
    /// <param name="moment">The moment, with any offset.</param>
    public static DateTimeOffset Plaatselijk(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Tijdzone);

    /// <summary>The moment at which a day begins, in universal time.</summary>
    /// <param name="dag">The day.</param>
    public static DateTimeOffset Begin(this DateOnly dag) => dag.Om(TimeOnly.MinValue).ToUniversalTime();

    /// <summary>
    /// The moment at which the clock on the wall shows an hour, also in the nights that the clock changes: an hour that comes twice
    /// counts the first time; an hour that is skipped counts as the moment of the skip.
    /// </summary>
    /// <param name="dag">The day.</param>
    /// <param name="uur">What the clock shows.</param>
    /// <returns>The moment, with the offset of the clock on the wall.</returns>
    public static DateTimeOffset Om(this DateOnly dag, TimeOnly uur)
    {
        var wand = dag.ToDateTime(uur, DateTimeKind.Unspecified);
        if (Tijdzone.IsInvalidTime(wand))
        {
            var ervoor = Tijdzone.GetUtcOffset(wand.AddHours(-1));
            var sprong = wand;
            while (Tijdzone.IsInvalidTime(sprong.AddMinutes(-1)))
            {
                sprong = sprong.AddMinutes(-1);
            }

            return new DateTimeOffset(sprong, ervoor).Plaatselijk();
        }

        var verschil = Tijdzone.IsAmbiguousTime(wand) ? Tijdzone.GetAmbiguousTimeOffsets(wand).Max() : Tijdzone.GetUtcOffset(wand);
        return new(wand, verschil);
    }

    /// <summary>As people write it: "24 november 2026".</summary>
    /// <param name="dag">The day.</param>
    public static string Voluit(this DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    /// <summary>For headings: "dinsdag 24 november".</summary>
    /// <param name="dag">The day.</param>
    public static string MetWeekdag(this DateOnly dag) => dag.ToString("dddd d MMMM", Nederlands);

    /// <summary>On the clock of the wall: "9.05".</summary>
    /// <param name="moment">The moment, with any offset.</param>
    public static string Klok(this DateTimeOffset moment) => moment.Plaatselijk().ToString("H'.'mm", CultureInfo.InvariantCulture);

    /// <summary>For lists: "24/11/2026 10.05".</summary>
    /// <param name="moment">The moment, with any offset.</param>
    public static string Kort(this DateTimeOffset moment) => moment.Plaatselijk().ToString("d/M/yyyy HH'.'mm", CultureInfo.InvariantCulture);
}
