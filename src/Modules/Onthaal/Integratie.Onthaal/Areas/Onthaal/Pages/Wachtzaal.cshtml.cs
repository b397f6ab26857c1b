using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The screen of the waiting room for who is signed in (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class WachtzaalModel(IDispatcher dispatcher) : Wachtzaalpagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Loket { get; set; }

    public override string Ververs => $"/onthaal/wachtzaal?loket={Loket}";

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
