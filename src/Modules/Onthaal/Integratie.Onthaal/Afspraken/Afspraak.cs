using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Afspraken;

/// <summary>Where an appointment stands.</summary>
internal enum Afspraakstaat
{
    /// <summary>It is to come.</summary>
    Gepland,

    /// <summary>The visitor came, and has a number in the queue.</summary>
    Aangekomen,

    /// <summary>The visitor didn't come.</summary>
    NietGekomen,

    /// <summary>It was cancelled.</summary>
    Geannuleerd,
}

/// <summary>Somebody comes to a desk at an hour (ONT-11).</summary>
internal sealed class Afspraak : Aggregaat
{
    private Afspraak()
    {
    }

    public OvoCode Organisatie { get; private init; }

    public Guid Loket { get; private init; }

    public DateOnly Dag { get; private set; }

    public DateTimeOffset Van { get; private set; }

    public DateTimeOffset Tot { get; private set; }

    /// <summary>Which of the places at that hour, from 1: the database keeps two people off one place.</summary>
    public int Plaats { get; private set; }

    public Afspraakstaat Staat { get; private set; }

    [Persoonsgegeven]
    [Versleuteld(Benaderbaar = true)]
    public string? Naam { get; private set; }

    [Persoonsgegeven]
    [Versleuteld(BlindeIndex = true)]
    public string? Telefoon { get; private set; }

    [Persoonsgegeven]
    [Versleuteld(BlindeIndex = true)]
    public string? Mail { get; private set; }

    [Persoonsgegeven]
    public string? Taal { get; private set; }

    [Persoonsgegeven]
    public string? Thema { get; private set; }

    /// <summary>An interpreter of <see cref="Taal"/> is needed.</summary>
    [Persoonsgegeven]
    public bool Tolk { get; private set; }

    /// <summary>The officer who receives this visitor; null for whoever is free.</summary>
    public string? Medewerker { get; private set; }

    public string GeboektDoor { get; private init; } = "";

    /// <summary>When the reminder for this moment was asked for; null while it wasn't.</summary>
    public DateTimeOffset? Herinnerd { get; private set; }

    public bool IsBezet => Staat is not Afspraakstaat.Geannuleerd;

    public static Afspraak Boek(OvoCode organisatie, Guid loket, Vrijeplaats plaats, Afspraakgegevens gegevens, Aanroeper wie)
    {
        var afspraak = new Afspraak
        {
            Organisatie = organisatie,
            Loket = loket,
            GeboektDoor = wie.Id,
        };
        afspraak.NeemOver(gegevens);
        afspraak.Zet(plaats);
        afspraak.Meld(new AfspraakGeboekt(afspraak.Id, loket, plaats.Van));
        return afspraak;
    }

    /// <summary>The same address however it was typed.</summary>
    public static string Mailvorm(string mail) => mail.Trim().ToLowerInvariant();

    public Mislukking? Verzet(Vrijeplaats plaats)
    {
        if (IsTeDoen() is { } weigering)
        {
            return weigering;
        }

        Zet(plaats);
        Herinnerd = null;
        Meld(new AfspraakVerzet(Id, Loket, Van));
        return null;
    }

    /// <summary>Who comes and why turns out to be otherwise. At a new address the visitor hears of the appointment again.</summary>
    public Mislukking? Corrigeer(Afspraakgegevens gegevens)
    {
        if (IsTeDoen() is { } weigering)
        {
            return weigering;
        }

        var voorheen = Mail;
        NeemOver(gegevens);
        if (Mail is not null && Mail != voorheen)
        {
            Herinnerd = null;
            Meld(new AfspraakGeboekt(Id, Loket, Van));
        }

        return null;
    }

    public Mislukking? Annuleer()
    {
        if (IsTeDoen() is { } weigering)
        {
            return weigering;
        }

        Staat = Afspraakstaat.Geannuleerd;
        Meld(new AfspraakGeannuleerd(Id, Loket, Van));
        return null;
    }

