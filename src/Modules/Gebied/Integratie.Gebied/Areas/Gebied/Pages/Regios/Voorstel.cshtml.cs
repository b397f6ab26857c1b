using Integratie.Gebied.Regios;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Regios;

/// <summary>Proposing a layout, starting from today's (GEB-01). One empty box is there for a region that comes in addition.</summary>
[Vereist(GebiedRechten.RegioVoorstellen)]
internal sealed class VoorstelModel(IDispatcher dispatcher) : Gebiedspagina(dispatcher)
{
    private IReadOnlyList<Keuze> _gemeenten = [];

    [BindProperty]
    public Indelingformulier Invoer { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var vandaag = await Stuur(new ToonRegios(null));
        if (!vandaag.IsGelukt)
        {
            return Weiger(vandaag.Mislukking);
        }

        Invoer.Regios =
        [
            .. vandaag.Waarde.Regios.Select(r => new Regiovak { Code = r.Code, Naam = r.Naam, Gemeenten = string.Join('\n', r.Gemeenten.Select(g => g.Naam)) }),
            new Regiovak(),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var vandaag = await Stuur(new ToonRegios(null));
        if (!vandaag.IsGelukt)
        {
            return Weiger(vandaag.Mislukking);
        }

        _gemeenten = [.. vandaag.Waarde.Regios.SelectMany(r => r.Gemeenten).Concat(vandaag.Waarde.ZonderRegio).Select(g => new Keuze(g.Nis.Waarde, g.Naam))];
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var fouten = new List<Invoerfout>();
        var regios = Invoer.Regios.Select((vak, i) => (Vak: vak, Nr: i)).Where(v => !string.IsNullOrWhiteSpace(v.Vak.Gemeenten))
            .Select(v => new Regiogegevens(v.Vak.Code ?? "", v.Vak.Naam ?? "",
                [.. _gemeenten.VindAlle(v.Vak.Gemeenten, $"regios[{v.Nr}].gemeenten", fouten).Select(g => NisCode.Parse(g.Waarde))])).ToList();
        if (Invoer.Van is null)
        {
            fouten.Add(new("van", "Vul de eerste dag in."));
        }

        if (fouten.Count > 0)
        {
            return Opnieuw(Mislukking.Ongeldig(fouten));
        }

        var uitkomst = await Stuur(new StelRegioindelingVoor(Invoer.Naam ?? "", Invoer.Van!.Value, Invoer.Rechtsgrond ?? "", Invoer.Reden ?? "", regios));
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking);
        }

        TempData.Meld("Uw voorstel wacht op de beslissing van een collega.");
        return Redirect($"/gebied/regios/{uitkomst.Waarde}");
    }
}

internal sealed class Indelingformulier
{
    public string? Naam { get; set; }

    public DateOnly? Van { get; set; }

    public string? Rechtsgrond { get; set; }

    public string? Reden { get; set; }

    public List<Regiovak> Regios { get; set; } = [];
}

internal sealed class Regiovak
{
    public string? Code { get; set; }

    public string? Naam { get; set; }

    public string? Gemeenten { get; set; }
}
