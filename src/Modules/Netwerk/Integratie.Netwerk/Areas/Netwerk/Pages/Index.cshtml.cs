using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Netwerk.Aanbod;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages;

/// <summary>The social map: what there is for somebody (ONT-05).</summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Plaatsen plaatsen) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(SupportsGet = true)]
    public Thema? Thema { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Organisatie { get; set; }

    public Blad<Aanbodregel> Aanbod { get; private set; } = new([], null, 0);

    public IReadOnlyList<Keuze> Themas { get; } = [.. Enum.GetValues<Thema>().Select(t => new Keuze(t.ToString(), t.Naam()))];

    public IReadOnlyList<Keuze> Talen => [.. plaatsen.Talen.Where(t => t.Code.Length == 2).Select(t => new Keuze(t.Code, t.Naam))];

    /// <summary>The municipality that was understood; null when none was asked for.</summary>
    public string? Waar => plaatsen.Herken(Gemeente)?.Naam;

    public int ActieveFilters =>
        new[] { Zoek, Gemeente, Taal }.Count(f => !string.IsNullOrWhiteSpace(f)) + (Thema is null ? 0 : 1) + (Organisatie is null ? 0 : 1);

    public string Taalnaam(string code) => plaatsen.Taal(code);

    private Kaartfilter Filter => new(Zoek, Gemeente, Thema, Taal, Organisatie);

    public async Task<IActionResult> OnGetBestandAsync(Tabelsoort soort) =>
        (await Stuur(new VoerAanbodUit(Filter))).Kies<IActionResult>(u => new Tabelresultaat(u, soort), Weiger);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gevonden = await Stuur(new ZoekAanbod(Filter, new(Bladvraag.Gewoon, cursor, MetTotaal: true)));
        if (!gevonden.IsGelukt)
        {
            return Opnieuw(gevonden.Mislukking, null);
        }

        Aanbod = gevonden.Waarde;
        return Page();
    }
}
