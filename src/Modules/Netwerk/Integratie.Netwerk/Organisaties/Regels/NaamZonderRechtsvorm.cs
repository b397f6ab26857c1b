using Integratie.Kern;

namespace Integratie.Netwerk.Organisaties.Regels;

/// <summary>Two names are compared without their legal form: "Buurthuis De Brug vzw" and "VZW buurthuis de brug" are one.</summary>
internal static class NaamZonderRechtsvorm
{
    private static readonly HashSet<string> Vormen = new(
        ["vzw", "asbl", "ivzw", "bv", "bvba", "nv", "sa", "cv", "cvba", "vof", "fv", "stichting"], StringComparer.Ordinal);

    /// <summary>The name in search form without it; the whole name when nothing else is left.</summary>
    public static string Van(string naam)
    {
        var vorm = Tekst.Zoekvorm(naam.Replace(".", "", StringComparison.Ordinal));
        var zonder = string.Join(' ', vorm.Split(' ').Where(w => !Vormen.Contains(w)));
        return zonder.Length == 0 ? vorm : zonder;
    }
}
