using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Verwijzingen;

/// <summary>The page behind the link in the mail: the actor says how it went, without signing in (ONT-04).</summary>
[Openbaar]
internal sealed class AntwoordModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    [BindProperty]
    public Resultaatinvoer Invoer { get; set; } = new();

    public Linkblad Blad { get; private set; } = null!;

    public IReadOnlyList<Keuze> Resultaten { get; } = Resultaatinvoer.Keuzes;

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        if (Invoer.Lees() is not { } resultaat)
        {
            return Opnieuw(Resultaatinvoer.Ontbreekt);
        }

        var beantwoord = await Stuur(new BeantwoordMetLink(Sleutel, resultaat));
        if (!beantwoord.IsGelukt)
        {
            return Opnieuw(beantwoord.Mislukking with { Fouten = [.. beantwoord.Mislukking.Fouten.Select(f => f with { Veld = f.Veld.Replace("antwoord.", "", StringComparison.Ordinal) })] });
        }

        TempData.Meld("Bedankt. Het onthaal leest uw antwoord.");
        return Redirect(Request.Path);
    }

    private async Task<IActionResult?> Bereid()
    {
        var blad = await Stuur(new ToonMetLink(Sleutel));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Blad = blad.Waarde;
        if (Request.Method == "GET")
        {
            Invoer = new() { Doorstroom = Blad.Doorstroom is Doorstroom.NogNietBekend ? null : Blad.Doorstroom.ToString(), Opmerking = Blad.Opmerking };
        }

        return null;
    }
}
