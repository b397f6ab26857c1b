using Integratie.Host.Beheer.Filters;
using Integratie.Host.Web;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Host.Pages.Filters;

/// <summary>The filters that the caller keeps.</summary>
[Aangemeld]
internal sealed class FiltersModel(IDispatcher dispatcher, IPaginakader kader) : Modulepagina(dispatcher)
{
    public IReadOnlyList<Filterregel> Filters { get; private set; } = [];

    /// <summary>The list as the menu calls it; its path when the menu hasn't got it any more.</summary>
    public string Lijstnaam(string lijst) => kader.Menu.Huidig(lijst)?.Tekst ?? lijst;

    public async Task<IActionResult> OnGetAsync()
    {
        var filters = await Stuur(new SomFiltersOp());
        if (!filters.IsGelukt)
        {
            return new Foutresultaat(filters.Mislukking);
        }

        Filters = filters.Waarde.Items;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var verwijderd = await Stuur(new VerwijderFilter(id));
        if (!verwijderd.IsGelukt)
        {
            return new Foutresultaat(verwijderd.Mislukking);
        }

        TempData.Meld("De filter is weg.");
        return Redirect("/filters");
    }
}
