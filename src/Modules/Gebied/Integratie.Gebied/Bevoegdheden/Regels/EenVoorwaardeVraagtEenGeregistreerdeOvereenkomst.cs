using Integratie.Gebied.Overeenkomsten;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;

namespace Integratie.Gebied.Bevoegdheden.Regels;

/// <summary>
/// A row that needs an agreement can only be decided when such an agreement is in the register: with that body, about that task,
/// for that place and time (RND-02, LOK-11). It may still be a draft: the row has no effect before it is active.
/// </summary>
internal static class EenVoorwaardeVraagtEenGeregistreerdeOvereenkomst
{
    public static Mislukking? Toets(Bevoegdheid rij, IEnumerable<Overeenkomst> overeenkomsten, Gebiedsbeeld beeld)
    {
        if (rij.Voorwaarde is not { } type)
        {
            return null;
        }

        var plaats = beeld.In(rij.Gebied, rij.GeldigVan).Select(g => g.Nis).ToHashSet();
        var gevonden = overeenkomsten.Any(o => o.Type == type && o.Instanties.Contains(rij.Instantie) && o.Taken.Contains(rij.Taak)
            && o.Geldigheid.Overlapt(rij.Geldigheid) && o.Gebieden.Any(g => beeld.In(g, rij.GeldigVan).Any(x => plaats.Contains(x.Nis))));
        return gevonden
            ? null
            : Mislukking.Regel(nameof(EenVoorwaardeVraagtEenGeregistreerdeOvereenkomst),
                $"Er is geen overeenkomst van het type ‘{type.Naam()}’ met {beeld.Instantie(rij.Instantie!)?.Naam ?? rij.Instantie} "
                + "voor dit gebied, deze taak en deze periode. Registreer ze eerst.");
    }
}
