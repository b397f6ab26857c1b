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

    public OvoCode Organisatie { get; private init; }

    [Persoonsgegeven]
    public Nederlandsengagement Nederlands { get; private set; }

    [Persoonsgegeven]
    public Participatieengagement Participatie { get; private set; }

    [Persoonsgegeven]
    public Contacttaal Contacttaal { get; private set; }

    /// <summary>Who recorded it, or corrected it last.</summary>
    public string Medewerker { get; private set; } = "";

    public DateTimeOffset Gewijzigd { get; private set; }

    /// <summary>How it stood before each correction.</summary>
    public IReadOnlyList<Engagementstap> Stappen => _stappen;

    public Engagementgegevens Gegevens => new(Nederlands, Participatie, Contacttaal);

    public static Engagement LegVast(Guid contact, OvoCode organisatie, Engagementgegevens gegevens, Aanroeper wie, DateTimeOffset nu)
    {
        var engagement = new Engagement { Id = contact, Organisatie = organisatie };
        engagement.NeemOver(gegevens, wie, nu);
        return engagement;
    }

    /// <summary>Corrects it; how it stood stays readable. The same once more changes nothing.</summary>
    public void Corrigeer(Engagementgegevens gegevens, Aanroeper wie, DateTimeOffset nu)
    {
        if (gegevens == Gegevens)
        {
            return;
        }

        _stappen.Add(Engagementstap.Maak(this));
        NeemOver(gegevens, wie, nu);
    }

    private void NeemOver(Engagementgegevens gegevens, Aanroeper wie, DateTimeOffset nu) =>
        (Nederlands, Participatie, Contacttaal, Medewerker, Gewijzigd) = (gegevens.Nederlands, gegevens.Participatie, gegevens.Contacttaal, wie.Id, nu);
}
