using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The same screen behind a secret link, for a screen that nobody signs in on (ONT-11).</summary>
[Openbaar]
internal sealed class WachtzaalschermModel(IDispatcher dispatcher) : Wachtzaalpagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    public override string Ververs => $"/onthaal/geheim/wachtzaal/{Sleutel}";

    public async Task<IActionResult> OnGetAsync()
    {
        var zaal = await Stuur(new ToonWachtzaalscherm(Sleutel));
        if (!zaal.IsGelukt)
        {
            return NotFound();
        }

        Zaal = zaal.Waarde;
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return Page();
    }
}
