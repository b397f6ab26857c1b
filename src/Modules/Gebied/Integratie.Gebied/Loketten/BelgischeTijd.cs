namespace Integratie.Gebied.Loketten;

/// <summary>From the clock on the wall to a moment, also in the nights that the clock changes.</summary>
internal static class BelgischeTijd
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>
    /// The moment at which the clock shows an hour. An hour that comes twice counts the first time; an hour that is skipped counts
    /// as the moment of the skip.
    /// </summary>
    public static DateTimeOffset Moment(DateOnly dag, Uur uur)
    {
        var wand = dag.ToDateTime(uur.Tijd, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(wand))
        {
            var ervoor = Zone.GetUtcOffset(wand.AddHours(-1));
            var sprong = wand;
            while (Zone.IsInvalidTime(sprong.AddMinutes(-1)))
            {
                sprong = sprong.AddMinutes(-1);
            }

            return Plaatselijk(new DateTimeOffset(sprong, ervoor));
        }

        var verschil = Zone.IsAmbiguousTime(wand) ? Zone.GetAmbiguousTimeOffsets(wand).Max() : Zone.GetUtcOffset(wand);
        return new(wand, verschil);
    }

    /// <summary>The same moment with the offset of the clock on the wall.</summary>
    public static DateTimeOffset Plaatselijk(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    public static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(Plaatselijk(moment).DateTime);
}
