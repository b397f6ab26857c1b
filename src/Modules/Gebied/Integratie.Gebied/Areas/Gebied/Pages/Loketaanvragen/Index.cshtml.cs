using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Regios;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketaanvragen;

/// <summary>The requests for desks (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagRaadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Aanvraagstatus? Status { get; set; }

    /// <summary>A municipality by its name or NIS code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Regio { get; set; }

    public Blad<Aanvraagregel> Aanvragen { get; private set; } = new([], null, 0);

    public IReadOnlyList<Keuze> Statussen { get; } = [.. Enum.GetValues<Aanvraagstatus>().Select(s => new Keuze(s.ToString(), s.Naam()))];

    public IReadOnlyList<Keuze> Regios { get; private set; } = [];

    public IReadOnlyList<Keuze> Gemeenten { get; private set; } = [];

    public int ActieveFilters => (Status is null ? 0 : 1) + (string.IsNullOrWhiteSpace(Gemeente) ? 0 : 1) + (string.IsNullOrWhiteSpace(Regio) ? 0 : 1);

    public bool MagAanvragen => rechten.Mag(aanroep.Aanroeper, GebiedRechten.LoketaanvraagIndienen);

    public bool ZietAlles => Bereikbepaling.Van(aanroep.Aanroeper) == Bereik.Alles;

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        var regios = await Stuur(new ToonRegios(null));
        if (!regios.IsGelukt)
        {
            return Weiger(regios.Mislukking);
        }

        Regios = [.. regios.Waarde.Regios.Select(r => new Keuze(r.Code, r.Naam))];
        Gemeenten = [.. regios.Waarde.Regios.SelectMany(r => r.Gemeenten).Concat(regios.Waarde.ZonderRegio)
            .Select(g => new Keuze(g.Nis.Waarde, g.Naam)).OrderBy(k => k.Tekst, StringComparer.CurrentCulture)];
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        NisCode? nis = null;
        if (!string.IsNullOrWhiteSpace(Gemeente))
        {
            if (Gemeenten.Vind(Gemeente) is not { } keuze)
            {
                return Opnieuw(Mislukking.Ongeldig(new Invoerfout("Gemeente", $"We kennen de gemeente ‘{Gemeente}’ niet.")), null);
            }

            nis = NisCode.Parse(keuze.Waarde);
        }

        var gevonden = await Stuur(new ZoekLoketaanvragen(Status, nis, string.IsNullOrWhiteSpace(Regio) ? null : Regio, new(Bladvraag.Gewoon, cursor, MetTotaal: true)));
        if (!gevonden.IsGelukt)
        {
            return Weiger(gevonden.Mislukking);
        }

        Aanvragen = gevonden.Waarde;
        return Page();
    }
}
