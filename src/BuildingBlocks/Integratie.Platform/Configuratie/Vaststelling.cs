using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;

namespace Integratie.Platform.Configuratie;

/// <summary>Where a decision stands.</summary>
public enum Vaststellingsstatus
{
    /// <summary>Somebody proposed it; it has no effect yet.</summary>
    Voorgesteld,

    /// <summary>Another person approved it; it applies from its first day.</summary>
    Goedgekeurd,

    /// <summary>Another person refused it.</summary>
    Geweigerd,

    /// <summary>The proposer took it back.</summary>
    Ingetrokken,
}

/// <summary>
/// Something that is decided rather than programmed: proposed by one person, approved by another (four eyes), valid for
/// a period, with its legal basis. Never changed afterwards, only ended and succeeded, so that "what applied on date X"
/// always has an answer (KRN-03).
/// </summary>
public abstract class Vaststelling : Aggregaat
{
    /// <summary>First day of effect.</summary>
    public DateOnly GeldigVan { get; protected set; }

    /// <summary>First day without effect; null while no end is known.</summary>
    public DateOnly? GeldigTot { get; protected set; }

    /// <summary>The legal basis: decree, section of the note, agreement.</summary>
    public string Rechtsgrond { get; protected set; } = "";

    /// <summary>Where it stands.</summary>
    public Vaststellingsstatus Status { get; private set; } = Vaststellingsstatus.Voorgesteld;

    /// <summary>Who proposed it: id of the caller.</summary>
    public string VoorgesteldDoor { get; private set; } = "";

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset VoorgesteldOp { get; private set; }

    /// <summary>Why it was proposed.</summary>
    public string Reden { get; private set; } = "";

    /// <summary>Who decided: id of the caller; null while nobody did.</summary>
    public string? BeslistDoor { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? BeslistOp { get; private set; }

    /// <summary>What the decider said.</summary>
    public string? Besluit { get; private set; }

    /// <summary>The period of effect.</summary>
    public Periode Geldigheid => Periode.VanTot(GeldigVan, GeldigTot);

    /// <summary>Whether it applies on a day.</summary>
    public bool GeldtOp(DateOnly dag) =>
        Status is Vaststellingsstatus.Goedgekeurd && dag >= GeldigVan && (GeldigTot is not { } tot || dag < tot);

    /// <summary>Proposes it.</summary>
    protected void StelVoor(Periode geldigheid, string rechtsgrond, string reden, Aanroeper door, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(door);
        GeldigVan = geldigheid.Van;
        GeldigTot = geldigheid.Tot;
        Rechtsgrond = rechtsgrond;
        Reden = reden;
        VoorgesteldDoor = door.Id;
        VoorgesteldOp = nu;
    }

    /// <summary>Approves it. Who proposed it can't (four eyes).</summary>
    public Uitkomst<Niets> KeurGoed(Aanroeper door, string? besluit, DateTimeOffset nu) =>
        Beslis(Vaststellingsstatus.Goedgekeurd, door, besluit, nu);

    /// <summary>Refuses it. Who proposed it can't; they take it back.</summary>
    public Uitkomst<Niets> Weiger(Aanroeper door, string besluit, DateTimeOffset nu) =>
        Beslis(Vaststellingsstatus.Geweigerd, door, besluit, nu);

    /// <summary>Takes the proposal back.</summary>
    public Uitkomst<Niets> TrekIn(Aanroeper door, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(door);
        if (Status is not Vaststellingsstatus.Voorgesteld)
        {
            return VoorstelIsAlBeslist;
        }

        if (VoorgesteldDoor != door.Id)
        {
            return Mislukking.Regel("AlleenDeIndienerTrektIn", "Alleen wie het voorstel deed, kan het intrekken. U kunt het wel weigeren.");
        }

        Leg(Vaststellingsstatus.Ingetrokken, door, null, nu);
        return default(Niets);
    }

    /// <summary>Lets an approved decision end before another day, for instance because a successor takes over.</summary>
    /// <param name="tot">First day without effect; after the first day, and not later than an end that is already known.</param>
    public Uitkomst<Niets> BeeindigVoor(DateOnly tot)
    {
        if (Status is not Vaststellingsstatus.Goedgekeurd)
        {
            return Mislukking.Regel("AlleenWatGeldtKanEindigen", "Alleen iets dat goedgekeurd is, kan beëindigd worden.");
        }

        if (tot <= GeldigVan || (GeldigTot is { } eind && tot > eind))
        {
            return Mislukking.Ongeldig(new Invoerfout("tot",
                $"Kies een einddatum die binnen de geldigheid valt ({Geldigheid}).", Invoerfoutsoort.Periode));
        }

        GeldigTot = tot;
        return default(Niets);
    }

    private Uitkomst<Niets> Beslis(Vaststellingsstatus status, Aanroeper door, string? besluit, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(door);
        if (Status is not Vaststellingsstatus.Voorgesteld)
        {
            return VoorstelIsAlBeslist;
        }

        if (VoorgesteldDoor == door.Id)
        {
            return Mislukking.Regel("VoorstelVraagtVierOgen",
                "U deed dit voorstel zelf. Een collega met hetzelfde recht moet erover beslissen.");
        }

        Leg(status, door, besluit, nu);
        return default(Niets);
    }

    private void Leg(Vaststellingsstatus status, Aanroeper door, string? besluit, DateTimeOffset nu)
    {
        Status = status;
        BeslistDoor = door.Id;
        BeslistOp = nu;
        Besluit = besluit;
    }

    private static Mislukking VoorstelIsAlBeslist { get; } =
        Mislukking.Regel(nameof(VoorstelIsAlBeslist), "Over dit voorstel is al beslist. Vernieuw de pagina om het besluit te zien.");
}
