using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>The rights of netwerk (KRN-02).</summary>
public static class NetwerkRechten
{
    /// <summary>Reads organisations and their offers: the social map is shared by everybody who has this (ONT-05).</summary>
    public const string Raadplegen = "netwerk.organisatie.raadplegen";

    /// <summary>Registers, changes, ends and reopens organisations and their offers.</summary>
    public const string Beheren = "netwerk.organisatie.beheren";

    /// <summary>Reads and changes who one can ask for at an organisation: names of people.</summary>
    public const string Contacten = "netwerk.contact.beheren";

    /// <summary>All of them, with the roles that have them.</summary>
    public static IReadOnlyList<Recht> Alle { get; } =
    [
        new(Raadplegen, "Organisaties en hun aanbod raadplegen",
            Rol.Loketmedewerker, Rol.Centraal, Rol.Regiobeheerder, Rol.LokaalBestuur, Rol.Vgc, Rol.Partner, Rol.Auditor),
        new(Beheren, "Organisaties en hun aanbod registreren en wijzigen", Rol.Loketmedewerker, Rol.Centraal, Rol.Regiobeheerder, Rol.Vgc),
        new(Contacten, "De contactpersonen van een organisatie zien en wijzigen", Rol.Loketmedewerker, Rol.Centraal, Rol.Regiobeheerder, Rol.Vgc),
    ];
}
