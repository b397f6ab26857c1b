using Integratie.Gebied.Bevoegdheden;
using Integratie.Kern;
using Integratie.Kit;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Bevoegd;

/// <summary>
/// "Wie is bevoegd?" (GEB-11). What is typed may be an address, so it is posted; the answer stands at an address that names
/// only the municipality and the day.
/// </summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Rechtenregister rechten, Aanroep aanroep) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    [BindProperty]
    public string? Waar { get; set; }

    public Bevoegdheidsantwoord? Antwoord { get; private set; }

    /// <summary>Name of a body that takes a part of the director role; it has a task here, or is the agency.</summary>
    public string Naam(string code) =>
        Antwoord?.Bevoegdheid?.Taken.Select(t => t.Instantie).FirstOrDefault(i => i.Code == code)?.Naam ?? code;

    /// <summary>Whether a merger left a task without a decision of the municipality's own, and the caller may propose one (GEB-14).</summary>
    public bool IsTeBeslissen(Toewijzing? toewijzing) =>
        toewijzing is { Gebied: var gebied } && rechten.Mag(aanroep.Aanroeper, GebiedRechten.BevoegdheidVoorstellen)
        && (toewijzing.Regel == Bevoegdheidsbepaling.Verdeeld
            || (gebied.Soort is Gebiedssoort.Gemeente && gebied.Code != Antwoord?.Bevoegdheid?.Gemeente.Nis.Waarde));

    public async Task<IActionResult> OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(Gemeente) || !ModelState.IsValid)
        {
            return Page();
        }

        var antwoord = await Stuur(new WieIsBevoegd(Gemeente, Op, null));
        if (!antwoord.IsGelukt)
        {
            return Nogmaals(antwoord.Mislukking);
        }

        Antwoord = antwoord.Waarde;
        if (Antwoord.Bevoegdheid is { } kaart)
        {
            Waar = kaart.Gemeente.Naam;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var antwoord = await Stuur(new ZoekBevoegdheden(Waar ?? "", Op));
        if (!antwoord.IsGelukt)
        {
            return Nogmaals(antwoord.Mislukking);
        }

        if (antwoord.Waarde.Bevoegdheid is not { } kaart)
        {
            Antwoord = antwoord.Waarde;
            return Page();
        }

        if (antwoord.Waarde.Uitleg is { } uitleg)
        {
            TempData.Meld(uitleg, Toon.Info);
        }

        return RedirectToPage(new { gemeente = kaart.Gemeente.Nis.Waarde, op = Op?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
    }

    /// <summary>Whatever it was asked as, the page has one field for it.</summary>
    private IActionResult Nogmaals(Mislukking mislukking) => Opnieuw(
        mislukking with { Fouten = [.. mislukking.Fouten.Select(f => f with { Veld = f.Veld is "adres" or "gemeente" ? "waar" : f.Veld })] }, null);
}