    public Mislukking? MeldNietGekomen(DateTimeOffset nu)
    {
        if (IsTeDoen() is { } weigering)
        {
            return weigering;
        }

        if (Van > nu)
        {
            return Mislukking.Regel("DeAfspraakIsNogNietBegonnen", "Het uur van deze afspraak moet nog komen. Annuleer ze als de bezoeker afbelt.");
        }

        Staat = Afspraakstaat.NietGekomen;
        return null;
    }

    public Mislukking? MeldAangekomen(DateOnly vandaag)
    {
        if (Staat is Afspraakstaat.Aangekomen or Afspraakstaat.Geannuleerd)
        {
            return IsTeDoen();
        }

        if (Dag != vandaag)
        {
            return Mislukking.Regel("DeAfspraakIsNietVandaag", $"Deze afspraak is op {Dag.Voluit()}. Verzet ze, of geef de bezoeker een nummer zonder afspraak.");
        }

        Staat = Afspraakstaat.Aangekomen;
        return null;
    }

    /// <summary>Takes a cancelling, a no-show or an arrival back.</summary>
    /// <param name="plaats">The place that is free at that hour; null when there is none.</param>
    public Mislukking? Herstel(Vrijeplaats? plaats)
    {
        if (Staat is Afspraakstaat.Gepland)
        {
            return Mislukking.Regel("DezeAfspraakStaatNog", "Deze afspraak staat zoals ze gemaakt is: er is niets te herstellen.");
        }

        if (Staat is Afspraakstaat.Geannuleerd)
        {
            if (plaats is null)
            {
                return Mislukking.Regel("HetUurIsIntussenVol", "Dat uur is intussen voorbij of volgeboekt. Boek een nieuwe afspraak.");
            }

            Zet(plaats);
            Meld(new AfspraakGeboekt(Id, Loket, Van));
        }

        Staat = Afspraakstaat.Gepland;
        return null;
    }

    /// <summary>The appointment is near: its visitor is to be reminded, once.</summary>
    public void Herinner(DateTimeOffset nu)
    {
        Herinnerd = nu;
        Meld(new AfspraakKomtEraan(Id, Van));
    }

    /// <summary>The visitor has no legal stay: who it was and what it was about goes (ONT-09).</summary>
    public void Scherm() => (Naam, Telefoon, Mail, Taal, Thema, Tolk) = (null, null, null, null, null, false);

    private void NeemOver(Afspraakgegevens gegevens)
    {
        (Naam, Taal, Thema, Tolk, Medewerker) = (Leeg(gegevens.Naam), Leeg(gegevens.Taal), Leeg(gegevens.Thema), gegevens.Tolk, Leeg(gegevens.Medewerker));
        Telefoon = Leeg(gegevens.Telefoon) is { } telefoon ? Telefoonnummer.Lees(telefoon) : null;
        Mail = Leeg(gegevens.Mail) is { } mail ? Mailvorm(mail) : null;
    }

    private void Zet(Vrijeplaats plaats) => (Dag, Van, Tot, Plaats) = (plaats.Van.Dag(), plaats.Van, plaats.Tot, plaats.Plaats);

    private Mislukking? IsTeDoen() => Staat switch
    {
        Afspraakstaat.Gepland => null,
        Afspraakstaat.Aangekomen => Mislukking.Regel("DeBezoekerIsAlAangekomen", "Deze bezoeker is al aangekomen en staat in de wachtrij."),
        Afspraakstaat.NietGekomen => Mislukking.Regel("DeAfspraakIsGemist", "Deze afspraak staat als gemist. Herstel ze eerst."),
        _ => Mislukking.Regel("DeAfspraakIsGeannuleerd", "Deze afspraak is geannuleerd. Herstel ze eerst."),
    };

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}

/// <summary>A place that can be booked.</summary>
/// <param name="Van">When it begins.</param>
/// <param name="Tot">When it ends.</param>
/// <param name="Plaats">Which of the places at that hour, from 1.</param>
internal sealed record Vrijeplaats(DateTimeOffset Van, DateTimeOffset Tot, int Plaats);
