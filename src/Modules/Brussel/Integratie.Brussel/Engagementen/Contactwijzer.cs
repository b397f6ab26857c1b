using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal;

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
}
