using Integratie.Gebied;
using Integratie.Onthaal.Afspraken;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Afspraken;

/// <summary>The appointments of the next two weeks that need an interpreter (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class TolkenModel(IDispatcher dispatcher, IGebiedRaadpleging gebied, IReferentielijsten lijsten, TimeProvider klok) : Loketdagpagina(dispatcher, lijsten, klok)
{
    public IReadOnlyList<Afspraakregel> Nodig { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var nodig = await Stuur(new ToonTolkbehoefte(Loket));
        if (!nodig.IsGelukt)
        {
            return Weiger(nodig.Mislukking);
        }

        Nodig = nodig.Waarde.Afspraken;
        return Page();
    }

    public string? Loketnaam(Guid loket) => gebied.Loket(loket)?.Naam;
}
