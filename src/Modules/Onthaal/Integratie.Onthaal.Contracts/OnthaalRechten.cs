using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>The rights of onthaal (KRN-02). Whatever the right, everybody sees the contacts of the own organisation only.</summary>
public static class OnthaalRechten
{
    /// <summary>Sees contacts and the start page of the front desk.</summary>
    public const string Raadplegen = "onthaal.contact.raadplegen";

    /// <summary>Registers contacts, decides on them, corrects and closes them (ONT-02, ONT-03).</summary>
    public const string Registreren = "onthaal.contact.registreren";

    /// <summary>Sets who is at a desk when, and how long an appointment takes (ONT-11).</summary>
    public const string Plannen = "onthaal.rooster.plannen";

    /// <summary>Takes the list of contacts along as a file.</summary>
    public const string Uitvoeren = "onthaal.contact.uitvoeren";

    /// <summary>Reads and answers the referrals that were sent to the own organisation (ONT-04).</summary>
    public const string Ontvangen = "onthaal.verwijzing.ontvangen";

    /// <summary>All of them, with the roles that have them.</summary>
    public static IReadOnlyList<Recht> Alle { get; } =
    [
        new(Raadplegen, "De contacten van het onthaal van uw organisatie bekijken", Rol.Loketmedewerker, Rol.Centraal),
        new(Registreren, "Contacten van het onthaal registreren en opvolgen", Rol.Loketmedewerker, Rol.Centraal),
        new(Plannen, "Het rooster van een loket instellen", Rol.Loketmedewerker, Rol.Centraal),
        new(Ontvangen, "Doorverwijzingen naar uw organisatie lezen en beantwoorden", Rol.Partner, Rol.LokaalBestuur, Rol.Vgc),
        new(Uitvoeren, "De lijst van contacten als bestand meenemen", Rol.Loketmedewerker, Rol.Centraal),
    ];
}
