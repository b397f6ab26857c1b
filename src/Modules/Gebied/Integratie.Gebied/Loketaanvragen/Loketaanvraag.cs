using Integratie.Gebied.Loketten;
using Integratie.Kern;
using Integratie.Platform.Data;

namespace Integratie.Gebied.Loketaanvragen;

/// <summary>Where a request for a desk stands.</summary>
internal enum Aanvraagstatus
{
    /// <summary>Being written.</summary>
    Ontwerp,

    /// <summary>Waits for a decision.</summary>
    Ingediend,

    /// <summary>Sent back for completion; may be changed and submitted again.</summary>
    Teruggestuurd,

    /// <summary>The desk may be opened.</summary>
    Goedgekeurd,

    /// <summary>The desk does not come.</summary>
    Geweigerd,

    /// <summary>Who asked no longer does.</summary>
    Ingetrokken,
}

/// <summary>A step in the history of a request.</summary>
internal enum Aanvraaghandeling
{
    /// <summary>Written for the first time.</summary>
    Opgesteld,

    /// <summary>Changed.</summary>
    Gewijzigd,

    /// <summary>Submitted, for the first time or again.</summary>
    Ingediend,

    /// <summary>Sent back for completion.</summary>
    Teruggestuurd,

    /// <summary>Approved.</summary>
    Goedgekeurd,

    /// <summary>Refused.</summary>
    Geweigerd,

    /// <summary>Withdrawn.</summary>
    Ingetrokken,

    /// <summary>The desk was opened.</summary>
    LoketGeopend,
}

/// <summary>Who did what, when, and why.</summary>
internal sealed record Aanvraagstap(Aanvraaghandeling Wat, DateTimeOffset Op, string Door, string? Toelichting = null);

/// <summary>
/// A reasoned request for one more desk than the centrumsteden must have (GEB-10): written and submitted by who would run it,
/// decided by another person of central staff (four eyes). Approving opens nothing; the desk is opened from it afterwards.
/// </summary>
internal sealed class Loketaanvraag : Aggregaat
{
    private Loketaanvraag()
    {
    }

    /// <summary>Whose request it is: decides who sees it (row-level security).</summary>
    public OvoCode Organisatie { get; private set; }

    public string Organisatienaam { get; private set; } = "";

    public Aanvraagstatus Status { get; private set; }

    public NisCode Gemeente { get; private set; }

    public string Naam { get; private set; } = "";

    public bool IsAntenne { get; private set; }

    public string? Motivering { get; private set; }

    public IReadOnlyList<Behoeftecijfer> Cijfers { get; private set; } = [];

    public List<string> Diensten { get; private set; } = [];

    public DateOnly? GewensteStart { get; private set; }

    public string? Straat { get; private set; }

    public string? Huisnummer { get; private set; }

    public Postcode? Postcode { get; private set; }

    public string? IngediendDoor { get; private set; }

    public DateTimeOffset? IngediendOp { get; private set; }

    public string? BeslistDoor { get; private set; }

    /// <summary>Everything that happened, the oldest first.</summary>
    public IReadOnlyList<Aanvraagstap> Verloop { get; private set; } = [];

    /// <summary>The desk that was opened from it; null while none was.</summary>
    public Guid? Loket { get; private set; }

    /// <summary>What can be read back and changed.</summary>
    public Aanvraaggegevens Gegevens => new(Gemeente, Naam, IsAntenne, Motivering, Cijfers, Diensten, GewensteStart, Straat, Huisnummer, Postcode);

    /// <summary>Whether its words may still change.</summary>
    public bool IsTeWijzigen => Status is Aanvraagstatus.Ontwerp or Aanvraagstatus.Teruggestuurd;

    public bool IsInTeTrekken => IsTeWijzigen || Status is Aanvraagstatus.Ingediend || IsTeOpenen;

    public bool IsTeOpenen => Status is Aanvraagstatus.Goedgekeurd && Loket is null;

    public static Loketaanvraag StelOp(Aanvraaggegevens gegevens, OvoCode organisatie, string organisatienaam, string door, DateTimeOffset nu)
    {
        var aanvraag = new Loketaanvraag { Organisatie = organisatie, Organisatienaam = organisatienaam };
        aanvraag.NeemOver(gegevens);
        aanvraag.Leg(Aanvraaghandeling.Opgesteld, door, nu);
        return aanvraag;
    }

    public Mislukking? Wijzig(Aanvraaggegevens gegevens, string door, DateTimeOffset nu)
    {
        if (!IsTeWijzigen)
        {
            return Mislukking.Regel("AanvraagLigtVast", "Deze aanvraag is ingediend: haar inhoud ligt vast. U kunt ze weer wijzigen als ze teruggestuurd wordt.");
        }

        NeemOver(gegevens);
        if (Verloop is [.., { Wat: Aanvraaghandeling.Gewijzigd } laatste] && laatste.Door == door)
        {
            Verloop = [.. Verloop.SkipLast(1)];
        }

        Leg(Aanvraaghandeling.Gewijzigd, door, nu);
        return null;
    }

