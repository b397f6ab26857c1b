using System.Globalization;
using Integratie.Kern;

namespace Integratie.Gebied.Loketten;

/// <summary>What is on the door, in one line: "Open tot 12.30", "Gesloten, opent morgen om 9.00".</summary>
internal static class Openingszin
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    public static string Van(Openingsstand stand, DateTimeOffset nu)
    {
        if (stand.Tot is { } tot)
        {
            return $"Open tot {tot.Klok()}";
        }

        if (stand.Volgende is not { } volgende)
        {
            return "Gesloten";
        }

        var dagen = volgende.Dag().DayNumber - nu.Dag().DayNumber;
        var wanneer = dagen switch
        {
            0 => "vandaag",
            1 => "morgen",
            < 7 => volgende.Plaatselijk().ToString("dddd", Nederlands),
            _ => volgende.Dag().MetWeekdag(),
        };
        return $"Gesloten, opent {wanneer} om {volgende.Klok()}";
    }
}
