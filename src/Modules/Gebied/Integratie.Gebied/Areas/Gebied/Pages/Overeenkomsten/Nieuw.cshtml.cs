using Integratie.Gebied.Overeenkomsten;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Overeenkomsten;

[Vereist(GebiedRechten.OvereenkomstBeheren)]
internal sealed class NieuwModel(IDispatcher dispatcher) : Overeenkomstformulierpagina(dispatcher)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await VulKeuzes();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = Lees();
        if (!gegevens.IsGelukt)
        {
            return OpnieuwMet(gegevens.Mislukking);
        }

        var uitkomst = await Stuur(new RegistreerOvereenkomst(gegevens.Waarde));
        if (!uitkomst.IsGelukt)
        {
            return OpnieuwMet(uitkomst.Mislukking);
        }

        TempData.Meld("De overeenkomst staat als ontwerp in het register.");
        return Redirect($"/gebied/overeenkomsten/{uitkomst.Waarde}");
    }
}
