using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Wachtrij;

/// <summary>Which turns a caller may see; the database holds the same line a second time (KRN-02).</summary>
internal static class Beurtbereik
{
    public static IQueryable<Wachtbeurt> VanEigenOrganisatie(this IQueryable<Wachtbeurt> beurten, Aanroep aanroep)
    {
        var eigen = aanroep.Aanroeper.Organisatie;
        return beurten.Where(b => b.Organisatie == eigen);
    }
}
