using Integratie.Kit.Pagina;
using Integratie.Netwerk.Invoeren;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Invoeren;

/// <summary>Sends in a list of organisations (ONT-05).</summary>
[Vereist(NetwerkRechten.Beheren)]
[RequestSizeLimit(Tabellezer.Bestandsgrootte + Omslag)]
internal sealed class IndexModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    /// <summary>What a form adds around its file.</summary>
    private const int Omslag = 64 * 1024;

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    public Blad<Invoerkop> Invoeren { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        var invoeren = await Stuur(new SomInvoerenOp(new(Bladvraag.Gewoon, cursor)));
        if (!invoeren.IsGelukt)
        {
            return Weiger(invoeren.Mislukking);
        }

        Invoeren = invoeren.Waarde;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Bestand is null)
        {
            ModelState.AddModelError(nameof(Bestand), "Kies een bestand op uw computer.");
        }
        else
        {
            using var inhoud = new MemoryStream();
            await Bestand.CopyToAsync(inhoud, HttpContext.RequestAborted);
            var begonnen = await Stuur(new StartInvoer(Path.GetFileName(Bestand.FileName), inhoud.ToArray()));
            if (begonnen.IsGelukt)
            {
                return Redirect($"/netwerk/invoeren/{begonnen.Waarde}");
            }

            Opnieuw(begonnen.Mislukking, null);
        }

        Invoeren = (await Stuur(new SomInvoerenOp(new(Bladvraag.Gewoon)))).Kies(blad => blad, _ => Invoeren);
        return Opnieuw();
    }
}
