using Integratie.Gebied.Loketaanvragen;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketaanvragen;

/// <summary>Writing a request (GEB-10): first the municipality, so that what is known about it can stand beside the form.</summary>
[Vereist(GebiedRechten.LoketaanvraagIndienen)]
internal sealed class NieuwModel(IDispatcher dispatcher, TimeProvider klok) : Aanvraagformulierpagina(dispatcher)
{
    /// <summary>The municipality: a name as it was typed, or a NIS code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    /// <summary>Where the caller may ask for a desk.</summary>
    public IReadOnlyList<Keuze> Gemeenten { get; private set; } = [];

    /// <summary>The municipality is known: the form can be shown.</summary>
    public bool IsGekozen { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Kies() is { } antwoord)
        {
            return antwoord;
        }

        Invoer = Aanvraagformulier.Nieuw(Behoefte, klok.Vandaag());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Kies() is { } antwoord)
        {
            return antwoord;
        }

        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = Invoer.Lees(Behoefte.Gemeente.Nis);
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var aanvraag = await Stuur(new StelLoketaanvraagOp(gegevens.Waarde));
        if (!aanvraag.IsGelukt)
        {
            return OpnieuwMet(aanvraag.Mislukking);
        }

        TempData.Meld("De aanvraag is bewaard als ontwerp. Lees ze na en dien ze in.");
        return Redirect($"/gebied/loketaanvragen/{aanvraag.Waarde}");
    }

    /// <summary>Finds the municipality; answers itself while there is none.</summary>
    private async Task<IActionResult?> Kies()
    {
        var gemeenten = await Stuur(new SomAanvraaggemeenten());
        Gemeenten = gemeenten.IsGelukt
            ? [.. gemeenten.Waarde.Gemeenten.Select(g => new Keuze(g.Nis.Waarde, g.Naam, g.Regio)).OrderBy(k => k.Tekst, StringComparer.CurrentCulture)]
            : [];
        if (string.IsNullOrWhiteSpace(Gemeente) && Gemeenten is not [_])
        {
            return Request.Query.ContainsKey("gemeente") || Request.Method == "POST"
                ? Opnieuw(Mislukking.Ongeldig(new Invoerfout("Gemeente", "Kies een gemeente.")), null)
                : Page();
        }

        if ((Gemeenten is [var enige] ? enige : Gemeenten.Vind(Gemeente)) is not { } keuze)
        {
            return Opnieuw(Mislukking.Ongeldig(new Invoerfout("Gemeente", $"‘{Gemeente}’ staat niet in de lijst van gemeenten waar u een loket kunt aanvragen.")), null);
        }

        IsGekozen = true;
        return await Bereid(NisCode.Parse(keuze.Waarde), null);
    }
}
