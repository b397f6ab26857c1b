using Integratie.Gebied.Gemeenten;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Gemeenten;

[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    public Blad<Gemeenteregel> Gemeenten { get; private set; } = new([], null, 0);

    public int ActieveFilters => (string.IsNullOrWhiteSpace(Zoek) ? 0 : 1) + (Op is null ? 0 : 1);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gemeenten = await Stuur(new ZoekGemeenten(Zoek, Op, null, new(50, cursor, MetTotaal: true)));
        if (!gemeenten.IsGelukt)
        {
            return Opnieuw(gemeenten.Mislukking, null);
        }

        Gemeenten = gemeenten.Waarde;
        return Page();
    }
}
