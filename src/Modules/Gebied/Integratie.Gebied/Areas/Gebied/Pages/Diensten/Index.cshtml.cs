using Integratie.Gebied.Diensten;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Diensten;

/// <summary>The catalogue of services by line (KRN-04, GEB-12).</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok) : Modulepagina(dispatcher)
{
    public IReadOnlyList<Dienstregel> Diensten { get; private set; } = [];

    public bool MagBeheren => rechten.Mag(aanroep.Aanroeper, GebiedRechten.DienstBeheren);

    public async Task<IActionResult> OnGetAsync()
    {
        var diensten = await Stuur(new ZoekDiensten(null, null, klok.Vandaag(), new(Bladvraag.Meest)));
        if (!diensten.IsGelukt)
        {
            return Weiger(diensten.Mislukking);
        }

        Diensten = diensten.Waarde.Items;
        return Page();
    }
}
