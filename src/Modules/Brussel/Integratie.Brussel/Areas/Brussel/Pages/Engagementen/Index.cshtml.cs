using Integratie.Brussel.Engagementen;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Brussel.Areas.Brussel.Pages.Engagementen;

/// <summary>The engagements of the own organisation (BRU-04).</summary>
[Vereist(BrusselRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true, Name = "cursor")]
    public string? Cursor { get; set; }

    public Blad<Engagementregel> Engagementen { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync()
    {
        var gevonden = await Stuur(new ZoekEngagementen(new(Na: Cursor)));
        if (!gevonden.IsGelukt)
        {
            return Weiger(gevonden.Mislukking);
        }

        Engagementen = gevonden.Waarde;
        return Page();
    }
}
