using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;

namespace Integratie.Brussel.Engagementen;

/// <summary>
/// What a visitor in Brussels takes on: learning Dutch, taking part (BRU-04), and the language to write in (BRU-11). Its key is that of
/// the contact at the front desk; about the person it keeps nothing else.
/// </summary>
internal sealed class Engagement : Aggregaat
{
    private readonly List<Engagementstap> _stappen = [];

    private Engagement()
    {
    }

    public static Mislukking IsErAl { get; } =
        Mislukking.Regel("HetEngagementIsAlVastgelegd", "Het engagement van deze bezoeker is al vastgelegd. U kunt het verbeteren.");

    private static Mislukking IsAlIngetrokken { get; } =
        Mislukking.Regel("HetEngagementIsIngetrokken", "Dit engagement is ingetrokken. U kunt een nieuw engagement vastleggen.");

    public OvoCode Organisatie { get; private init; }

    [Persoonsgegeven]
    public Nederlandsengagement Nederlands { get; private set; }

    [Persoonsgegeven]
    public Participatieengagement Participatie { get; private set; }

    [Persoonsgegeven]
    public Contacttaal Contacttaal { get; private set; }

    /// <summary>Why it no longer counts; null while it does.</summary>
    [Persoonsgegeven]
    public Intrekkingsreden? Intrekking { get; private set; }

    /// <summary>Who recorded it, or corrected or withdrew it last.</summary>
    public string Medewerker { get; private set; } = "";

    public DateTimeOffset Gewijzigd { get; private set; }

    /// <summary>How it stood before each change.</summary>
    public IReadOnlyList<Engagementstap> Stappen => _stappen;

    public Engagementgegevens Gegevens => new(Nederlands, Participatie, Contacttaal);

    public static Engagement LegVast(Guid contact, OvoCode organisatie, Engagementgegevens gegevens, Aanroeper wie, DateTimeOffset nu)
    {
        var engagement = new Engagement { Id = contact, Organisatie = organisatie };
        engagement.NeemOver(gegevens, wie, nu);
        return engagement;
    }

    /// <summary>Records it once more after it was withdrawn; that stays readable.</summary>
    public Mislukking? LegOpnieuwVast(Engagementgegevens gegevens, Aanroeper wie, DateTimeOffset nu)
    {
        if (Intrekking is null)
        {
            return IsErAl;
        }

        _stappen.Add(Engagementstap.Maak(this));
        NeemOver(gegevens, wie, nu);
        return null;
    }

    /// <summary>Corrects it; how it stood stays readable. The same once more changes nothing.</summary>
    public Mislukking? Corrigeer(Engagementgegevens gegevens, Aanroeper wie, DateTimeOffset nu)
    {
        if (Intrekking is not null)
        {
            return IsAlIngetrokken;
        }

        if (gegevens != Gegevens)
        {
            _stappen.Add(Engagementstap.Maak(this));
            NeemOver(gegevens, wie, nu);
        }

        return null;
    }

    /// <summary>Lets it count no longer; how it stood stays readable.</summary>
    public Mislukking? TrekIn(Intrekkingsreden reden, Aanroeper wie, DateTimeOffset nu)
    {
        if (Intrekking is not null)
        {
            return IsAlIngetrokken;
        }

        _stappen.Add(Engagementstap.Maak(this));
        (Intrekking, Medewerker, Gewijzigd) = (reden, wie.Id, nu);
        return null;
    }

    private void NeemOver(Engagementgegevens gegevens, Aanroeper wie, DateTimeOffset nu) =>
        (Nederlands, Participatie, Contacttaal, Intrekking, Medewerker, Gewijzigd) =
            (gegevens.Nederlands, gegevens.Participatie, gegevens.Contacttaal, null, wie.Id, nu);
}
