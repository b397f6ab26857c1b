using Integratie.Kern;

namespace Integratie.Onthaal.Contacten.Regels;

/// <summary>
/// Every question gets its migration or integration component decided before it can end, and without one the front desk offers
/// nothing of its own: no follow-up, no intake (ONT-03, R7).
/// </summary>
internal static class EigenOpvolgingVraagtEenComponent
{
    public static Mislukking? Toets(Componentbesluit? component, Afloopsoort afloop)
    {
        if (component is null)
        {
            return Mislukking.Regel("DeComponentIsNogNietBeslist",
                "Beslis eerst of de vraag een migratie- of integratiecomponent heeft. Daarna kunt u de uitkomst vastleggen.");
        }

        return component.Aanwezig || afloop is not (Afloopsoort.EigenOpvolging or Afloopsoort.DoorgegevenAanIntake)
            ? null
            : Mislukking.Regel("EigenOpvolgingVraagtEenComponent",
                "Deze vraag heeft geen migratie- of integratiecomponent. Volg ze niet zelf op: informeer de bezoeker of verwijs door naar een gewone dienst. Klopt het besluit over de component niet? Pas dat dan eerst aan.");
    }
}
