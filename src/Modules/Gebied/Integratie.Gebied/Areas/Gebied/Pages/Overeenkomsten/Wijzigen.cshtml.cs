using Integratie.Gebied.Overeenkomsten;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Overeenkomsten;

[Vereist(GebiedRechten.OvereenkomstBeheren)]
internal sealed class WijzigenModel(IDispatcher dispatcher) : Overeenkomstformulierpagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var blad = await Stuur(new ToonOvereenkomst(Id));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        await VulKeuzes(blad.Waarde);
        Annuleer = $"/gebied/overeenkomsten/{Id}";
        Versie = blad.Waarde.Versie;
        Toon(blad.Waarde.Gegevens);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var blad = await Stuur(new ToonOvereenkomst(Id));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        await VulKeuzes(blad.Waarde);
        Annuleer = $"/gebied/overeenkomsten/{Id}";
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = Lees();
        if (!gegevens.IsGelukt)
        {
            return OpnieuwMet(gegevens.Mislukking);
        }

        var uitkomst = await Stuur(new WijzigOvereenkomst(Id, Versie, gegevens.Waarde));
        if (!uitkomst.IsGelukt)
        {
            return OpnieuwMet(uitkomst.Mislukking);
        }

        TempData.Meld("De overeenkomst is gewijzigd.");
        return Redirect(Annuleer);
    }
}
