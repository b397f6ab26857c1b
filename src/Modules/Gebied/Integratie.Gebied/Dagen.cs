namespace Integratie.Gebied;

internal static class Dagen
{
    private static readonly TimeZoneInfo Belgie = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>Today on the calendars of the people who work with it.</summary>
    public static DateOnly Vandaag(this TimeProvider klok) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(klok.GetUtcNow(), Belgie).DateTime);
}
