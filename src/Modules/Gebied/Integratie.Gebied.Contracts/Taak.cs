namespace Integratie.Gebied;

/// <summary>
/// What somebody can be competent for on a territory: the columns of the competence matrix (GEB-05). Every task has one
/// competent body per place and day.
/// </summary>
public enum Taak
{
    /// <summary>Carries out the first line: intake, trajectories, guidance of individuals (R4, GEB-06, GEB-12).</summary>
    UitvoeringEersteLijn,

    /// <summary>Carries out the second line: support of organisations, services and local governments (R4, GEB-12).</summary>
    UitvoeringTweedeLijn,

    /// <summary>Organising authority ("inrichtende macht") for social interpreting and translation on the spot (R1, TLK-02).</summary>
    TolkenInrichtendeMacht,

    /// <summary>Interpreting by phone: a central task (R1).</summary>
    Telefoontolken,

    /// <summary>Director of the integration policy on the territory (R3, LOK-02, BRU-01).</summary>
    Regie,

    /// <summary>Supports language policy of organisations and services (R2, TAL-05).</summary>
    Taalbeleid,

    /// <summary>Promotes Dutch as the language of daily life (R2, TAL-05).</summary>
    Taalpromotie,

    /// <summary>Intake, screening and referral of people who want to learn Dutch (INT-09).</summary>
    Nt2Intake,
}

/// <summary>
/// Who the customer is: a person, or an organisation or society as a whole. Every service, case and euro is on one of the
/// two lines (GEB-12).
/// </summary>
public enum Lijn
{
    /// <summary>The customer is a person.</summary>
    Eerste,

    /// <summary>The customer is an organisation, a service, a local government or society.</summary>
    Tweede,
}

/// <summary>What is fixed about the tasks.</summary>
public static class Taken
{
    /// <summary>All tasks, in the order people read them.</summary>
    public static IReadOnlyList<Taak> Alle { get; } = Enum.GetValues<Taak>();

    /// <summary>Name for the screen.</summary>
    public static string Naam(this Taak taak) => taak switch
    {
        Taak.UitvoeringEersteLijn => "Uitvoering eerste lijn",
        Taak.UitvoeringTweedeLijn => "Uitvoering tweede lijn",
        Taak.TolkenInrichtendeMacht => "Inrichtende macht tolken",
        Taak.Telefoontolken => "Tolken per telefoon",
        Taak.Regie => "Regie van het integratiebeleid",
        Taak.Taalbeleid => "Taalbeleid",
        Taak.Taalpromotie => "Taalpromotie",
        Taak.Nt2Intake => "Intake Nederlands (NT2)",
        _ => throw new ArgumentOutOfRangeException(nameof(taak), taak, "Onbekende taak."),
    };

    /// <summary>The line the task is on (GEB-12). Director role, interpreting and language work serve organisations.</summary>
    public static Lijn Lijn(this Taak taak) =>
        taak is Taak.UitvoeringEersteLijn or Taak.Nt2Intake ? Gebied.Lijn.Eerste : Gebied.Lijn.Tweede;
}

/// <summary>Parts of the director role; each can be taken up separately (LOK-03, LOK-10).</summary>
public enum Regieonderdeel
{
    /// <summary>Sets priorities from an analysis of the surroundings.</summary>
    Prioriteiten,

    /// <summary>Coordinates and tunes the actions of all actors.</summary>
    Coordinatie,

    /// <summary>Creates support, inside the local government and with partners.</summary>
    Draagvlak,
}
