using Integratie.Brussel.Data;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Brussel.Engagementen;

/// <summary>
/// Which contacts of the front desk come under Brussels: by the competence matrix on the day of the contact, for where the visitor lives,
/// or for where the desk is when that isn't known.
/// </summary>
internal sealed class Contactwijzer(IOnthaalRaadpleging onthaal, IGebiedRaadpleging gebied)
{
    public bool IsBrussels(Contactkaart contact) =>
        (contact.Gemeente ?? (contact.Loket is { } loket ? gebied.Loket(loket)?.Gemeente : null)) is { } gemeente
        && gebied.Bevoegd(gemeente, Taak.UitvoeringEersteLijn, contact.Dag)?.Regime == BrusselModule.Regime;

    /// <summary>The contact, when the caller may see it and it comes under Brussels. A visitor without legal stay has none (ONT-09).</summary>
    public async Task<Uitkomst<Contactkaart>> Zoek(Guid contact, CancellationToken annulering)
    {
        if (await onthaal.Contact(contact, annulering) is not { } kaart)
        {
            return Mislukking.NietGevonden("Het contact");
        }

        return IsBrussels(kaart)
            ? kaart
            : Mislukking.Regel("HetContactValtNietOnderBrussel", "Een engagement leggen we alleen vast voor bezoekers in Brussel. Controleer de gemeente van het contact.");
    }

    /// <summary>
    /// The engagement of a contact, to change it, when it is still the version that the caller saw. The contact is asked again: one that
    /// was wiped a moment ago takes its engagement with it, even before the message came.
    /// </summary>
    public async Task<Uitkomst<Engagement>> Laad(BrusselDbContext db, Guid contact, uint versie, CancellationToken annulering)
    {
        var gezocht = await Zoek(contact, annulering);
        if (!gezocht.IsGelukt)
        {
            return gezocht.Mislukking;
        }

        var organisatie = gezocht.Waarde.Organisatie;
        return await db.Engagementen.Where(e => e.Organisatie == organisatie).Include(e => e.Stappen).Laad(contact, versie, "Het engagement", annulering);
    }
}
