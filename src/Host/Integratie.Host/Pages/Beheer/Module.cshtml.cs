using Integratie.Host.Beheer.Modules;
using Integratie.Host.Web;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>The canvas of one module.</summary>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed class ModuleModel(IDispatcher dispatcher) : PageModel
{
    public Modulecanvasblad Canvas { get; private set; } = null!;

    public IEnumerable<(string Titel, IReadOnlyList<string> Lijst)> Lijsten =>
        new (string Titel, IReadOnlyList<string> Lijst)[]
        {
            ("Publiceert", Canvas.Publiceert), ("Luistert naar", Canvas.LuistertNaar), ("Instellingen", Canvas.Instellingen), ("Adressen van de API", Canvas.Routes),
        }.Where(l => l.Lijst.Count > 0);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new BekijkModule(id), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Canvas = uitkomst.Waarde;
        return Page();
    }
}
