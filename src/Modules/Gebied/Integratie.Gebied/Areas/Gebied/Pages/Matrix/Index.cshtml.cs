using Integratie.Gebied.Bevoegdheden;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Varianten;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Matrix;

/// <summary>
/// The competence matrix as a grid on a day, with what is planned, what waits for a decision, and what people changed (GEB-05).
/// </summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, TimeProvider klok, Regimeregister regimes, Rechtenregister rechten, Aanroep aanroep)
    : Modulepagina(dispatcher)
{
    private readonly Dictionary<(Gebiedsaanduiding Gebied, Taak Taak), Matrixregel> _cellen = [];
    private readonly Dictionary<(Gebiedsaanduiding Gebied, Taak Taak), Matrixregel> _gepland = [];

    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public DateOnly Dag => Op ?? Vandaag;

    /// <summary>The territories with a row of their own on the day or later, from wide to narrow.</summary>
    public IReadOnlyList<(Gebiedsaanduiding Gebied, string Naam)> Gebieden { get; private set; } = [];

    public IReadOnlyList<Matrixregel> Voorstellen { get; private set; } = [];

    /// <summary>What people decided or proposed; the start values are left out.</summary>
    public IReadOnlyList<Matrixregel> Wijzigingen { get; private set; } = [];

    public bool MagVoorstellen => rechten.Mag(aanroep.Aanroeper, GebiedRechten.BevoegdheidVoorstellen);

    public Matrixregel? Cel(Gebiedsaanduiding gebied, Taak taak) => _cellen.GetValueOrDefault((gebied, taak));

    /// <summary>The first approved change after the day.</summary>
    public Matrixregel? Gepland(Gebiedsaanduiding gebied, Taak taak) => _gepland.GetValueOrDefault((gebied, taak));

    public string Regime(string code) => regimes.Alle.FirstOrDefault(r => r.Code == code)?.Naam ?? code;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var opDeDag = await Stuur(new ToonMatrix(Dag, null, null, null, null, new(Bladvraag.Meest)));
        var alle = await Stuur(new ToonMatrix(null, null, null, null, null, new(Bladvraag.Meest)));
        if ((opDeDag.Mislukking ?? alle.Mislukking) is { } mislukking)
        {
            return Weiger(mislukking);
        }

        foreach (var rij in opDeDag.Waarde.Items)
        {
            _cellen[(rij.Gebied, rij.Taak)] = rij;
        }

        foreach (var rij in alle.Waarde.Items.Where(r => r.Status is Vaststellingsstatus.Goedgekeurd && r.GeldigVan > Dag).OrderByDescending(r => r.GeldigVan))
        {
            _gepland[(rij.Gebied, rij.Taak)] = rij;
        }

        Gebieden = [.. opDeDag.Waarde.Items.Concat(_gepland.Values).DistinctBy(r => r.Gebied)
            .OrderByDescending(r => r.Gebied.Soort).ThenBy(r => r.Gebiedsnaam, StringComparer.CurrentCulture).Select(r => (r.Gebied, r.Gebiedsnaam))];
        Voorstellen = [.. alle.Waarde.Items.Where(r => r.Status is Vaststellingsstatus.Voorgesteld)];
        Wijzigingen = [.. alle.Waarde.Items.Where(r => r.Herkomst is Herkomst.Besluit && r.Status is not Vaststellingsstatus.Voorgesteld).Take(15)];
        return Page();
    }
}
