using System.Globalization;

namespace Integratie.Onthaal;

internal static class Dagen
{
    private static readonly TimeZoneInfo Belgie = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>Today on the calendars of the people who work with it.</summary>
    public static DateOnly Vandaag(this TimeProvider klok) => klok.GetUtcNow().Dag();

    /// <summary>The day on the wall at a moment.</summary>
    public static DateOnly Dag(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.Plaatselijk().DateTime);

    /// <summary>The same moment with the offset of the clock on the wall.</summary>
    public static DateTimeOffset Plaatselijk(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Belgie);

    /// <summary>The moment at which a day begins.</summary>
    public static DateTimeOffset Begin(this DateOnly dag)
    {
        var middernacht = dag.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(middernacht, Belgie.GetUtcOffset(middernacht)).ToUniversalTime();
    }

    /// <summary>As people write it: "24 november 2026".</summary>
    public static string Voluit(this DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    /// <summary>For lists: "24/11/2026 10.05".</summary>
    public static string Kort(this DateTimeOffset moment) => moment.Plaatselijk().ToString("d/M/yyyy HH'.'mm", CultureInfo.InvariantCulture);
}
