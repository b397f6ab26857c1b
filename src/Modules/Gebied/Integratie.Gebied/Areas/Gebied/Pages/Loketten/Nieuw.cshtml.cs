using Integratie.Gebied.Loketten;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

[Vereist(GebiedRechten.LoketBeheren)]
internal sealed class NieuwModel(IDispatcher dispatcher) : Loketformulierpagina(dispatcher)
{
    public async Task OnGetAsync()
    {
        await VulKeuzes();
        Invoer.Diensten = ["onthaal"];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await VulKeuzes();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = await Lees();
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var loket = await Stuur(new OpenLoket(gegevens.Waarde));
        if (!loket.IsGelukt)
        {
            return Opnieuw(loket.Mislukking);
        }

        TempData.Meld("Het loket is bewaard. Vul nu de openingsuren in.");
        return Redirect($"/gebied/loketten/{loket.Waarde}/uren");
    }
}
