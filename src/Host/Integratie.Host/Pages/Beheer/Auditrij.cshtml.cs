using Integratie.Host.Beheer.Audit;
using Integratie.Host.Web;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>One row of the audit log with the values before and after.</summary>
[Vereist(PlatformRechten.AuditZien)]
internal sealed class AuditrijModel(IDispatcher dispatcher) : PageModel
{
    public Auditblad Rij { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken annulering)
    {
        var rij = await dispatcher.Send(new BekijkAuditrij(id), annulering);
        if (!rij.IsGelukt)
        {
            return new Foutresultaat(rij.Mislukking);
        }

        Rij = rij.Waarde;
        return Page();
    }
}
