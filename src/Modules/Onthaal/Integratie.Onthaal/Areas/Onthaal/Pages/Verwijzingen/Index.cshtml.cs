using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Keuzelijsten;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Verwijzingen;

/// <summary>The follow-up of referrals: what is open without an answer, who arrived, who was helped (ONT-04).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Aanroep aanroep) : Modulepagina(dispatcher)
{
    private const string Open = "Open";

    [BindProperty(SupportsGet = true)]
    public string? Resultaat { get; set; }

    [BindProperty(SupportsGet = true)]
    public Verwijsvorm? Vorm { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Thema { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Actor { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? TotEnMet { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mijn { get; set; }

    public Blad<Verwijzingsregel> Verwijzingen { get; private set; } = new([], null, null);

    public IReadOnlyList<Keuze> Themas { get; private set; } = [];

    public IReadOnlyList<Keuze> Vormen { get; } = [.. Enum.GetValues<Verwijsvorm>().Select(v => new Keuze(v.ToString(), v.Naam()))];

    public IReadOnlyList<Keuze> Resultaten { get; } =
        [new(Open, "Open, nog geen antwoord"), .. Enum.GetValues<Doorstroom>().Where(d => d is not Doorstroom.NogNietBekend).Select(d => new Keuze(d.ToString(), d.Naam()))];

    public Verwijzingsfilter Filter => new(
        Resultaat == Open ? Doorstroom.NogNietBekend : Enum.TryParse<Doorstroom>(Resultaat, out var doorstroom) ? doorstroom : null,
        Resultaat == Open ? true : null, Vorm, Actor, string.IsNullOrWhiteSpace(Thema) ? null : Thema, Van, TotEnMet, Mijn ? aanroep.Aanroeper.Id : null);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        if (await Stuur(new ToonKeuzes(null)) is { IsGelukt: true, Waarde: var keuzes })
        {
            Themas = [.. keuzes.Themas.Select(t => new Keuze(t.Code, t.Naam))];
        }

        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gevonden = await Stuur(new ZoekVerwijzingen(Filter, new(Bladvraag.Gewoon, cursor)));
        if (!gevonden.IsGelukt)
        {
            return gevonden.Mislukking.Fouten.Any(f => f.Veld == "totEnMet") ? Opnieuw(gevonden.Mislukking, null) : Weiger(gevonden.Mislukking);
        }

        Verwijzingen = gevonden.Waarde;
        return Page();
    }

    public async Task<IActionResult> OnGetBestandAsync(Tabelsoort soort) =>
        (await Stuur(new VoerVerwijzingenUit(Filter))).Kies<IActionResult>(u => new Tabelresultaat(u, soort), Weiger);

    public string Themanaam(string thema) => Themas.FirstOrDefault(t => t.Waarde == thema)?.Tekst ?? thema;
}
