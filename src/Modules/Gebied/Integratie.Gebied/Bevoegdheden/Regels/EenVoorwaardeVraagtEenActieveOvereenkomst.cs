using Integratie.Gebied.Raadpleging;

namespace Integratie.Gebied.Bevoegdheden.Regels;

/// <summary>
/// A competence that needs an agreement is blocked until one is active with that body, for that task and that place, and again
/// once it is over (OVK-03, RND-02, LOK-11).
/// </summary>
internal static class EenVoorwaardeVraagtEenActieveOvereenkomst
{
    /// <summary>The agreement that unlocks a row, on a place and day; null while it is blocked.</summary>
    public static Overeenkomstbeeld? Zoek(
        Matrixrij rij, Ligging ligging, IReadOnlyList<Overeenkomstbeeld> overeenkomsten, DateOnly dag)
    {
        foreach (var overeenkomst in overeenkomsten)
        {
            if (overeenkomst.Type == rij.Voorwaarde && overeenkomst.Dekt(rij.Taak, ligging, dag) && overeenkomst.Instanties.Contains(rij.Instantie))
            {
                return overeenkomst;
            }
        }

        return null;
    }
}
