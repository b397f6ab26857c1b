using Integratie.Gebied.Bevoegdheden;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Areas.Gebied.Pages.Matrix;

/// <summary>One row of the matrix, and the decision on it.</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Besluitpagina(dispatcher, aanroep, rechten)
{
    public Bevoegdheidsbesluit Rij { get; private set; } = null!;

    protected override string Beslisrecht => GebiedRechten.BevoegdheidBeslissen;

    protected override string Adres => $"/gebied/matrix/{Id}";

    protected override IOpdracht<Niets> Goedkeuring() => new KeurBevoegdheidGoed(Id, Versie, Toelichting);

    protected override IOpdracht<Niets> Weigering() => new WeigerBevoegdheid(Id, Versie, Toelichting ?? "");

    protected override IOpdracht<Niets> Intrekking() => new TrekBevoegdheidIn(Id, Versie);

    protected override async Task<Uitkomst<(uint Versie, Besluitverloop Verloop)>> Haal()
    {
        var rij = await Stuur(new ToonBevoegdheid(Id));
        if (!rij.IsGelukt)
        {
            return rij.Mislukking;
        }

        Rij = rij.Waarde;
        return (Rij.Versie, new Besluitverloop(Rij.Status, Rij.Reden, Rij.VoorgesteldDoor, Rij.VoorgesteldOp, Rij.BeslistDoor, Rij.BeslistOp, Rij.Besluit));
    }
}
