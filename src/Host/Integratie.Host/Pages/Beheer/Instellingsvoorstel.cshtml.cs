using Integratie.Host.Beheer.Instellingen;
using Integratie.Host.Web;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>One proposal with what it changes, and the decision of somebody else (KRN-03).</summary>
[Vereist(PlatformRechten.InstellingenZien)]
internal sealed class InstellingsvoorstelModel(IDispatcher dispatcher, Rechtenregister rechten, Aanroep aanroep) : PageModel
{
    [BindProperty]
    public string? Besluit { get; set; }

    public Instellingsvoorstelblad Voorstel { get; private set; } = null!;

    public bool IsVanMij => Voorstel.VoorgesteldDoor == aanroep.Aanroeper.Id;

    public bool MagBeslissen => rechten.Mag(aanroep.Aanroeper, PlatformRechten.InstellingenBeslissen);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken annulering) => Toon(id, annulering);

    public Task<IActionResult> OnPostKeurGoedAsync(Guid id, uint versie, CancellationToken annulering) =>
        Voer(id, new KeurInstellingGoed(id, versie, new(string.IsNullOrWhiteSpace(Besluit) ? null : Besluit.Trim())), "De waarde is goedgekeurd.", annulering);

    public Task<IActionResult> OnPostWeigerAsync(Guid id, uint versie, CancellationToken annulering) =>
        Voer(id, new WeigerInstelling(id, versie, new(Besluit ?? "")), "Het voorstel is geweigerd.", annulering);

    public Task<IActionResult> OnPostTrekInAsync(Guid id, uint versie, CancellationToken annulering) =>
        Voer(id, new TrekInstellingIn(id, versie), "Uw voorstel is ingetrokken.", annulering);

    private async Task<IActionResult> Voer(Guid id, IOpdracht<Niets> opdracht, string melding, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(opdracht, annulering);
        if (uitkomst.IsGelukt)
        {
            TempData.Meld(melding);
            return RedirectToPage(new { id });
        }

        if (uitkomst.Mislukking.Soort is Mislukkingssoort.NietToegelaten or Mislukkingssoort.NietGevonden)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        ModelState.Voeg(uitkomst.Mislukking);
        return await Toon(id, annulering);
    }

    private async Task<IActionResult> Toon(Guid id, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new BekijkInstellingsvoorstel(id), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Voorstel = uitkomst.Waarde;
        return Page();
    }
}
