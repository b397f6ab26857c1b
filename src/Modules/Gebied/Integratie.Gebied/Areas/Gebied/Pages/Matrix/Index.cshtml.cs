using Integratie.Gebied.Bevoegdheden;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Matrix;

/// <summary>The competence matrix as a grid on a day, what waits for a decision, and the time line of the changes (GEB-05).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, TimeProvider klok) : Gebiedspagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public DateOnly Dag => Op ?? Vandaag;

    /// <summary>The rows that count on the day, by territory, from wide to narrow.</summary>
    public IReadOnlyList<IGrouping<(Gebiedsaanduiding Gebied, string Naam), Matrixregel>> Rijen { get; private set; } = [];

    public IReadOnlyList<Matrixregel> Voorstellen { get; private set; } = [];

    public IReadOnlyList<Matrixregel> Wijzigingen { get; private set; } = [];

    public string? Volgende { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var opDeDag = await Stuur(new ToonMatrix(Dag, null, null, null, null, new(Bladvraag.Meest)));
        var voorstellen = await Stuur(new ToonMatrix(null, null, null, null, Vaststellingsstatus.Voorgesteld, new(50)));
        var wijzigingen = await Stuur(new ToonMatrix(null, null, null, null, null, new(15, cursor)));
        if ((opDeDag.Mislukking ?? voorstellen.Mislukking ?? wijzigingen.Mislukking) is { } mislukking)
        {
            return Weiger(mislukking);
        }

        Rijen = [.. opDeDag.Waarde.Items.GroupBy(r => (r.Gebied, r.Gebiedsnaam)).OrderByDescending(g => g.Key.Gebied.Soort).ThenBy(g => g.Key.Gebiedsnaam, StringComparer.CurrentCulture)];
        Voorstellen = voorstellen.Waarde.Items;
        (Wijzigingen, Volgende) = (wijzigingen.Waarde.Items, wijzigingen.Waarde.Volgende);
        return Page();
    }
}
