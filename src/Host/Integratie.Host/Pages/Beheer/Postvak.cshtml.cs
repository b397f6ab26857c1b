using Integratie.Host.Beheer.Postvak;
using Integratie.Host.Web;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>The mail of an installation in Development.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed class PostvakModel(IDispatcher dispatcher) : PageModel
{
    public Postvakblad Blad { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new ToonPostvak(), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Blad = uitkomst.Waarde;
        return Page();
    }
}
