using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Keuzelijsten;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Contacten;

/// <summary>The contacts of the own organisation, in keyset pages.</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, IGebiedRaadpleging gebied, IReferentielijsten lijsten, Aanroep aanroep, TimeProvider klok) : Modulepagina(dispatcher)
{
    private const string Open = "Open";

    [BindProperty(SupportsGet = true)]
    public Guid? Loket { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Thema { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    [BindProperty(SupportsGet = true)]
    public Kanaal? Kanaal { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Toestand { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? TotEnMet { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mijn { get; set; }

    /// <summary>Name or telephone number of a visitor.</summary>
    [BindProperty]
    public string? Zoek { get; set; }

    /// <summary>What was looked for; null when nobody looked for a visitor.</summary>
    public IReadOnlyList<GevondenContact>? Gevonden { get; private set; }

    public Blad<Contactregel> Contacten { get; private set; } = new([], null, null);

    /// <summary>The rows to show; the name of the visitor only where somebody looked for one.</summary>
    public IEnumerable<GevondenContact> Rijen => Gevonden ?? Contacten.Items.Select(c => new GevondenContact(null, c));

    public IReadOnlyList<Keuze> Loketten { get; private set; } = [];

    public IReadOnlyList<Keuze> Themas { get; private set; } = [];

    public IReadOnlyList<Keuze> Talen => [.. lijsten.Talen.Select(t => new Keuze(t.Code, t.Naam))];

    public IReadOnlyList<Keuze> Kanalen { get; } = [.. Enum.GetValues<Kanaal>().Select(k => new Keuze(k.ToString(), k.Naam()))];

    public IReadOnlyList<Keuze> Toestanden { get; } =
        [new(Open, "Nog open"), .. Enum.GetValues<Afloopsoort>().Select(a => new Keuze(a.ToString(), a.Naam()))];

    public DateOnly Vandaag => klok.Vandaag();

    public Contactfilter Filter => new(
        Loket, string.IsNullOrWhiteSpace(Thema) ? null : Thema, Kanaal, Enum.TryParse<Afloopsoort>(Toestand, out var afloop) ? afloop : null,
        Toestand == Open ? true : null, Van, TotEnMet, Mijn ? aanroep.Aanroeper.Id : null,
        string.IsNullOrWhiteSpace(Taal) ? null : Taal);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        await VulKeuzes();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gevonden = await Stuur(new ZoekContacten(Filter, new(Bladvraag.Gewoon, cursor)));
        if (!gevonden.IsGelukt)
        {
            return gevonden.Mislukking.Fouten.Any(f => f.Veld == "totEnMet") ? Opnieuw(gevonden.Mislukking, null) : Weiger(gevonden.Mislukking);
        }

        Contacten = gevonden.Waarde;
        return Page();
    }

    public async Task<IActionResult> OnGetBestandAsync(Tabelsoort soort) =>
        (await Stuur(new VoerContactenUit(Filter))).Kies<IActionResult>(u => new Tabelresultaat(u, soort), Weiger);

    /// <summary>Looks for a visitor: posted, so that a name never stands in an address.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await VulKeuzes();
        var gezocht = Zoek?.Trim() ?? "";
        var isNummer = gezocht.Length > 0 && !gezocht.Any(char.IsLetter);
        var gevonden = await Stuur(isNummer ? new ZoekOpPersoon(Telefoon: gezocht) : new ZoekOpPersoon(gezocht));
        if (!gevonden.IsGelukt)
        {
            return Opnieuw(gevonden.Mislukking with { Fouten = [.. gevonden.Mislukking.Fouten.Select(f => f with { Veld = "zoek" })] }, null);
        }

        Gevonden = gevonden.Waarde.Contacten;
        return Page();
    }

    public string? Loketnaam(Guid? loket) => loket is { } id ? gebied.Loket(id)?.Naam : null;

    public string? Themanaam(string? thema) => Themas.FirstOrDefault(t => t.Waarde == thema)?.Tekst ?? thema;

    public string? Gemeentenaam(NisCode? nis) => nis is { } code && gebied.Gemeenten(code, Vandaag) is [var gemeente, ..] ? gemeente.Naam : nis?.Waarde;

    public string? Taalnaam(string? taal) => lijsten.Talen.FirstOrDefault(t => t.Code == taal)?.Naam ?? taal;

    private async Task VulKeuzes()
    {
        if (await Stuur(new ToonKeuzes(null)) is { IsGelukt: true, Waarde: var keuzes })
        {
            Loketten = [.. keuzes.Loketten.Select(l => new Keuze(l.Id.ToString(), l.Naam, null, l.Gemeente))];
            Themas = [.. keuzes.Themas.Select(t => new Keuze(t.Code, t.Naam))];
        }
    }
}
