using System.Globalization;
using Integratie.Host.Beheer.Instellingen;
using Integratie.Host.Web;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>All dated settings with what applies on a day (KRN-03).</summary>
[Vereist(PlatformRechten.InstellingenZien)]
internal sealed class InstellingenModel(IDispatcher dispatcher) : PageModel
{
    public DateOnly? Op { get; private set; }

    public string? OpTekst => Op?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The settings; null when the day that was asked for isn't one.</summary>
    public Instellingenlijst? Lijst { get; private set; }

    public async Task<IActionResult> OnGetAsync(DateOnly? op, CancellationToken annulering)
    {
        Op = op;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var uitkomst = await dispatcher.Send(new SomInstellingenOp(op), annulering);
        if (!uitkomst.IsGelukt)
        {
            return new Foutresultaat(uitkomst.Mislukking);
        }

        Lijst = uitkomst.Waarde;
        return Page();
    }

    public static string Geldig(Instellingsregel regel) => regel switch
    {
        { IsStandaard: true } => "standaard, niets beslist",
        { TotEnMet: { } eind } => $"{Dag(regel.Sinds!.Value)} t.e.m. {Dag(eind)}",
        _ => $"sinds {Dag(regel.Sinds!.Value)}",
    };

    private static string Dag(DateOnly dag) => dag.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
