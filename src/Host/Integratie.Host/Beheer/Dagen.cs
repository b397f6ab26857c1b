namespace Integratie.Host.Beheer;

internal static class Dagen
{
    private static readonly TimeZoneInfo Belgie = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>Today on the calendars of the people who work with it.</summary>
    public static DateOnly Vandaag(this TimeProvider klok) => DateOnly.FromDateTime(klok.GetUtcNow().InBelgie().DateTime);

    /// <summary>A moment as the clock on the wall shows it.</summary>
    public static DateTimeOffset InBelgie(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Belgie);

    /// <summary>The moment at which a day begins.</summary>
    public static DateTimeOffset Begin(this DateOnly dag)
    {
        var middernacht = dag.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(middernacht, Belgie.GetUtcOffset(middernacht)).ToUniversalTime();
    }
}
