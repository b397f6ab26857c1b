using Integratie.Kit.Pagina;
using Integratie.Netwerk.Aanbod;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Aanbod;

[Vereist(NetwerkRechten.Beheren)]
internal sealed class WijzigenModel(IDispatcher dispatcher, Plaatsen plaatsen) : Aanbodformulierpagina(dispatcher, plaatsen)
{
    public string Naam { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var blad = await Stuur(new ToonAanbieding(Id));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Bereid(blad.Waarde);
        (Invoer, Versie) = (Aanbodformulier.Van(blad.Waarde, Plaatsen), blad.Waarde.Versie);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var blad = await Stuur(new ToonAanbieding(Id));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Bereid(blad.Waarde);
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = Invoer.Lees(Plaatsen);
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var uitkomst = await Stuur(new WijzigAanbieding(Id, Versie, gegevens.Waarde));
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking);
        }

        TempData.Meld("Het aanbod is gewijzigd.");
        return Redirect(Annuleer);
    }

    private void Bereid(Aanbodblad blad) =>
        (Naam, Organisatienaam, Annuleer) = (blad.Gegevens.Naam, blad.Organisatienaam, $"/netwerk/aanbod/{Id}");
}
