using Integratie.Host.Beheer.Inrichting;
using Integratie.Host.Beheer.Sleutels;
using Integratie.Host.Web;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>The start-up check, the checks of all modules and the health of the host, with the way to what is wrong.</summary>
[Vereist(PlatformRechten.InrichtingZien)]
internal sealed class InrichtingModel(IDispatcher dispatcher, IReadOnlyList<ModuleBeschrijving> modules, Rechtenregister rechten, Aanroep aanroep) : PageModel
{
    /// <summary>Whether the caller may let everything be written with the newest key.</summary>
    public bool MagHerversleutelen => rechten.Mag(aanroep.Aanroeper, PlatformRechten.WerkingBeheren);

    public Inrichtingsverslag Verslag { get; private set; } = null!;

    public static string Verhouding(Inrichtingsgroep groep) => $"{groep.Resultaten.Count(r => r.Staat is Checkstaat.Goed)} / {groep.Resultaten.Count}";

    /// <summary>Whether the reader may open the page where something is put right: the menu entry it belongs to is theirs.</summary>
    public bool MagOpenen(string href, IReadOnlyList<Menugroep> menu)
    {
        var pad = href.Split('?', '#')[0];
        return menu.Huidig(pad) is { } item && item == new[] { new Menugroep("", [.. modules.SelectMany(m => m.Menu)]) }.Huidig(pad);
    }

    public static string Anker(Inrichtingsgroep groep) => "groep-" + Tekst.Zoekvorm(groep.Naam).Replace(' ', '-');

    public Task<IActionResult> OnGetAsync(CancellationToken annulering) => Toon(annulering);

    public async Task<IActionResult> OnPostHerversleutelAsync(CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new StartHerversleuteling(), annulering);
        if (uitkomst.IsGelukt)
        {
            return RedirectToPage("/Taken/Taak", new { id = uitkomst.Waarde });
        }

        ModelState.Voeg(uitkomst.Mislukking);
        return await Toon(annulering);
    }

    private async Task<IActionResult> Toon(CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(new ControleerInrichting(), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Verslag = uitkomst.Waarde;
        return Page();
    }
}
