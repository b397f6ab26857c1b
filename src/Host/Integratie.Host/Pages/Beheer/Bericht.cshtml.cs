using Integratie.Host.Beheer.Berichten;
using Integratie.Host.Web;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>One message: why it is stuck, what kind of contents it has, and the two things an operator can do.</summary>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed class BerichtModel(IDispatcher dispatcher, Rechtenregister rechten, Aanroep aanroep) : PageModel
{
    [BindProperty]
    public string? Reden { get; set; }

    public Berichtblad Blad { get; private set; } = null!;

    public bool MagIngrijpen => rechten.Mag(aanroep.Aanroeper, PlatformRechten.WerkingBeheren);

    public Task<IActionResult> OnGetAsync(string van, Guid id, string ontvanger, CancellationToken annulering) => Toon(new(van, id, ontvanger), annulering);

    public Task<IActionResult> OnPostOpnieuwAsync(string van, Guid id, string ontvanger, CancellationToken annulering) =>
        Voer(new(van, id, ontvanger), new ProbeerBerichtenOpnieuw(new([new(van, id, ontvanger)])), "Het bericht wordt opnieuw geprobeerd.", annulering);

    public Task<IActionResult> OnPostWegAsync(string van, Guid id, string ontvanger, CancellationToken annulering) =>
        Voer(new(van, id, ontvanger), new GooiBerichtenWeg(new(new([new(van, id, ontvanger)]), Reden ?? "")), "Het bericht is weggegooid.", annulering);

    private async Task<IActionResult> Voer<T>(Berichtsleutel sleutel, IOpdracht<T> opdracht, string melding, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(opdracht, annulering);
        if (uitkomst.IsGelukt)
        {
            TempData.Meld(melding);
            return RedirectToPage("/Beheer/Berichten");
        }

        if (uitkomst.Mislukking.Soort is not (Mislukkingssoort.Ongeldig or Mislukkingssoort.RegelGeschonden))
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        ModelState.Voeg(uitkomst.Mislukking);
        return await Toon(sleutel, annulering);
    }

    private async Task<IActionResult> Toon(Berichtsleutel sleutel, CancellationToken annulering)
    {
        var blad = await dispatcher.Send(new BekijkBericht(sleutel), annulering);
        if (!blad.IsGelukt)
        {
            return new Foutresultaat(blad.Mislukking);
        }

        Blad = blad.Waarde;
        return Page();
    }
}
