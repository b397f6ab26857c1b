using System.Globalization;

namespace Integratie.Netwerk;

internal static class Dagen
{
    private static readonly TimeZoneInfo Belgie = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>As people write it, whatever the machine speaks: "1 januari 2025".</summary>
    public static string Voluit(this DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    /// <summary>Today on the calendars of the people who work with it.</summary>
    public static DateOnly Vandaag(this TimeProvider klok) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(klok.GetUtcNow(), Belgie).DateTime);
}
