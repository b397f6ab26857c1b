using Integratie.Kern;
using Integratie.Onthaal.Contacten.Regels;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Contacten;

/// <summary>
/// Somebody asked something at the front desk (ONT-02). Belongs to the organisation of the officer. Of a visitor without legal
/// stay it keeps the day, the desk, the channel and the permitted topic, and nothing else (ONT-09).
/// </summary>
internal sealed class Contact : Aggregaat
{
    private readonly List<Contactstap> _stappen = [];

    private Contact()
    {
    }

    public OvoCode Organisatie { get; private init; }

    /// <summary>Who registered it.</summary>
    public string Medewerker { get; private init; } = "";

    public DateTimeOffset Geregistreerd { get; private init; }

    public Kanaal Kanaal { get; private set; }

    public Guid? Loket { get; private set; }

    /// <summary>Masked in the log, as the two below: what is wiped afterwards must not have stayed there.</summary>
    [Persoonsgegeven]
    public string? Taal { get; private set; }

    /// <summary>Null for a visitor without legal stay: see <see cref="Onderwerp"/>.</summary>
    [Persoonsgegeven]
    public string? Thema { get; private set; }

    [Persoonsgegeven]
    public NisCode? Gemeente { get; private set; }

    [Persoonsgegeven]
    [Versleuteld]
    public string? Vraag { get; private set; }

    [Persoonsgegeven]
    [Versleuteld(Benaderbaar = true)]
    public string? Naam { get; private set; }

    [Persoonsgegeven]
    [Versleuteld(BlindeIndex = true)]
    public string? Telefoon { get; private set; }

    public bool? HeeftComponent { get; private set; }

    [Persoonsgegeven]
    public string? Componentgrond { get; private set; }

    public Afloopsoort? Afloopsoort { get; private set; }

    [Persoonsgegeven]
    [Versleuteld]
    public string? Actor { get; private set; }

    /// <summary>Key of that actor in the social map; null for a free one, as the offer below.</summary>
    public Guid? Actorsleutel { get; private set; }

    public Guid? Aanbod { get; private set; }

    [Persoonsgegeven]
    [Versleuteld]
    public string? Reden { get; private set; }

    public DateOnly? OpvolgenOp { get; private set; }

    public Dringendheid Dringendheid { get; private set; }

    public DateTimeOffset? Afgesloten { get; private set; }

    /// <summary>The visitor has no legal stay.</summary>
    [Persoonsgegeven]
    public bool ZonderVerblijf { get; private set; }

    /// <summary>The permitted topic that a visitor without legal stay was informed about.</summary>
    [Persoonsgegeven]
    public string? Onderwerp { get; private set; }

    public IReadOnlyList<Contactstap> Stappen => _stappen;

    public bool IsAfgesloten => Afgesloten is not null;

    /// <summary>What can be read back and corrected.</summary>
    public Contactgegevens Gegevens => new(Kanaal, Thema ?? "", Loket, Taal, Gemeente, Vraag, Naam, Telefoon);

    public Componentbesluit? Component => HeeftComponent is { } aanwezig ? new(aanwezig, Componentgrond!) : null;

    public Afloop? Afloop => Afloopsoort is { } soort ? new(soort, Actor, Reden, OpvolgenOp, Dringendheid, Actorsleutel, Aanbod) : null;

    private Contactstand Stand => new(Gegevens, Component, Afloop, IsAfgesloten);

    /// <summary>Registers a contact, with what was already decided on it.</summary>
    public static Uitkomst<Contact> Registreer(Contactgegevens gegevens, Componentbesluit? component, Afloop? afloop, Aanroeper wie, DateTimeOffset nu)
    {
        var contact = Begin(wie, nu);
        contact.NeemOver(gegevens);
        contact.Zet(component);
        contact.Noteer(Stapsoort.Geregistreerd, wie, nu, null);
        return afloop is not null && contact.Leg(afloop, nu) is { } mislukking ? mislukking : contact;
    }

