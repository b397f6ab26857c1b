using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Aanbod;

[Vereist(NetwerkRechten.Beheren)]
internal sealed class NieuwModel(IDispatcher dispatcher, Plaatsen plaatsen, TimeProvider klok) : Aanbodformulierpagina(dispatcher, plaatsen)
{
    public async Task<IActionResult> OnGetAsync()
    {
        Invoer.GeldigVan = klok.Vandaag();
        return await Bereid() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = Invoer.Lees(Plaatsen);
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var aanbieding = await Stuur(new VoegAanbiedingToe(Id, gegevens.Waarde));
        if (!aanbieding.IsGelukt)
        {
            return Opnieuw(aanbieding.Mislukking);
        }

        TempData.Meld("Het aanbod staat op de sociale kaart.");
        return Redirect($"/netwerk/aanbod/{aanbieding.Waarde}");
    }

    private async Task<IActionResult?> Bereid()
    {
        var organisatie = await Stuur(new ToonOrganisatie(Id));
        if (!organisatie.IsGelukt)
        {
            return Weiger(organisatie.Mislukking);
        }

        (Organisatienaam, Annuleer) = (organisatie.Waarde.Gegevens.Naam, $"/netwerk/organisaties/{Id}");
        return null;
    }
}
