using System.Text.Json;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>
/// A visitor was sent to a regular actor, or is helped together with one (ONT-04): to whom, why, and whether the visitor got there.
/// Belongs to the organisation of the officer; once it was sent, the actor sees it too, when it signs in with its own code. There is none
/// about people without legal stay: code and database both see to it (ONT-09).
/// </summary>
internal sealed class Verwijzing : Aggregaat
{
    private Verwijzing()
    {
    }

    public OvoCode Organisatie { get; private init; }

    public Guid Contact { get; private init; }

    /// <summary>Who made it.</summary>
    public string Medewerker { get; private init; } = "";

    public DateTimeOffset Gemaakt { get; private init; }

    public Verwijsvorm Vorm { get; private init; }

    /// <summary>Code of the theme of the question.</summary>
    [Persoonsgegeven]
    public string Thema { get; private init; } = "";

    /// <summary>Key of the actor in the social map; null for a free one.</summary>
    public Guid? Actor { get; private init; }

    /// <summary>Key of the offer in the social map; null when none was chosen.</summary>
    public Guid? Aanbod { get; private init; }

    public OvoCode? ActorOvo { get; private init; }

    /// <summary>How the actor was called then. A free actor may be a person, so it is no text for a list of all.</summary>
    [Persoonsgegeven]
    [Versleuteld]
    public string Actornaam { get; private init; } = "";

    [Persoonsgegeven]
    [Versleuteld]
    public string Reden { get; private init; } = "";

    public Doorstroom Doorstroom { get; private set; }

    public DateTimeOffset? Beantwoord { get; private set; }

    [Persoonsgegeven]
    [Versleuteld]
    public string? Opmerking { get; private set; }

    /// <summary>When it was last sent; null for one that the visitor was only told.</summary>
    public DateTimeOffset? Verstuurd { get; private set; }

    /// <summary>Mail address that it goes to; null for an actor with software of its own.</summary>
    [Persoonsgegeven]
    [Versleuteld]
    public string? Mail { get; private set; }

    /// <summary>What the receiver may see, as JSON of <see cref="Gedeeldegegevens"/>: exactly what the officer saw before sending.</summary>
    [Persoonsgegeven]
    [Versleuteld]
    public string? Gedeeld { get; private set; }

    /// <summary>When the visitor agreed; null when nothing about the visitor was shared.</summary>
    public DateTimeOffset? Toestemming { get; private set; }

    public DateTimeOffset? Herinnerd { get; private set; }

    /// <summary>From then on nobody answers any more.</summary>
    public DateTimeOffset? Afgesloten { get; private set; }

    public bool IsIngetrokken { get; private set; }

    /// <summary>Whose rows these are: the second wall.</summary>
    public List<string> ZichtbaarVoor { get; private set; } = [];

    /// <summary>What was done with it, as JSON.</summary>
    [Persoonsgegeven]
    [Versleuteld]
    public string Verloop { get; private set; } = "[]";

    public bool IsOpen => Afgesloten is null;

    public static Verwijzing Maak(Contact contact, Verwijsactor actor, Verwijsvorm vorm, string reden, Aanroeper wie, DateTimeOffset nu)
    {
        var verwijzing = new Verwijzing
        {
            Organisatie = contact.Organisatie,
            Contact = contact.Id,
            Medewerker = wie.Id,
            Gemaakt = nu,
            Vorm = vorm,
            Thema = contact.Thema!,
            Actor = actor.Organisatie,
            Aanbod = actor.Aanbod,
            ActorOvo = actor.Ovo,
            Actornaam = actor.Naam,
            Reden = reden.Trim(),
            ZichtbaarVoor = [contact.Organisatie.Waarde],
        };
        verwijzing.Noteer(Verwijsstapsoort.Gemaakt, wie.Id, nu);
        return verwijzing;
    }

