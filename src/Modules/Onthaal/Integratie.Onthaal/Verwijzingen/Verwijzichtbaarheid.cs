using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>Which referrals a caller may see; the database holds the same line a second time (KRN-02).</summary>
internal static class Verwijzichtbaarheid
{
    /// <summary>Those that the own organisation made.</summary>
    public static IQueryable<Verwijzing> VanEigenOrganisatie(this IQueryable<Verwijzing> verwijzingen, Aanroep aanroep)
    {
        var eigen = aanroep.Aanroeper.Organisatie;
        return verwijzingen.Where(v => v.Organisatie == eigen);
    }

    /// <summary>Those that were sent to the own organisation and aren't closed.</summary>
    public static IQueryable<Verwijzing> AanEigenOrganisatie(this IQueryable<Verwijzing> verwijzingen, Aanroep aanroep)
    {
        var eigen = aanroep.Aanroeper.Organisatie;
        return verwijzingen.Where(v => v.ActorOvo == eigen && eigen != null && v.Verstuurd != null && v.Afgesloten == null);
    }
}