    /// <summary>Lays it before central staff.</summary>
    public Mislukking? DienIn(string door, DateTimeOffset nu)
    {
        if (!IsTeWijzigen)
        {
            return Mislukking.Regel("AanvraagIsAlIngediend", "Deze aanvraag is al ingediend.");
        }

        if (Gegevens.Ontbreekt() is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        (Status, IngediendDoor, IngediendOp, BeslistDoor) = (Aanvraagstatus.Ingediend, door, nu, null);
        Leg(Aanvraaghandeling.Ingediend, door, nu);
        return null;
    }

    public Mislukking? KeurGoed(string door, string? toelichting, DateTimeOffset nu) =>
        Beslis(Aanvraagstatus.Goedgekeurd, Aanvraaghandeling.Goedgekeurd, door, toelichting, nu);

    public Mislukking? Weiger(string door, string reden, DateTimeOffset nu) =>
        Beslis(Aanvraagstatus.Geweigerd, Aanvraaghandeling.Geweigerd, door, reden, nu);

    public Mislukking? StuurTerug(string door, string reden, DateTimeOffset nu) =>
        Beslis(Aanvraagstatus.Teruggestuurd, Aanvraaghandeling.Teruggestuurd, door, reden, nu);

    /// <summary>Takes it back, as long as it has had no effect.</summary>
    public Mislukking? TrekIn(string door, string reden, DateTimeOffset nu)
    {
        if (!IsInTeTrekken)
        {
            return Mislukking.Regel("AanvraagIsAfgehandeld", "Deze aanvraag is afgehandeld: er valt niets meer in te trekken.");
        }

        Status = Aanvraagstatus.Ingetrokken;
        Leg(Aanvraaghandeling.Ingetrokken, door, nu, reden);
        return null;
    }

    /// <summary>Notes the desk that comes of it; what was approved is what may be opened.</summary>
    public Mislukking? Open(Loket loket, bool inDezelfdeGemeente, string door, DateTimeOffset nu)
    {
        if (!IsTeOpenen)
        {
            return Loket is null
                ? Mislukking.Regel("AanvraagIsNietGoedgekeurd", "Deze aanvraag is niet goedgekeurd: er kan geen loket uit geopend worden.")
                : Mislukking.Regel("LoketIsAlGeopend", "Uit deze aanvraag is al een loket geopend.");
        }

        if (!inDezelfdeGemeente)
        {
            return Mislukking.Ongeldig(new Invoerfout("gemeente", "De aanvraag is goedgekeurd voor een andere gemeente."));
        }

        if (loket.IsAntenne != IsAntenne)
        {
            return Mislukking.Ongeldig(new Invoerfout("isAntenne", $"De aanvraag is goedgekeurd voor een {(IsAntenne ? "antenne" : "loket")}, niet voor een {(IsAntenne ? "loket" : "antenne")}."));
        }

        Loket = loket.Id;
        Leg(Aanvraaghandeling.LoketGeopend, door, nu);
        return null;
    }

    /// <summary>Whether somebody wrote or submitted it: then another person decides.</summary>
    public bool IsVan(string wie) =>
        Verloop.Any(s => s.Door == wie && s.Wat is (Aanvraaghandeling.Opgesteld or Aanvraaghandeling.Gewijzigd or Aanvraaghandeling.Ingediend));

    private Mislukking? Beslis(Aanvraagstatus status, Aanvraaghandeling handeling, string door, string? toelichting, DateTimeOffset nu)
    {
        if (Status is not Aanvraagstatus.Ingediend)
        {
            return Mislukking.Regel("AanvraagWachtNietOpBeslissing", "Deze aanvraag wacht niet op een beslissing. Vernieuw de pagina om te zien hoe ze er nu voor staat.");
        }

        if (IsVan(door))
        {
            return Mislukking.Regel("AanvraagVraagtVierOgen", "U schreef mee aan deze aanvraag. Een collega van de centrale diensten moet erover beslissen.");
        }

        (Status, BeslistDoor) = (status, door);
        Leg(handeling, door, nu, toelichting);
        return null;
    }

    private void Leg(Aanvraaghandeling wat, string door, DateTimeOffset nu, string? toelichting = null) =>
        Verloop = [.. Verloop, new(wat, nu, door, string.IsNullOrWhiteSpace(toelichting) ? null : toelichting.Trim())];

    private void NeemOver(Aanvraaggegevens g)
    {
        (Gemeente, Naam, IsAntenne, Motivering, GewensteStart) = (g.Gemeente, g.Naam.Trim(), g.IsAntenne, g.Motivering?.Trim(), g.GewensteStart);
        (Cijfers, Diensten) = ([.. g.Cijfers ?? []], [.. g.Diensten ?? []]);
        (Straat, Huisnummer, Postcode) = (g.Straat?.Trim(), g.Huisnummer?.Trim(), g.Postcode);
    }
}
