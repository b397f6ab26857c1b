using Integratie.Host.Beheer.Modules;
using Integratie.Host.Web;
using Integratie.Kit;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>The modules of <c>modules.json</c>, and which region runs which.</summary>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed class ModulesModel(IDispatcher dispatcher) : PageModel
{
    public Moduleoverzicht Overzicht { get; private set; } = null!;

    public IEnumerable<Moduleblok> Kolommen => Overzicht.Modules.Where(m => m.Soort != "platform");

    public static (string Woord, Toon Toon) Staat(Moduleblok module) => module switch
    {
        { IsGeladen: true } => ("Aan", Toon.Goed),
        { IsActief: true } => ("Aan, niet op deze host", Toon.Info),
        _ => ("Uit", Toon.Neutraal),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new SomModulesOp(), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Overzicht = uitkomst.Waarde;
        return Page();
    }
}
