using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Gebieden;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Varianten;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Matrix;

/// <summary>Proposing a row of the matrix (GEB-05, GEB-06).</summary>
[Vereist(GebiedRechten.BevoegdheidVoorstellen)]
internal sealed class VoorstelModel(IDispatcher dispatcher, Regimeregister regimes) : Modulepagina(dispatcher)
{
    [BindProperty]
    public Matrixformulier Invoer { get; set; } = new();

    public IReadOnlyList<Keuze> Gebieden { get; private set; } = [];

    public IReadOnlyList<Keuze> Instanties { get; private set; } = [];

    public IReadOnlyList<Keuze> Taakkeuzes { get; } = [.. Taken.Alle.Select(t => new Keuze(t.ToString(), t.Naam(), Groep: t.Lijn().Naam()))];

    public IReadOnlyList<Keuze> Regimes { get; } = [.. regimes.Alle.Select(r => new Keuze(r.Code, r.Naam))];

    public IReadOnlyList<Keuze> Voorwaarden { get; } = [.. Enum.GetValues<Overeenkomsttype>().Select(t => new Keuze(t.ToString(), t.Naam()))];

    public async Task<IActionResult> OnGetAsync(string? gebied, Taak? taak)
    {
        await VulKeuzes();
        Invoer.Taak = taak;
        Invoer.Gebied = Gebieden.FirstOrDefault(g => g.Waarde == gebied)?.Tekst;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await VulKeuzes();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var fouten = new List<Invoerfout>();
        var gebied = Gebieden.Vind(Invoer.Gebied);
        var instantie = Invoer.Stopt ? null : Instanties.Vind(Invoer.Instantie);
        if (gebied is null)
        {
            fouten.Add(new("gebied", "Kies een gebied uit de lijst."));
        }

        if (Invoer.Taak is null)
        {
            fouten.Add(new("taak", "Kies een taak."));
        }

        if (instantie is null && !Invoer.Stopt)
        {
            fouten.Add(new("instantie", "Kies een instantie uit de lijst, of vink aan dat de eigen regeling stopt."));
        }

        if (Invoer.Van is null)
        {
            fouten.Add(new("van", "Vul de eerste dag in."));
        }

        if (fouten.Count > 0)
        {
            return Opnieuw(Mislukking.Ongeldig(fouten));
        }

        var uitkomst = await Stuur(new StelBevoegdheidVoor(
            Gebiedsaanduiding.Parse(gebied!.Waarde), Invoer.Taak!.Value, instantie?.Waarde, Invoer.Van!.Value, Invoer.Rechtsgrond ?? "", Invoer.Reden ?? "",
            Invoer.TotEnMet, Invoer.Regime, Invoer.Voorwaarde));
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking);
        }

        TempData.Meld("Uw voorstel wacht op de beslissing van een collega.");
        return Redirect($"/gebied/matrix/{uitkomst.Waarde}");
    }

    private async Task VulKeuzes()
    {
        Gebieden = await Stuur(new SomGebieden(null)) is { IsGelukt: true, Waarde.Gebieden: var gebieden }
            ? [.. gebieden.Select(g => new Keuze(g.Gebied.Waarde, g.Naam.Hoofdletter()))]
            : [];
        Instanties = await Keuzelijsten.Instanties(Stuur);
    }
}

internal sealed class Matrixformulier
{
    public string? Gebied { get; set; }

    public Taak? Taak { get; set; }

    public string? Instantie { get; set; }

    /// <summary>The own arrangement of the territory stops: said in so many words, never by leaving something out.</summary>
    public bool Stopt { get; set; }

    public DateOnly? Van { get; set; }

    public DateOnly? TotEnMet { get; set; }

    public string? Regime { get; set; }

    public Overeenkomsttype? Voorwaarde { get; set; }

    public string? Rechtsgrond { get; set; }

    public string? Reden { get; set; }
}
