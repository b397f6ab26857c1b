using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Verwijzingen;

/// <summary>One referral: where it stands, what was shared, and what was done (ONT-04).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public Resultaatinvoer Invoer { get; set; } = new();

    public Verwijzingsblad Verwijzing { get; private set; } = null!;

    public IReadOnlyList<Keuze> Resultaten { get; } = Resultaatinvoer.Keuzes;

    public bool MagWijzigen => rechten.Mag(aanroep.Aanroeper, OnthaalRechten.Registreren);

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public async Task<IActionResult> OnPostAsync() =>
        Invoer.Lees() is { } resultaat
            ? await Doe(() => Stuur(new NoteerResultaat(Id, Versie, resultaat)), "Het resultaat is bewaard.")
            : await Bereid() ?? Opnieuw(Resultaatinvoer.Ontbreekt);

    public Task<IActionResult> OnPostSluitAsync() => Doe(() => Stuur(new SluitVerwijzing(Id, Versie)), "De verwijzing is afgesloten.");

    public Task<IActionResult> OnPostTrekInAsync() =>
        Doe(() => Stuur(new TrekVerwijzingIn(Id, Versie)), "De verwijzing is ingetrokken. De link in de mail werkt niet meer.");

    /// <summary>Who did a step, for people: a link has no name.</summary>
    public string? Wie(Verwijsstap stap) =>
        stap.Wie.StartsWith("link:", StringComparison.Ordinal) ? Verwijzing.Actornaam : stap.Wie.StartsWith("job:", StringComparison.Ordinal) ? "Vanzelf" : stap.Wie;

    private async Task<IActionResult> Doe(Func<Task<Uitkomst<Niets>>> stuur, string melding)
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        var gedaan = await stuur();
        if (!gedaan.IsGelukt)
        {
            return Opnieuw(gedaan.Mislukking with { Fouten = [.. gedaan.Mislukking.Fouten.Select(f => f with { Veld = f.Veld.Replace("resultaat.", "", StringComparison.Ordinal) })] });
        }

        TempData.Meld(melding);
        return Redirect($"/onthaal/doorverwijzingen/{Id}");
    }

    private async Task<IActionResult?> Bereid()
    {
        var verwijzing = await Stuur(new ToonVerwijzing(Id));
        if (!verwijzing.IsGelukt)
        {
            return Weiger(verwijzing.Mislukking);
        }

        Verwijzing = verwijzing.Waarde;
        if (Request.Method == "GET")
        {
            Versie = Verwijzing.Versie;
            Invoer = new() { Doorstroom = Verwijzing.Regel.Doorstroom is Doorstroom.NogNietBekend ? null : Verwijzing.Regel.Doorstroom.ToString(), Opmerking = Verwijzing.Opmerking };
        }

        return null;
    }
}
