using Integratie.Kern;

namespace Integratie.Brussel;

/// <summary>The rights of this plug-in (KRN-02). Whatever the right, everybody sees the engagements of the own organisation only.</summary>
internal static class BrusselRechten
{
    /// <summary>Sees engagements.</summary>
    public const string Raadplegen = "brussel.engagement.raadplegen";

    /// <summary>Records, corrects and withdraws engagements (BRU-04).</summary>
    public const string Vastleggen = "brussel.engagement.vastleggen";

    public static IReadOnlyList<Recht> Alle { get; } =
    [
        new(Raadplegen, "Het engagement van bezoekers in Brussel bekijken", Rol.Loketmedewerker, Rol.Centraal),
        new(Vastleggen, "Het engagement van bezoekers in Brussel vastleggen, verbeteren en intrekken", Rol.Loketmedewerker, Rol.Centraal),
    ];
}