    /// <summary>Registers a visitor without legal stay: informed about a permitted topic, and done.</summary>
    public static Contact RegistreerZonderVerblijf(Kanaal kanaal, Guid? loket, string onderwerp, Aanroeper wie, DateTimeOffset nu)
    {
        var contact = Begin(wie, nu);
        (contact.Kanaal, contact.Loket) = (kanaal, loket);
        contact.Scherm(onderwerp, nu);
        return contact;
    }

    public Mislukking? Corrigeer(Contactgegevens gegevens, Aanroeper wie, DateTimeOffset nu)
    {
        if (IsAfgeschermd() is { } weigering)
        {
            return weigering;
        }

        Noteer(Stapsoort.Gecorrigeerd, wie, nu, Stand);
        NeemOver(gegevens);
        return null;
    }

    public Mislukking? Beslis(Componentbesluit component, Aanroeper wie, DateTimeOffset nu)
    {
        var bezwaar = Afloopsoort is { } afloop ? EigenOpvolgingVraagtEenComponent.Toets(component, afloop) : null;
        if ((IsAfgeschermd() ?? IsAlAfgesloten() ?? bezwaar) is { } weigering)
        {
            return weigering;
        }

        Noteer(Stapsoort.ComponentBeslist, wie, nu, Stand);
        Zet(component);
        return null;
    }

    /// <summary>Records what came of it. Only an own follow-up leaves it open.</summary>
    public Mislukking? LegVast(Afloop afloop, Aanroeper wie, DateTimeOffset nu)
    {
        if ((IsAfgeschermd() ?? IsAlAfgesloten()) is { } weigering)
        {
            return weigering;
        }

        var voordien = Stand;
        if (Leg(afloop, nu) is { } mislukking)
        {
            return mislukking;
        }

        Noteer(Stapsoort.AfloopVastgelegd, wie, nu, voordien);
        return null;
    }

    /// <summary>The own follow-up is done.</summary>
    public Mislukking? Sluit(Aanroeper wie, DateTimeOffset nu)
    {
        if (IsAlAfgesloten() is { } weigering)
        {
            return weigering;
        }

        if (Afloopsoort is not { } afloop)
        {
            return Mislukking.Regel("DeUitkomstOntbreekt", "Leg eerst vast wat er met de vraag gebeurde. Daarna is het contact afgesloten.");
        }

        if (EigenOpvolgingVraagtEenComponent.Toets(Component, afloop) is { } mislukking)
        {
            return mislukking;
        }

        Afgesloten = nu;
        Noteer(Stapsoort.Afgesloten, wie, nu, null);
        return null;
    }

    /// <summary>Takes the closing back.</summary>
    public Mislukking? Heropen(Aanroeper wie, DateTimeOffset nu)
    {
        if (IsAfgeschermd() is { } weigering)
        {
            return weigering;
        }

        if (!IsAfgesloten)
        {
            return Mislukking.Regel("HetContactIsAlOpen", "Dit contact is nog open. U kunt het meteen aanpassen.");
        }

        Noteer(Stapsoort.Heropend, wie, nu, Stand);
        Afgesloten = null;
        return null;
    }

    /// <summary>
    /// The visitor turns out to have no legal stay: everything but day, desk, channel and topic goes, with its history (ONT-09).
    /// </summary>
    public Mislukking? MerkZonderVerblijf(string onderwerp, DateTimeOffset nu)
    {
        if (IsAfgeschermd() is { } weigering)
        {
            return weigering;
        }

        if (Afloopsoort is Contacten.Afloopsoort.DoorgegevenAanIntake)
        {
            return Mislukking.Regel("HetContactIsAlGedeeld",
                "Dit contact is al doorgegeven aan intake. Vraag intake om het daar te wissen, en registreer een nieuw contact.");
        }

        _stappen.Clear();
        Scherm(onderwerp, nu);
        Meld(new ContactGewist(Id));
        return null;
    }

