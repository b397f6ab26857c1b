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

/// <summary>Makes an appointment at a free hour (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed class NieuwModel(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, TimeProvider klok)
    : Afspraakformulierpagina(dispatcher, lijsten, aanroep, klok)
{
    /// <summary>How many days ahead the list of free hours goes.</summary>
    private const int Vooruit = 14;

    /// <summary>The hour, as a moment.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Van { get; set; }

    public IReadOnlyList<Keuze> Uren { get; private set; } = [];

    public string Loketnaam { get; private set; } = "";

    public static IReadOnlyList<Keuze> Lijst(Planning planning, DateTimeOffset? ook = null) =>
        [.. planning.Dagen.SelectMany(d => d.Uren.Where(u => u.Vrij > 0 || u.Van == ook).Select(u => new Keuze(
            u.Van.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), $"{d.Dag.MetWeekdag()}, {u.Van.Klok()} tot {u.Tot.Klok()}", null, d.Dag.MetWeekdag())))];

    public async Task<IActionResult> OnGetAsync()
    {
        var weigering = await Bereid();
        Van = Moment(Van)?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        ModelState.Remove(nameof(Van));
        return weigering ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        if (Moment(Van) is not { } van)
        {
            return Opnieuw(Mislukking.Ongeldig(new Invoerfout("van", "Kies een uur.")), null);
        }

        var gegevens = Lees();
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var geboekt = await Stuur(new BoekAfspraak(Loket ?? Guid.Empty, van, gegevens.Waarde));
        if (!geboekt.IsGelukt)
        {
            return Opnieuw(geboekt.Mislukking);
        }

        TempData.Meld(string.IsNullOrWhiteSpace(Invoer.Mail) ? "De afspraak is gemaakt." : "De afspraak is gemaakt. De bezoeker krijgt een bevestiging per mail.");
        return Redirect($"/onthaal/afspraken/{geboekt.Waarde}");
    }

    private static DateTimeOffset? Moment(string? tekst) => DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private async Task<IActionResult?> Bereid()
    {
        await VulKeuzes();
        if (Loket is not { } loket)
        {
            return null;
        }

        var eerste = Moment(Van)?.Dag() is { } dag && dag >= Vandaag ? dag : Vandaag;
        var planning = await Stuur(new ToonPlanning(loket, eerste, Vooruit));
        if (!planning.IsGelukt)
        {
            return Weiger(planning.Mislukking);
        }

        (Loketnaam, Uren) = (planning.Waarde.Loketnaam, Lijst(planning.Waarde));
        return null;
    }
}
