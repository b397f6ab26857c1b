using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Wachtrij;

/// <summary>Where a turn stands.</summary>
internal enum Beurtstaat
{
    /// <summary>The visitor waits.</summary>
    Wacht,

    /// <summary>The visitor was called to a counter.</summary>
    Opgeroepen,

    /// <summary>The visitor is being helped.</summary>
    Bezig,

    /// <summary>It is done.</summary>
    Afgerond,

    /// <summary>Nobody came when called.</summary>
    NietGekomen,
}

/// <summary>
/// The turn of somebody who waits at a desk: a number, never a name (ONT-11). Who has an appointment has one too, from the arrival on.
/// </summary>
internal sealed class Wachtbeurt : Aggregaat
{
    private Wachtbeurt()
    {
    }

    public OvoCode Organisatie { get; private init; }

    public Guid Loket { get; private init; }

    public DateOnly Dag { get; private init; }

    /// <summary>From 1, without gaps, per desk and day.</summary>
    public int Nummer { get; private init; }

    public DateTimeOffset Aangekomen { get; private init; }

    /// <summary>The appointment that the visitor comes for; null for who walks in.</summary>
    public Guid? Afspraak { get; private init; }

    /// <summary>The hour of that appointment.</summary>
    public DateTimeOffset? Uur { get; private init; }

    [Persoonsgegeven]
    public string? Taal { get; private set; }

    [Persoonsgegeven]
    public string? Thema { get; private set; }

    /// <summary>An interpreter is needed.</summary>
    [Persoonsgegeven]
    public bool Tolk { get; private set; }

    public Beurtstaat Staat { get; private set; }

    /// <summary>Which counter the visitor was called to.</summary>
    public string? Balie { get; private set; }

    /// <summary>Who called or helps the visitor.</summary>
    public string? Medewerker { get; private set; }

    public int Oproepen { get; private set; }

    public DateTimeOffset? EersteOproep { get; private set; }

    public DateTimeOffset? LaatsteOproep { get; private set; }

    public DateTimeOffset? Begonnen { get; private set; }

    public DateTimeOffset? Afgerond { get; private set; }

    /// <summary>The contact that came of it; never one of somebody without legal stay (ONT-09).</summary>
    public Guid? Contact { get; private set; }

    public static Wachtbeurt Neem(
        OvoCode organisatie, Guid loket, DateOnly dag, int nummer, Beurtwens wens, DateTimeOffset nu, Guid? afspraak = null, DateTimeOffset? uur = null) => new()
        {
            Organisatie = organisatie,
            Loket = loket,
            Dag = dag,
            Nummer = nummer,
            Aangekomen = nu,
            Afspraak = afspraak,
            Uur = uur,
            Taal = string.IsNullOrWhiteSpace(wens.Taal) ? null : wens.Taal,
            Thema = string.IsNullOrWhiteSpace(wens.Thema) ? null : wens.Thema,
            Tolk = wens.Tolk,
        };

    /// <summary>Calls the visitor to a counter, for the first time or again; also who didn't come before.</summary>
    public Mislukking? RoepOp(string balie, Aanroeper wie, DateTimeOffset nu)
    {
        if (Staat is Beurtstaat.Bezig or Beurtstaat.Afgerond)
        {
            return Mislukking.Regel("DezeBezoekerIsAlGeholpen", "Deze bezoeker zit al aan een balie of is al geholpen.");
        }

        (Staat, Balie, Medewerker, Oproepen) = (Beurtstaat.Opgeroepen, balie.Trim(), wie.Id, Oproepen + 1);
        (EersteOproep, LaatsteOproep) = (EersteOproep ?? nu, nu);
        return null;
    }

    public Mislukking? MeldNietGekomen() => Ga(Beurtstaat.Opgeroepen, Beurtstaat.NietGekomen, "Roep de bezoeker eerst op.");

    /// <summary>Back to the queue, at the place of the arrival.</summary>
    public Mislukking? ZetTerug()
    {
        if (Staat is Beurtstaat.Wacht or Beurtstaat.Afgerond)
        {
            return Mislukking.Regel("DezeBeurtKanNietTerug", Staat is Beurtstaat.Wacht ? "Deze bezoeker wacht al." : "Deze bezoeker is al geholpen. Maak eerst het afronden ongedaan.");
        }

        (Staat, Balie, Medewerker, Oproepen, EersteOproep, LaatsteOproep, Begonnen) = (Beurtstaat.Wacht, null, null, 0, null, null, null);
        return null;
    }

    /// <summary>The visitor came: the conversation begins.</summary>
    public Mislukking? Start(Aanroeper wie, DateTimeOffset nu)
    {
        if (Ga(Beurtstaat.Opgeroepen, Beurtstaat.Bezig, "Roep de bezoeker eerst op.") is { } weigering)
        {
            return weigering;
        }

        (Medewerker, Begonnen) = (wie.Id, nu);
        return null;
    }

    /// <summary>The visitor was helped.</summary>
    /// <param name="contact">The contact that came of it; null when nothing was registered.</param>
    /// <param name="nu">Now.</param>
    public Mislukking? RondAf(Guid? contact, DateTimeOffset nu)
    {
        // A contact that is registered shows that there was a conversation, whatever step was forgotten.
        var gesproken = Staat is Beurtstaat.Bezig || (contact is not null && Staat is Beurtstaat.Opgeroepen or Beurtstaat.Afgerond);
        if (!gesproken)
        {
            return Mislukking.Regel("DezeStapKanNuNiet", "Deze stap kan nu niet. Start eerst het gesprek.");
        }

        (Staat, Begonnen, Afgerond, Contact) = (Beurtstaat.Afgerond, Begonnen ?? nu, Afgerond ?? nu, contact ?? Contact);
        return null;
    }

    /// <summary>Takes the last step back.</summary>
    public Mislukking? MaakOngedaan()
    {
        switch (Staat)
        {
            case Beurtstaat.Opgeroepen:
                return ZetTerug();
            case Beurtstaat.NietGekomen:
                Staat = Beurtstaat.Opgeroepen;
                return null;
            case Beurtstaat.Bezig:
                (Staat, Begonnen) = (Beurtstaat.Opgeroepen, null);
                return null;
            case Beurtstaat.Afgerond:
                (Staat, Afgerond) = (Beurtstaat.Bezig, null);
                return null;
            default:
                return Mislukking.Regel("ErIsGeenStapOngedaanTeMaken", "Deze bezoeker wacht nog: er is geen stap om ongedaan te maken.");
        }
    }

    /// <summary>The visitor has no legal stay: what was said goes, and so does the link to a contact (ONT-09).</summary>
    public void Scherm() => (Taal, Thema, Tolk, Contact) = (null, null, false, null);

    private Mislukking? Ga(Beurtstaat van, Beurtstaat naar, string anders)
    {
        if (Staat != van)
        {
            return Mislukking.Regel("DezeStapKanNuNiet", $"Deze stap kan nu niet. {anders}");
        }

        Staat = naar;
        return null;
    }
}

/// <summary>What the officer at the door hears from a visitor; all of it may be left out.</summary>
/// <param name="Taal">Code of the language.</param>
/// <param name="Thema">Code of what it is about.</param>
/// <param name="Tolk">Whether an interpreter is needed.</param>
internal sealed record Beurtwens(string? Taal = null, string? Thema = null, bool Tolk = false);
