using System.Text.Json;
using Integratie.Kern;

namespace Integratie.Onthaal.Contacten;

/// <summary>What was done with a contact.</summary>
internal enum Stapsoort
{
    /// <summary>It was registered.</summary>
    Geregistreerd,

    /// <summary>What was written was corrected.</summary>
    Gecorrigeerd,

    /// <summary>The component was decided.</summary>
    ComponentBeslist,

    /// <summary>The outcome was recorded.</summary>
    AfloopVastgelegd,

    /// <summary>It was closed.</summary>
    Afgesloten,

    /// <summary>It was opened again.</summary>
    Heropend,
}

/// <summary>One step in the history of a contact, with how it stood before. Belongs to the contact and goes with it.</summary>
internal sealed class Contactstap
{
    public Guid Id { get; private init; } = Uuid.Nieuw();

    public Guid Contact { get; private init; }

    public OvoCode Organisatie { get; private init; }

    public DateTimeOffset Moment { get; private init; }

    /// <summary>Who did it.</summary>
    public string Medewerker { get; private init; } = "";

    public Stapsoort Soort { get; private init; }

    /// <summary>How the contact stood before; null when nothing was overwritten.</summary>
    [Persoonsgegeven]
    [Versleuteld]
    public string? Vorige { get; private init; }

    public static Contactstap Maak(Contact contact, Stapsoort soort, string medewerker, DateTimeOffset moment, Contactstand? vorige) => new()
    {
        Contact = contact.Id,
        Organisatie = contact.Organisatie,
        Soort = soort,
        Medewerker = medewerker,
        Moment = moment,
        Vorige = vorige is null ? null : JsonSerializer.Serialize(vorige),
    };

    public Contactstand? LeesVorige() => Vorige is null ? null : JsonSerializer.Deserialize<Contactstand>(Vorige);
}

/// <summary>How a contact stood at a moment.</summary>
[Persoonsgegeven]
internal sealed record Contactstand(Contactgegevens Gegevens, Componentbesluit? Component, Afloop? Afloop, bool IsAfgesloten)
{
    /// <summary>Without what the visitor said.</summary>
    public override string ToString() => $"{Gegevens} {Afloop}";
}
