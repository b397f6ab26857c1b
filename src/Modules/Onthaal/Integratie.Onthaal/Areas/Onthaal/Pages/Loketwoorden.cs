using System.Globalization;
using Integratie.Kern;
using Integratie.Kit;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Wachtrij;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The words of the screens about the desk day.</summary>
internal static class Loketwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    public static string Naam(this Beurtstaat staat) => staat switch
    {
        Beurtstaat.Wacht => "Wacht",
        Beurtstaat.Opgeroepen => "Opgeroepen",
        Beurtstaat.Bezig => "Bezig",
        Beurtstaat.Afgerond => "Geholpen",
        _ => "Niet gekomen",
    };

    public static Toon Toon(this Beurtstaat staat) => staat switch
    {
        Beurtstaat.Opgeroepen => Kit.Toon.LetOp,
        Beurtstaat.Bezig => Kit.Toon.Bezig,
        Beurtstaat.Afgerond => Kit.Toon.Goed,
        _ => Kit.Toon.Neutraal,
    };

    public static string Naam(this Afspraakstaat staat) => staat switch
    {
        Afspraakstaat.Gepland => "Gepland",
        Afspraakstaat.Aangekomen => "Aangekomen",
        Afspraakstaat.NietGekomen => "Niet gekomen",
        _ => "Geannuleerd",
    };

    public static Toon Toon(this Afspraakstaat staat) => staat switch
    {
        Afspraakstaat.Gepland => Kit.Toon.Info,
        Afspraakstaat.Aangekomen => Kit.Toon.Goed,
        Afspraakstaat.NietGekomen => Kit.Toon.LetOp,
        _ => Kit.Toon.Neutraal,
    };

    public static string WatWeWeten(this Beurtregel b) =>
        Zin(b.Uur is { } uur ? $"afspraak {uur.Klok()}" : null, b.Themanaam, b.Taalnaam, b.Tolk ? "tolk nodig" : null);

    public static string WatWeWeten(this Afspraakregel a) => Zin(a.Themanaam, a.Taalnaam, a.Tolk ? "tolk nodig" : null);

    private static string Zin(params string?[] delen)
    {
        var zin = string.Join(", ", delen.OfType<string>());
        return zin.Length == 0 ? "" : char.ToUpper(zin[0], Nederlands) + zin[1..];
    }
}
