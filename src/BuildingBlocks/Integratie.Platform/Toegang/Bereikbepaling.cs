using Integratie.Kern;

namespace Integratie.Platform.Toegang;

/// <summary>Which organisations' rows a caller may see at all: the own organisation's, or everybody's for who steers the whole.</summary>
public static class Bereikbepaling
{
    private static readonly string[] ZienAlles = [Rol.Centraal, Rol.Auditor];

    /// <summary>The scope of a caller.</summary>
    public static Bereik Van(Aanroeper aanroeper)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        if (aanroeper.Soort is Aanroepersoort.Systeem || Array.Exists(ZienAlles, aanroeper.HeeftRol))
        {
            return Bereik.Alles;
        }

        return aanroeper.Organisatie is { } eigen ? Bereik.Van(eigen) : Bereik.Niets;
    }
}
