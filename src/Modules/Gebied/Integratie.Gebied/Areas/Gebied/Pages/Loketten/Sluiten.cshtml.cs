using Integratie.Gebied.Loketten;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

/// <summary>Closing a desk. When that leaves a centrumstad without one, the page says so first and asks once more (GEB-09).</summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed class SluitenModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public Sluitformulier Invoer { get; set; } = new();

    public string Naam { get; private set; } = "";

    /// <summary>What the closing would do; null while that wasn't asked, or when it does nothing.</summary>
    public string? Waarschuwing { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        if (Invoer.LaatsteDag is not { } laatste)
        {
            return ModelState.IsValid ? Opnieuw(Mislukking.Ongeldig(new Invoerfout("laatsteDag", "Vul de laatste dag in."))) : Opnieuw();
        }

        if (!Invoer.Bevestigd && await Stuur(new ToonSluitingsgevolg(Id, laatste)) is { IsGelukt: true, Waarde.Waarschuwing: { } waarschuwing })
        {
            ModelState.Remove("Invoer.Bevestigd");
            (Waarschuwing, Invoer.Bevestigd) = (waarschuwing, true);
            return Page();
        }

        var sluiting = await Stuur(new SluitLoket(Id, Versie, laatste, Invoer.Reden ?? ""));
        if (!sluiting.IsGelukt)
        {
            return Opnieuw(sluiting.Mislukking);
        }

        TempData.Meld($"Het loket sluit na {laatste.Voluit()}. Tot die dag kunt u dat ongedaan maken.");
        return Redirect($"/gebied/loketten/{Id}");
    }

    private async Task<IActionResult?> Bereid()
    {
        var loket = await Stuur(new ToonLoket(Id));
        if (!loket.IsGelukt)
        {
            return Weiger(loket.Mislukking);
        }

        Naam = loket.Waarde.Gegevens.Naam;
        Versie = Request.Method == "GET" ? loket.Waarde.Versie : Versie;
        return null;
    }
}

internal sealed class Sluitformulier
{
    public DateOnly? LaatsteDag { get; set; }

    public string? Reden { get; set; }

    /// <summary>The warning was shown.</summary>
    public bool Bevestigd { get; set; }
}
