using System.Globalization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Afspraken;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Afspraken;

/// <summary>One appointment: who comes, and what can be done with it (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok)
    : Loketdagpagina(dispatcher, lijsten, klok)
{
    private const int Vooruit = 14;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    /// <summary>The new hour, as a moment.</summary>
    [BindProperty]
    public string? Nieuw { get; set; }

    public Afspraakblad Blad { get; private set; } = null!;

    public IReadOnlyList<Keuze> Uren { get; private set; } = [];

    public bool MagWijzigen => rechten.Mag(aanroep.Aanroeper, OnthaalRechten.Registreren);

    public bool IsVandaag => Blad.Afspraak.Van.Dag() == Vandaag;

    public bool IsBegonnen => Blad.Afspraak.Van <= Nu;

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public Task<IActionResult> OnPostAnnuleerAsync() => Doe(new AnnuleerAfspraak(Id, Versie), "De afspraak is geannuleerd. Het uur is weer vrij.");

    public Task<IActionResult> OnPostGemistAsync() => Doe(new MeldGemist(Id, Versie), "De afspraak staat als gemist.");

    public Task<IActionResult> OnPostHerstelAsync() => Doe(new HerstelAfspraak(Id, Versie), "De afspraak staat er weer.");

    public async Task<IActionResult> OnPostAangekomenAsync()
    {
        var beurt = await Stuur(new MeldAangekomen(Id, Versie));
        if (!beurt.IsGelukt)
        {
            return await Fout(beurt.Mislukking);
        }

        TempData.Meld($"Deze bezoeker heeft nummer {beurt.Waarde.Nummer} en staat in de wachtrij.");
        return Redirect($"/onthaal/afspraken/{Id}");
    }

    public async Task<IActionResult> OnPostVerzetAsync() =>
        DateTimeOffset.TryParse(Nieuw, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var van)
            ? await Doe(new VerzetAfspraak(Id, Versie, van), "De afspraak is verzet.")
            : await Fout(Mislukking.Ongeldig(new Invoerfout("nieuw", "Kies een nieuw uur.")));

    private async Task<IActionResult> Doe(IVerzoek<Niets> stap, string melding)
    {
        var gedaan = await Stuur(stap);
        if (!gedaan.IsGelukt)
        {
            return await Fout(gedaan.Mislukking);
        }

        TempData.Meld(melding);
        return Redirect($"/onthaal/afspraken/{Id}");
    }

    private async Task<IActionResult> Fout(Mislukking mislukking) => await Bereid() ?? Opnieuw(mislukking, null);

    private async Task<IActionResult?> Bereid()
    {
        var blad = await Stuur(new ToonAfspraak(Id));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Blad = blad.Waarde;
        if (MagWijzigen && Blad.Afspraak.Staat is Afspraakstaat.Gepland && await Stuur(new ToonPlanning(Blad.Afspraak.Loket, null, Vooruit)) is { IsGelukt: true, Waarde: var planning })
        {
            Uren = NieuwModel.Lijst(planning);
        }

        return null;
    }
}
