using System.Globalization;
using Integratie.Host.Beheer.Instellingen;
using Integratie.Host.Web;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>One setting through time: what applied on date X, who decided it and why (KRN-03).</summary>
[Vereist(PlatformRechten.InstellingenZien)]
internal sealed class InstellingModel(IDispatcher dispatcher, Rechtenregister rechten, Aanroep aanroep) : PageModel
{
    public string Sleutel { get; private set; } = "";

    public DateOnly? Op { get; private set; }

    public string? OpTekst => Op?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The setting; null when the day that was asked for isn't one.</summary>
    public Instellingsblad? Blad { get; private set; }

    public bool MagVoorstellen => rechten.Mag(aanroep.Aanroeper, PlatformRechten.InstellingenVoorstellen);

    public async Task<IActionResult> OnGetAsync(string sleutel, DateOnly? op, CancellationToken annulering)
    {
        (Sleutel, Op) = (sleutel, op);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var uitkomst = await dispatcher.Send(new BekijkInstelling(sleutel, op), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Blad = uitkomst.Waarde;
        return Page();
    }
}
