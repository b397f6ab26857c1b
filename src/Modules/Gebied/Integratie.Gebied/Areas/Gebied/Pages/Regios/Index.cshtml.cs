using Integratie.Gebied.Regios;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Regios;

/// <summary>The regions on a day, and the layouts that were ever proposed (GEB-01).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    public Regioverdeling Verdeling { get; private set; } = null!;

    public IReadOnlyList<Indelingregel> Indelingen { get; private set; } = [];

    public bool MagVoorstellen => rechten.Mag(aanroep.Aanroeper, GebiedRechten.RegioVoorstellen);

    public async Task<IActionResult> OnGetAsync()
    {
        var verdeling = await Stuur(new ToonRegios(ModelState.IsValid ? Op : null));
        var indelingen = await Stuur(new SomRegioindelingen(null, new(50)));
        if ((verdeling.Mislukking ?? indelingen.Mislukking) is { } mislukking)
        {
            return Weiger(mislukking);
        }

        (Verdeling, Indelingen) = (verdeling.Waarde, indelingen.Waarde.Items);
        return ModelState.IsValid ? Page() : Opnieuw();
    }
}
