namespace Integratie.Gebied.Loketten;

/// <summary>The ten legal holidays of Belgium.</summary>
internal static class Feestdagen
{
    /// <summary>Name of the holiday on this day; null when it is none.</summary>
    public static string? Op(DateOnly dag)
    {
        var vast = (dag.Month, dag.Day) switch
        {
            (1, 1) => "Nieuwjaar",
            (5, 1) => "Dag van de Arbeid",
            (7, 21) => "Nationale feestdag",
            (8, 15) => "O.L.V.-Hemelvaart",
            (11, 1) => "Allerheiligen",
            (11, 11) => "Wapenstilstand",
            (12, 25) => "Kerstmis",
            _ => null,
        };
        return vast ?? (dag.DayNumber - Pasen(dag.Year).DayNumber) switch
        {
            1 => "Paasmaandag",
            39 => "O.L.H.-Hemelvaart",
            50 => "Pinkstermaandag",
            _ => null,
        };
    }

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher).</summary>
    internal static DateOnly Pasen(int jaar)
    {
        var (a, b, c) = (jaar % 19, jaar / 100, jaar % 100);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - (b / 4) - g + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(jaar, n / 31, (n % 31) + 1);
    }
}