    /// <summary>It goes, with its history: the term is over.</summary>
    public void Wis() => Meld(new ContactGewist(Id));

    private static Contact Begin(Aanroeper wie, DateTimeOffset nu) =>
        new() { Organisatie = wie.Organisatie!.Value, Medewerker = wie.Id, Geregistreerd = nu };

    private void Scherm(string onderwerp, DateTimeOffset nu)
    {
        (ZonderVerblijf, Onderwerp, Afgesloten) = (true, onderwerp, Afgesloten ?? nu);
        (Taal, Thema, Gemeente, Vraag, Naam, Telefoon) = (null, null, null, null, null, null);
        (HeeftComponent, Componentgrond, Afloopsoort, Actor, Reden, OpvolgenOp, Dringendheid) = (null, null, null, null, null, null, Dringendheid.Gewoon);
        (Actorsleutel, Aanbod) = (null, null);
    }

    private void NeemOver(Contactgegevens gegevens)
    {
        (Kanaal, Thema, Loket, Taal, Gemeente) = (gegevens.Kanaal, gegevens.Thema, gegevens.Loket, Leeg(gegevens.Taal), gegevens.Gemeente);
        (Vraag, Naam) = (Leeg(gegevens.Vraag), Leeg(gegevens.Naam));
        Telefoon = Leeg(gegevens.Telefoon) is { } telefoon ? Telefoonnummer.Lees(telefoon) : null;
    }

    private void Zet(Componentbesluit? component) => (HeeftComponent, Componentgrond) = (component?.Aanwezig, component?.Grond);

    private Mislukking? Leg(Afloop afloop, DateTimeOffset nu)
    {
        if (EigenOpvolgingVraagtEenComponent.Toets(Component, afloop.Soort) is { } mislukking)
        {
            return mislukking;
        }

        MeldAanIntake(Afloopsoort, afloop.Soort);
        var (verwezen, eigen) = (afloop.Verwijst, afloop.Soort is Contacten.Afloopsoort.EigenOpvolging);
        Afloopsoort = afloop.Soort;
        (Actor, Reden) = verwezen ? (Leeg(afloop.Actor), Leeg(afloop.Reden)) : (null, null);
        (Actorsleutel, Aanbod) = verwezen ? (afloop.Organisatie, afloop.Aanbod) : (null, null);
        (OpvolgenOp, Dringendheid) = eigen ? (afloop.OpvolgenOp, afloop.Dringendheid) : (null, Dringendheid.Gewoon);
        Afgesloten = eigen ? null : nu;
        return null;
    }

    /// <summary>Intake hears of a hand-over once, and hears it when the desk decides otherwise.</summary>
    private void MeldAanIntake(Afloopsoort? voordien, Afloopsoort afloop)
    {
        if (afloop == voordien)
        {
            return;
        }

        if (afloop is Contacten.Afloopsoort.DoorgegevenAanIntake)
        {
            Meld(new OvergedragenAanIntake(Id, Geregistreerd.Dag(), Loket, Taal, Gemeente));
        }
        else if (voordien is Contacten.Afloopsoort.DoorgegevenAanIntake)
        {
            Meld(new OverdrachtAanIntakeIngetrokken(Id));
        }
    }

    private Mislukking? IsAlAfgesloten() => IsAfgesloten
        ? Mislukking.Regel("HetContactIsAfgesloten", "Dit contact is afgesloten. Heropen het eerst.")
        : null;

    private Mislukking? IsAfgeschermd() => ZonderVerblijf
        ? Mislukking.Regel("MensenZonderWettigVerblijfBlijvenAfgeschermd",
            "Van een bezoeker zonder wettig verblijf bewaren we niets meer dan dit. Voor een nieuwe vraag registreert u een nieuw contact.")
        : null;

    private void Noteer(Stapsoort soort, Aanroeper wie, DateTimeOffset nu, Contactstand? vorige) =>
        _stappen.Add(Contactstap.Maak(this, soort, wie.Id, nu, vorige));

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
