using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

[Vereist(GebiedRechten.LoketBeheren)]
internal sealed class NieuwModel(IDispatcher dispatcher) : Loketformulierpagina(dispatcher)
{
    /// <summary>The approved request that the desk comes of; null for none (GEB-10).</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Aanvraag { get; set; }

    public Loketaanvraagblad? Goedgekeurd { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        Invoer = Goedgekeurd is null ? new() { Diensten = ["onthaal"] } : Loketformulier.Van(Goedgekeurd);
        return Page();
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

        var gegevens = await Lees();
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var loket = await Stuur(new OpenLoket(gegevens.Waarde, Aanvraag));
        if (!loket.IsGelukt)
        {
            return Opnieuw(loket.Mislukking);
        }

        TempData.Meld("Het loket is bewaard. Vul nu de openingsuren in.");
        return Redirect($"/gebied/loketten/{loket.Waarde}/uren");
    }

    private async Task<IActionResult?> Bereid()
    {
        await VulKeuzes();
        if (Aanvraag is not { } id)
        {
            return null;
        }

        var aanvraag = await Stuur(new ToonLoketaanvraag(id));
        if (!aanvraag.IsGelukt)
        {
            return Weiger(aanvraag.Mislukking);
        }

        (Goedgekeurd, Annuleer) = (aanvraag.Waarde, $"/gebied/loketaanvragen/{id}");
        return null;
    }
}
