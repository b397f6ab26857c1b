using Integratie.Kern;

namespace Integratie.Brussel.Engagementen;

/// <summary>How an engagement stood before it was corrected, withdrawn or recorded again. Goes with the engagement.</summary>
internal sealed class Engagementstap
{
    public Guid Id { get; private init; } = Uuid.Nieuw();

    public Guid Engagement { get; private init; }

    public OvoCode Organisatie { get; private init; }

    [Persoonsgegeven]
    public Nederlandsengagement Nederlands { get; private init; }

    [Persoonsgegeven]
    public Participatieengagement Participatie { get; private init; }

    [Persoonsgegeven]
    public Contacttaal Contacttaal { get; private init; }

    /// <summary>Why it didn't count then; null when it did.</summary>
    [Persoonsgegeven]
    public Intrekkingsreden? Intrekking { get; private init; }

    /// <summary>Who had recorded it so.</summary>
    public string Medewerker { get; private init; } = "";

    /// <summary>When it was recorded so.</summary>
    public DateTimeOffset Moment { get; private init; }

    public Engagementgegevens Gegevens => new(Nederlands, Participatie, Contacttaal);

    public static Engagementstap Maak(Engagement engagement) => new()
    {
        Engagement = engagement.Id,
        Organisatie = engagement.Organisatie,
        Nederlands = engagement.Nederlands,
        Participatie = engagement.Participatie,
        Contacttaal = engagement.Contacttaal,
        Intrekking = engagement.Intrekking,
        Medewerker = engagement.Medewerker,
        Moment = engagement.Gewijzigd,
    };
}
