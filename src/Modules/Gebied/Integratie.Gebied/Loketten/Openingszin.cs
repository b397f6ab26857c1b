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
            return $"Open tot {Klok(tot)}";
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
            _ => volgende.Plaatselijk().ToString("dddd d MMMM", Nederlands),
        };
        return $"Gesloten, opent {wanneer} om {Klok(volgende)}";
    }

    private static string Klok(DateTimeOffset moment)
    {
        var wand = moment.Plaatselijk();
        return string.Create(CultureInfo.InvariantCulture, $"{wand.Hour}.{wand.Minute:00}");
    }
}
