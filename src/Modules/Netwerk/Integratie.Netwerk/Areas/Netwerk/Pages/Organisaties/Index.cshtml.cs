using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

/// <summary>The organisations, by name or by what was typed (ONT-05).</summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Plaatsen plaatsen, Aanroep aanroep, Rechtenregister rechten) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(SupportsGet = true)]
    public Organisatietype? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Werktaal { get; set; }

    [BindProperty(SupportsGet = true)]
    public Organisatiestatus? Status { get; set; }

    public Blad<Organisatieregel> Organisaties { get; private set; } = new([], null, 0);

    public IReadOnlyList<Keuze> Typen { get; } = [.. Enum.GetValues<Organisatietype>().Select(t => new Keuze(t.ToString(), t.Naam()))];

    public IReadOnlyList<Keuze> Statussen { get; } =
        [new(nameof(Organisatiestatus.Beeindigd), "Beëindigd"), new(nameof(Organisatiestatus.Alle), "Actief en beëindigd")];

    public IReadOnlyList<Keuze> Sectoren => [.. plaatsen.Sectoren.Select(s => new Keuze(s.Code, s.Naam))];

    public IReadOnlyList<Keuze> Talen => [.. plaatsen.Talen.Where(t => t.Code.Length == 2).Select(t => new Keuze(t.Code, t.Naam))];

    public bool MagBeheren => rechten.Mag(aanroep.Aanroeper, NetwerkRechten.Beheren);

    public int ActieveFilters =>
        new[] { Zoek, Gemeente, Sector, Taal, Werktaal }.Count(f => !string.IsNullOrWhiteSpace(f)) + (Type is null ? 0 : 1) + (Status is null ? 0 : 1);

    private Organisatiefilter Filter => new(Zoek, Gemeente, Type, Sector, Taal, null, Status ?? Organisatiestatus.Actief, Werktaal);

    public async Task<IActionResult> OnGetBestandAsync(Tabelsoort soort) =>
        (await Stuur(new VoerOrganisatiesUit(Filter))).Kies<IActionResult>(u => new Tabelresultaat(u, soort), Weiger);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gevonden = await Stuur(new ZoekOrganisaties(Filter, new(Bladvraag.Gewoon, cursor, MetTotaal: true)));
        if (!gevonden.IsGelukt)
        {
            return Opnieuw(gevonden.Mislukking, null);
        }

        Organisaties = gevonden.Waarde;
        return Page();
    }
}
