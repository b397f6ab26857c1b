using Integratie.Gebied.Overeenkomsten;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Overeenkomsten;

/// <summary>The register of agreements (OVK-01).</summary>
[Vereist(GebiedRechten.OvereenkomstRaadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten, IInstellingen instellingen, TimeProvider klok) : Modulepagina(dispatcher)
{
    private Dictionary<string, string> _instanties = [];

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public Overeenkomsttype? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public Overeenkomststatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? EindigtVoor { get; set; }

    public Blad<Overeenkomstregel> Overeenkomsten { get; private set; } = new([], null, 0);

    public IReadOnlyList<Keuze> Typen { get; } = [.. Enum.GetValues<Overeenkomsttype>().Select(t => new Keuze(t.ToString(), t.Naam()))];

    public IReadOnlyList<Keuze> Statussen { get; } = [.. Enum.GetValues<Overeenkomststatus>().Select(s => new Keuze(s.ToString(), s.Naam()))];

    /// <summary>Those that end within the days that the dated setting says to warn before (OVK-03), the first first.</summary>
    public IReadOnlyList<Overeenkomstregel> Binnenkort { get; private set; } = [];

    public int Dagen => instellingen.Waarde(GebiedInstellingen.DagenVoorEindeOvereenkomst, klok.Vandaag());

    public bool MagBeheren => rechten.Mag(aanroep.Aanroeper, GebiedRechten.OvereenkomstBeheren);

    public int ActieveFilters => (string.IsNullOrWhiteSpace(Zoek) ? 0 : 1) + (Type is null ? 0 : 1) + (Status is null ? 0 : 1) + (EindigtVoor is null ? 0 : 1);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gevonden = await Stuur(new ZoekOvereenkomsten(
            string.IsNullOrWhiteSpace(Zoek) ? null : Zoek, Type, Status, null, null, EindigtVoor, new(Bladvraag.Gewoon, cursor, MetTotaal: true)));
        if (!gevonden.IsGelukt)
        {
            return Weiger(gevonden.Mislukking);
        }

        Overeenkomsten = gevonden.Waarde;
        var vandaag = klok.Vandaag();
        var eindigend = await Stuur(new ZoekOvereenkomsten(null, null, null, null, vandaag, vandaag.AddDays(Dagen + 1), new(Bladvraag.Meest)));
        Binnenkort = eindigend.IsGelukt ? [.. eindigend.Waarde.Items.Where(EindigtBinnenkort).OrderBy(o => o.TotEnMet)] : [];
        _instanties = (await Keuzelijsten.Instanties(Stuur)).ToDictionary(i => i.Waarde, i => i.Tekst, StringComparer.Ordinal);
        return Page();
    }

    public string Instantie(string code) => _instanties.GetValueOrDefault(code, code);

    public int NogDagen(Overeenkomstregel overeenkomst) => overeenkomst.TotEnMet!.Value.DayNumber - klok.Vandaag().DayNumber;

    public bool EindigtBinnenkort(Overeenkomstregel overeenkomst)
    {
        var vandaag = klok.Vandaag();
        return overeenkomst is { Status: Overeenkomststatus.Actief or Overeenkomststatus.Opgezegd, TotEnMet: { } eind } && eind >= vandaag && eind <= vandaag.AddDays(Dagen);
    }
}
