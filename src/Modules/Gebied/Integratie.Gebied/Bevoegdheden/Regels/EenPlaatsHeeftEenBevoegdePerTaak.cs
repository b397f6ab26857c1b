using Integratie.Gebied.Raadpleging;
using Integratie.Kern;

namespace Integratie.Gebied.Bevoegdheden.Regels;

/// <summary>
/// No ties: two rows for one task may not be equally specific for the same municipality in the same period (GEB-05). For the
/// same territory a constraint of the database says so; only groups can overlap each other.
/// </summary>
internal static class EenPlaatsHeeftEenBevoegdePerTaak
{
    public static Mislukking? Toets(Bevoegdheid nieuw, IEnumerable<Bevoegdheid> goedgekeurde, Gebiedsbeeld beeld)
    {
        if (nieuw.Gebied.Soort is not Gebiedssoort.Groep || nieuw.Instantie is null)
        {
            return null;
        }

        var eigen = beeld.In(nieuw.Gebied, nieuw.GeldigVan).Select(g => g.Nis).ToHashSet();
        foreach (var ander in goedgekeurde.Where(b => b.Gebied.Soort is Gebiedssoort.Groep && b.Gebied != nieuw.Gebied
            && b.Taak == nieuw.Taak && b.Instantie is not null && b.Geldigheid.Overlapt(nieuw.Geldigheid)))
        {
            if (beeld.In(ander.Gebied, nieuw.GeldigVan).FirstOrDefault(g => eigen.Contains(g.Nis)) is { } gedeeld)
            {
                return Mislukking.Regel(nameof(EenPlaatsHeeftEenBevoegdePerTaak),
                    $"{gedeeld.Naam} ligt ook in {beeld.Naam(ander.Gebied)}, die in die periode een eigen regeling voor deze taak heeft. "
                    + "Kies per gemeente, of pas een van de groepen aan.");
            }
        }

        return null;
    }
}
