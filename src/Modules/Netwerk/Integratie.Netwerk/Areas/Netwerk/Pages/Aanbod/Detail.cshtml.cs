using Integratie.Kit.Pagina;
using Integratie.Netwerk.Aanbod;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Aanbod;

/// <summary>One offer (ONT-05).</summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Aanbodblad Blad { get; private set; } = null!;

    public bool MagBeheren => rechten.Mag(aanroep.Aanroeper, NetwerkRechten.Beheren);

    public async Task<IActionResult> OnGetAsync()
    {
        var aanbieding = await Stuur(new ToonAanbieding(Id));
        if (!aanbieding.IsGelukt)
        {
            return Weiger(aanbieding.Mislukking);
        }

        Blad = aanbieding.Waarde;
        return Page();
    }
}
