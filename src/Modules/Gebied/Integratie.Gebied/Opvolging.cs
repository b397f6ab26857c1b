using Integratie.Kern;
using Integratie.Platform.Configuratie;

namespace Integratie.Gebied;

/// <summary>What a newly approved decision does to the one before it.</summary>
internal static class Opvolging
{
    /// <summary>
    /// Lets every decision on the same thing that still runs end before the new one begins. Refused when the new one would have
    /// to cut a piece out of another: that can't be told apart from a mistake.
    /// </summary>
    /// <param name="nieuw">The new decision.</param>
    /// <param name="lopende">The approved decisions on the same thing.</param>
    public static Mislukking? VolgtOp(this Vaststelling nieuw, IEnumerable<Vaststelling> lopende)
    {
        foreach (var oud in lopende.Where(o => o.Geldigheid.Overlapt(nieuw.Geldigheid)))
        {
            var loopt = oud.GeldigTot is not { } einde || (nieuw.GeldigTot is { } tot && einde > tot);
            if (oud.GeldigVan >= nieuw.GeldigVan || (nieuw.GeldigTot is not null && loopt))
            {
                return Mislukking.Regel("PeriodenOverlappen",
                    $"In deze periode geldt al een ander besluit ({oud.Geldigheid}). Kies een latere eerste dag, of laat de laatste dag weg.");
            }

            if (oud.BeeindigVoor(nieuw.GeldigVan) is { IsGelukt: false, Mislukking: var mislukking })
            {
                return mislukking;
            }
        }

        return null;
    }

    /// <summary>
    /// A decision takes effect today or later: cases that were opened in between would have got another regime (GEB-07).
    /// </summary>
    public static Mislukking? GaatNietTerugInDeTijd(this Vaststelling nieuw, DateOnly vandaag) =>
        nieuw.GeldigVan >= vandaag
            ? null
            : Mislukking.Regel("BesluitGaatNietTerugInDeTijd",
                $"De eerste dag ({nieuw.GeldigVan.Voluit()}) is voorbij. Dien een nieuw voorstel in dat vandaag of later ingaat.");
}
