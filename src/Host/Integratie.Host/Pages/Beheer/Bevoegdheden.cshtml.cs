using Integratie.Host.Beheer.Bevoegdheden;
using Integratie.Host.Web;
using Integratie.Kit.Formulier;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>Rights against roles (KRN-02).</summary>
[Vereist(PlatformRechten.InrichtingZien)]
internal sealed class BevoegdhedenModel(IDispatcher dispatcher, IReadOnlyList<ModuleBeschrijving> modules) : PageModel
{
    public string? Module { get; private set; }

    public Rollenmatrix Matrix { get; private set; } = null!;

    public IEnumerable<Keuze> Modules => modules.Where(m => m.Rechten.Count > 0).Select(m => new Keuze(m.Id, m.Naam));

    public async Task<IActionResult> OnGetAsync(string? module, CancellationToken annulering)
    {
        Module = string.IsNullOrEmpty(module) ? null : module;
        var uitkomst = await dispatcher.Send(new BekijkRollen(Module), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Matrix = uitkomst.Waarde;
        return Page();
    }
}
