using Integratie.Kit.Pagina;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

[Vereist(NetwerkRechten.Beheren)]
internal sealed class NieuwModel(IDispatcher dispatcher, Plaatsen plaatsen) : Organisatieformulierpagina(dispatcher, plaatsen)
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = Invoer.Lees(Plaatsen);
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var organisatie = await Stuur(new RegistreerOrganisatie(gegevens.Waarde, Invoer.Bevestigd));
        if (!organisatie.IsGelukt)
        {
            return await Opnieuw(organisatie.Mislukking, gegevens.Waarde, null);
        }

        TempData.Meld("De organisatie is bewaard.");
        return Redirect($"/netwerk/organisaties/{organisatie.Waarde}");
    }
}
