using Integratie.Host.Beheer.Bevoegdheden;
using Integratie.Host.Web;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>What this caller may do, and by which role.</summary>
[Aangemeld]
internal sealed class MijnRechtenModel(IDispatcher dispatcher) : PageModel
{
    public EigenRechten Rechten { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new BekijkEigenRechten(), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Rechten = uitkomst.Waarde;
        return Page();
    }
}
