using Integratie.Gebied.Overeenkomsten;
using Integratie.Kit.Formulier;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Overeenkomsten;

/// <summary>The register of agreements (OVK-01).</summary>
[Vereist(GebiedRechten.OvereenkomstRaadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten, IInstellingen instellingen, TimeProvider klok) : Gebiedspagina(dispatcher)
{
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
        return Page();
    }

    /// <summary>Whether it ends within the days that the dated setting says to warn before (OVK-03).</summary>
    public bool EindigtBinnenkort(Overeenkomstregel overeenkomst)
    {
        var vandaag = klok.Vandaag();
        return overeenkomst is { Status: Overeenkomststatus.Actief or Overeenkomststatus.Opgezegd, TotEnMet: { } eind }
            && eind >= vandaag && eind <= vandaag.AddDays(instellingen.Waarde(GebiedInstellingen.DagenVoorEindeOvereenkomst, vandaag));
    }
}
