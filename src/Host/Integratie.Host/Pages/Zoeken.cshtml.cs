using Integratie.Host.Beheer.Zoeken;
using Integratie.Host.Web;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages;

/// <summary>The search box: a page, and the fragment that it shows while somebody types. A POST, because a term may be a name.</summary>
[Aangemeld]
internal sealed class ZoekenModel(IDispatcher dispatcher) : PageModel
{
    public string? Term { get; private set; }

    /// <summary>What was found; null when nothing was asked.</summary>
    public Zoekantwoord? Antwoord { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? term, CancellationToken annulering)
    {
        var isFragment = Request.Headers.ContainsKey("HX-Request");
        Term = term;
        if (string.IsNullOrWhiteSpace(term))
        {
            return isFragment ? StatusCode(StatusCodes.Status204NoContent) : Page();
        }

        var uitkomst = await dispatcher.Send(new ZoekOveral(new(term)), annulering);
        if (!uitkomst.IsGelukt)
        {
            if (isFragment || uitkomst.Mislukking.Soort is not Mislukkingssoort.Ongeldig)
            {
                return new Foutresultaat(uitkomst.Mislukking);
            }

            ModelState.Voeg(uitkomst.Mislukking);
            return Page();
        }

        // The search box holds the actions already and filters them itself.
        Antwoord = isFragment
            ? uitkomst.Waarde with { Resultaten = [.. uitkomst.Waarde.Resultaten.Where(r => r.Soort != "Actie")] }
            : uitkomst.Waarde;
        return isFragment ? Partial("_Zoekfragment", Antwoord) : Page();
    }
}
