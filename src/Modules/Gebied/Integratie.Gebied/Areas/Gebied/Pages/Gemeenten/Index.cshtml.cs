using Integratie.Gebied.Gebieden;
using Integratie.Gebied.Gemeenten;
using Integratie.Kit.Formulier;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Gemeenten;

[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher) : Gebiedspagina(dispatcher)
{
    /// <summary>The provinces, by NIS code.</summary>
    public IReadOnlyList<Keuze> Provincies { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provincie { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    public Blad<Gemeenteregel> Gemeenten { get; private set; } = new([], null, 0);

    public int ActieveFilters => (string.IsNullOrWhiteSpace(Zoek) ? 0 : 1) + (string.IsNullOrEmpty(Provincie) ? 0 : 1) + (Op is null ? 0 : 1);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        Provincies = await Stuur(new SomGebieden(null)) is { IsGelukt: true, Waarde.Gebieden: var gebieden }
            ? [.. gebieden.Where(g => g.Gebied.Soort is Gebiedssoort.Provincie).Select(g => new Keuze(g.Gebied.Code, g.Naam.Hoofdletter()))]
            : [];
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gemeenten = await Stuur(new ZoekGemeenten(Zoek, Op, string.IsNullOrEmpty(Provincie) ? null : Provincie, new(50, cursor, MetTotaal: true)));
        if (!gemeenten.IsGelukt)
        {
            return Opnieuw(gemeenten.Mislukking, null);
        }

        Gemeenten = gemeenten.Waarde;
        return Page();
    }
}
