using Integratie.Gebied.Bevoegdheden;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Varianten;

namespace Integratie.Gebied.Areas.Gebied.Pages.Matrix;

/// <summary>One row of the matrix, and the decision on it.</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten, Regimeregister regimes, TimeProvider klok)
    : Besluitpagina(dispatcher, aanroep, rechten)
{
    public Bevoegdheidsbesluit Rij { get; private set; } = null!;

    /// <summary>Everything that was ever decided or proposed for this territory and task, the newest first.</summary>
    public IReadOnlyList<Matrixregel> Tijdlijn { get; private set; } = [];

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public bool MagVoorstellen => Mag(GebiedRechten.BevoegdheidVoorstellen);

    public string? Regime => Rij.Regime is { } code ? regimes.Alle.FirstOrDefault(r => r.Code == code)?.Naam ?? code : null;

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
        var tijdlijn = await Stuur(new ToonMatrix(null, Rij.Taak, Rij.Gebied, null, null, new(50)));
        Tijdlijn = tijdlijn.IsGelukt ? tijdlijn.Waarde.Items : [];
        return (Rij.Versie, new Besluitverloop(Rij.Status, Rij.Reden, Rij.VoorgesteldDoor, Rij.VoorgesteldOp, Rij.BeslistDoor, Rij.BeslistOp, Rij.Besluit));
    }
}
