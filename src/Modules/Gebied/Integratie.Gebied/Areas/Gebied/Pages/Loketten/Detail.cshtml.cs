using Integratie.Gebied.Loketten;
using Integratie.Kit;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

[Vereist(GebiedRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Loketblad Loket { get; private set; } = null!;

    /// <summary>Where people go now that this desk is gone; null while it is there.</summary>
    public NabijeLoketten? Elders { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var loket = await Stuur(new ToonLoket(Id));
        if (!loket.IsGelukt)
        {
            return Weiger(loket.Mislukking);
        }

        Loket = loket.Waarde;
        if (Loket.IsOpgeheven && await Stuur(new ToonNabijeLoketten(Loket.Gegevens.Gemeente, null, 3)) is { IsGelukt: true } elders)
        {
            Elders = elders.Waarde;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostOngedaanAsync(uint versie)
    {
        var uitkomst = await Stuur(new MaakSluitingOngedaan(Id, versie));
        TempData.Meld(
            uitkomst.IsGelukt ? "De sluiting is ongedaan gemaakt. Het loket blijft open." : uitkomst.Mislukking.Bericht,
            uitkomst.IsGelukt ? Toon.Goed : Toon.Fout);
        return RedirectToPage(new { Id });
    }
}
