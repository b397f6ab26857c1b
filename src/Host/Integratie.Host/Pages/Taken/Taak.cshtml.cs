using Integratie.Host.Beheer.Taken;
using Integratie.Host.Web;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Taken;

/// <summary>The one progress page of all long work.</summary>
[Aangemeld]
internal sealed class TaakModel(IDispatcher dispatcher) : PageModel
{
    public Taakblad Taak { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken annulering) => Toon(id, Page, annulering);

    public Task<IActionResult> OnGetVoortgangAsync(Guid id, CancellationToken annulering) => Toon(id, () => Partial("_Voortgang", Taak), annulering);

    public async Task<IActionResult> OnGetResultaatAsync(Guid id, CancellationToken annulering) =>
        (await dispatcher.Send(new HaalTaakresultaat(id), annulering)).Kies<IActionResult>(b => File(b.Inhoud, b.Type, b.Naam), m => new Foutresultaat(m));

    public async Task<IActionResult> OnGetFoutenAsync(Guid id, CancellationToken annulering) =>
        (await dispatcher.Send(new HaalTaakfouten(id), annulering))
            .Kies<IActionResult>(f => new Tabelresultaat(f.AlsTabel(id), Tabelsoort.Csv), m => new Foutresultaat(m));

    public Task<IActionResult> OnPostAnnuleerAsync(Guid id, CancellationToken annulering) =>
        Voer(id, new AnnuleerTaak(id), "De taak stopt zodra het kan.", annulering);

    public Task<IActionResult> OnPostHerneemAsync(Guid id, CancellationToken annulering) =>
        Voer(id, new HerneemTaak(id), "De taak begint opnieuw.", annulering);

    private async Task<IActionResult> Voer<T>(Guid id, IOpdracht<T> opdracht, string melding, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(opdracht, annulering);
        if (uitkomst.IsGelukt)
        {
            TempData.Meld(melding);
            return RedirectToPage(new { id });
        }

        if (uitkomst.Mislukking.Soort is not Mislukkingssoort.RegelGeschonden)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        ModelState.Voeg(uitkomst.Mislukking);
        return await Toon(id, Page, annulering);
    }

    private async Task<IActionResult> Toon(Guid id, Func<IActionResult> resultaat, CancellationToken annulering)
    {
        var taak = await dispatcher.Send(new BekijkTaak(id), annulering);
        if (!taak.IsGelukt)
        {
            return new Foutresultaat(taak.Mislukking);
        }

        Taak = taak.Waarde;
        return resultaat();
    }
}
