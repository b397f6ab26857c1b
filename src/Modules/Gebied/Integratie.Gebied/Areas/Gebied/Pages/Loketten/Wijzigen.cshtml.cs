using Integratie.Gebied.Loketten;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

[Vereist(GebiedRechten.LoketBeheren)]
internal sealed class WijzigenModel(IDispatcher dispatcher) : Loketformulierpagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    public string Naam { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var loket = await Stuur(new ToonLoket(Id));
        if (!loket.IsGelukt)
        {
            return Weiger(loket.Mislukking);
        }

        await Bereid(loket.Waarde.Gegevens.Naam);
        Invoer = Loketformulier.Van(loket.Waarde);
        Versie = loket.Waarde.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var loket = await Stuur(new ToonLoket(Id));
        if (!loket.IsGelukt)
        {
            return Weiger(loket.Mislukking);
        }

        await Bereid(loket.Waarde.Gegevens.Naam);
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = await Lees();
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var uitkomst = await Stuur(new WijzigLoket(Id, Versie, gegevens.Waarde));
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking);
        }

        TempData.Meld("Het loket is gewijzigd.");
        return Redirect(Annuleer);
    }

    private async Task Bereid(string naam)
    {
        (Naam, Annuleer) = (naam, $"/gebied/loketten/{Id}");
        await VulKeuzes();
    }
}
