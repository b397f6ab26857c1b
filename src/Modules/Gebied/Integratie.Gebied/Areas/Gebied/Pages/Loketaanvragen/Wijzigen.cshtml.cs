using Integratie.Gebied.Loketaanvragen;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketaanvragen;

/// <summary>Changing a request that is a draft or that came back (GEB-10). The municipality stays: another one is another request.</summary>
[Vereist(GebiedRechten.LoketaanvraagIndienen)]
internal sealed class WijzigenModel(IDispatcher dispatcher) : Aanvraagformulierpagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    public Loketaanvraagblad Aanvraag { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Haal() is { } weigering)
        {
            return weigering;
        }

        Invoer = Aanvraagformulier.Van(Aanvraag.Gegevens);
        Versie = Aanvraag.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Haal() is { } weigering)
        {
            return weigering;
        }

        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = Invoer.Lees(Aanvraag.Gegevens.Gemeente);
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var uitkomst = await Stuur(new WijzigLoketaanvraag(Id, Versie, gegevens.Waarde));
        if (!uitkomst.IsGelukt)
        {
            return OpnieuwMet(uitkomst.Mislukking);
        }

        TempData.Meld("De aanvraag is bewaard.");
        return Redirect(Annuleer);
    }

    private async Task<IActionResult?> Haal()
    {
        var aanvraag = await Stuur(new ToonLoketaanvraag(Id));
        if (!aanvraag.IsGelukt)
        {
            return Weiger(aanvraag.Mislukking);
        }

        (Aanvraag, Annuleer) = (aanvraag.Waarde, $"/gebied/loketaanvragen/{Id}");
        return await Bereid(Aanvraag.Gegevens.Gemeente, Id);
    }
}
