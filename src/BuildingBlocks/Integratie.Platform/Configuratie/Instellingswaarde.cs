using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Platform.Configuratie;

/// <summary>A decided value of a setting, for a period.</summary>
internal sealed class Instellingswaarde : Vaststelling
{
    private Instellingswaarde()
    {
    }

    /// <summary>Key of the setting.</summary>
    public string Sleutel { get; private set; } = "";

    /// <summary>The value, as JSON.</summary>
    public string Waarde { get; private set; } = "";

    public static Instellingswaarde StelVoor(
        string sleutel, string waarde, Periode geldigheid, string rechtsgrond, string reden, Aanroeper door, DateTimeOffset nu)
    {
        var voorstel = new Instellingswaarde { Sleutel = sleutel, Waarde = waarde };
        voorstel.StelVoor(geldigheid, rechtsgrond, reden, door, nu);
        return voorstel;
    }
}
