using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

/// <summary>Which contacts a caller may see; the database holds the same line a second time (KRN-02).</summary>
internal static class Zichtbaarheid
{
    /// <summary>Those of the own organisation; never those of people without legal stay.</summary>
    public static IQueryable<Contact> VanEigenOrganisatie(this IQueryable<Contact> contacten, Aanroep aanroep)
    {
        var eigen = aanroep.Aanroeper.Organisatie;
        return contacten.Where(c => c.Organisatie == eigen);
    }

    /// <summary>The same, with the own contacts of people without legal stay: nobody else sees those (ONT-09).</summary>
    public static IQueryable<Contact> MetEigenAfgeschermde(this IQueryable<Contact> contacten, Aanroep aanroep)
    {
        var (eigen, ik) = (aanroep.Aanroeper.Organisatie, aanroep.Aanroeper.Id);
        return contacten.IgnoreQueryFilters().Where(c => c.Organisatie == eigen && (!c.ZonderVerblijf || c.Medewerker == ik));
    }

    /// <summary>Those that the caller registered and that are still open: the list of own follow-up, and its figure on the start page.</summary>
    public static IQueryable<Contact> EigenOpvolging(this IQueryable<Contact> contacten, Aanroep aanroep)
    {
        var ik = aanroep.Aanroeper.Id;
        return contacten.VanEigenOrganisatie(aanroep).Where(c => c.Medewerker == ik && c.Afgesloten == null);
    }
}