    /// <summary>Sends it, for the first time or again, with what the visitor agreed to.</summary>
    public Mislukking? Verstuur(Gedeeldegegevens gedeeld, bool toestemming, string? mail, Aanroeper wie, DateTimeOffset nu)
    {
        if (IsAfgesloten() is { } weigering)
        {
            return weigering;
        }

        if (gedeeld.HeeftPersoonsgegevens && !toestemming)
        {
            return Mislukking.Regel("DelenVraagtToestemming", "Vraag de bezoeker eerst of u dit mag delen, en vink dat aan. Zonder toestemming delen we alleen het thema.");
        }

        if (mail is null && ActorOvo is null)
        {
            return Mislukking.Ongeldig(new Invoerfout("mail", "Van deze dienst kennen we geen mailadres. Vul er een in.", Invoerfoutsoort.Verplicht));
        }

        var opnieuw = Verstuurd is not null;
        (Verstuurd, Mail, Herinnerd) = (nu, mail, null);
        (Gedeeld, Toestemming) = (JsonSerializer.Serialize(gedeeld), gedeeld.HeeftPersoonsgegevens ? nu : null);
        ZichtbaarVoor = [.. new[] { Organisatie.Waarde, ActorOvo?.Waarde }.OfType<string>().Distinct(StringComparer.Ordinal)];
        Noteer(opnieuw ? Verwijsstapsoort.OpnieuwVerstuurd : Verwijsstapsoort.Verstuurd, wie.Id, nu);
        Meld(new VerwijzingTeBezorgen(Id));
        return null;
    }

    /// <summary>Nobody answered: asks once more. True when it does so now.</summary>
    public bool Herinner(Aanroeper wie, DateTimeOffset nu)
    {
        if (!IsOpen || Verstuurd is null || Herinnerd is not null || Doorstroom is not Doorstroom.NogNietBekend)
        {
            return false;
        }

        Herinnerd = nu;
        Noteer(Verwijsstapsoort.Herinnerd, wie.Id, nu);
        Meld(new VerwijzingTeBezorgen(Id, IsHerinnering: true));
        return true;
    }

    /// <summary>How it went; may be said again while it is open.</summary>
    public Mislukking? Antwoord(Doorstroom doorstroom, string? opmerking, Antwoordweg weg, string wie, DateTimeOffset nu)
    {
        if (IsAfgesloten() is { } weigering)
        {
            return weigering;
        }

        (Doorstroom, Beantwoord, Opmerking) = (doorstroom, nu, string.IsNullOrWhiteSpace(opmerking) ? null : opmerking.Trim());
        Noteer(weg is Antwoordweg.Medewerker ? Verwijsstapsoort.Genoteerd : Verwijsstapsoort.Beantwoord, wie, nu, doorstroom, Opmerking);
        return null;
    }

    /// <summary>It doesn't go on: the actor can no longer open it, and what was shared is gone.</summary>
    public Mislukking? TrekIn(Aanroeper wie, DateTimeOffset nu)
    {
        if (IsAfgesloten() is { } weigering)
        {
            return weigering;
        }

        (Afgesloten, IsIngetrokken, Gedeeld) = (nu, true, null);
        ZichtbaarVoor = [Organisatie.Waarde];
        Noteer(Verwijsstapsoort.Ingetrokken, wie.Id, nu);
        return null;
    }

    /// <summary>The result stands: nobody answers any more, and the actor no longer sees what was shared.</summary>
    public Mislukking? Sluit(Aanroeper wie, DateTimeOffset nu)
    {
        if (IsAfgesloten() is { } weigering)
        {
            return weigering;
        }

        if (Doorstroom is Doorstroom.NogNietBekend)
        {
            return Mislukking.Regel("HetResultaatOntbreekt", "Noteer eerst of de bezoeker is aangekomen. Gaat de verwijzing niet door? Trek ze dan in.");
        }

        (Afgesloten, Gedeeld) = (nu, null);
        ZichtbaarVoor = [Organisatie.Waarde];
        Noteer(Verwijsstapsoort.Afgesloten, wie.Id, nu);
        return null;
    }

    public Gedeeldegegevens? LeesGedeeld() => Gedeeld is null ? null : JsonSerializer.Deserialize<Gedeeldegegevens>(Gedeeld);

    public IReadOnlyList<Verwijsstap> LeesVerloop() => JsonSerializer.Deserialize<List<Verwijsstap>>(Verloop) ?? [];

    private Mislukking? IsAfgesloten() => IsOpen
        ? null
        : Mislukking.Regel("DeVerwijzingIsAfgesloten", "Deze verwijzing is afgesloten. Leg op het contact een nieuwe uitkomst vast om opnieuw te verwijzen.");

    private void Noteer(Verwijsstapsoort soort, string wie, DateTimeOffset nu, Doorstroom? doorstroom = null, string? opmerking = null) =>
        Verloop = JsonSerializer.Serialize(LeesVerloop().Append(new(nu, wie, soort, doorstroom, opmerking)));
}
