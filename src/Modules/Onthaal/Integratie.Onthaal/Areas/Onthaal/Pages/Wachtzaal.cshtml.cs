using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The screen on the wall of the waiting room: numbers only (ONT-11). Refreshes itself, with or without JavaScript.</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class WachtzaalModel(IDispatcher dispatcher) : Onthaalpagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Loket { get; set; }

    /// <summary>What it shows; null without a desk.</summary>
    public Wachtzaal? Zaal { get; private set; }

    public string Ververs => $"/onthaal/wachtzaal?loket={Loket}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (Loket is { } loket)
        {
            var zaal = await Stuur(new ToonWachtzaal(loket));
            if (!zaal.IsGelukt)
            {
                return Weiger(zaal.Mislukking);
            }

            Zaal = zaal.Waarde;
        }

        return Page();
    }
}
