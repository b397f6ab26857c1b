using System.Globalization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Afspraken;

/// <summary>The hours for appointments at a desk, a day or a week: a free hour is a link (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok)
    : Loketdagpagina(dispatcher, lijsten, klok)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Dag { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Week { get; set; }

    /// <summary>Name, telephone number or mail address of a visitor.</summary>
    [BindProperty]
    public string? Zoek { get; set; }

    /// <summary>The appointments of somebody; null while nothing was looked for.</summary>
    public IReadOnlyList<GevondenAfspraak>? Gevonden { get; private set; }

    /// <summary>The hours; null while no desk was chosen.</summary>
    public Planning? Planning { get; private set; }

    public bool MagRegistreren => rechten.Mag(aanroep.Aanroeper, OnthaalRechten.Registreren);

    public DateOnly Van => Week ? Gekozen.AddDays(-(((int)Gekozen.DayOfWeek + 6) % 7)) : Gekozen;

    /// <summary>The hours on the clock that there are on any of the days, in order.</summary>
    public IReadOnlyList<string> Uren => [.. Planning!.Dagen.SelectMany(d => d.Uren).OrderBy(u => u.Van.Plaatselijk().TimeOfDay).Select(u => u.Van.Klok()).Distinct()];

    /// <summary>The days of the grid: of a week only those on which there is something.</summary>
    public IReadOnlyList<Planningsdag> Dagen => [.. Planning!.Dagen.Where(d => !Week || d.Uren.Count > 0 || d.Reden is not null || d.Dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];

    private DateOnly Gekozen => Dag ?? Vandaag;

    public string Adres(DateOnly dag, bool week) => $"/onthaal/afspraken?loket={Loket}&dag={dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(week ? "&week=true" : "")}";

    public static string Boeken(Guid loket, DateTimeOffset van) => $"/onthaal/afspraken/nieuw?loket={loket}&van={Uri.EscapeDataString(van.ToString("O", CultureInfo.InvariantCulture))}";

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? (ModelState.IsValid ? Page() : Opnieuw());

    /// <summary>Looks for a visitor: posted, so that a name never stands in an address.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        var gezocht = Zoek?.Trim() ?? "";
        var gevonden = await Stuur(gezocht.Contains('@', StringComparison.Ordinal) ? new ZoekAfspraken(Mail: gezocht)
            : gezocht.Length > 0 && !gezocht.Any(char.IsLetter) ? new ZoekAfspraken(Telefoon: gezocht) : new ZoekAfspraken(gezocht));
        if (!gevonden.IsGelukt)
        {
            return Opnieuw(gevonden.Mislukking with { Fouten = [.. gevonden.Mislukking.Fouten.Select(f => f with { Veld = "zoek" })] }, null);
        }

        Gevonden = gevonden.Waarde.Afspraken;
        return Page();
    }

    private async Task<IActionResult?> Bereid()
    {
        await VulKeuzes();
        if (Loket is not { } loket)
        {
            return null;
        }

        var planning = await Stuur(new ToonPlanning(loket, Van, Week ? 7 : 1));
        if (!planning.IsGelukt)
        {
            return Weiger(planning.Mislukking);
        }

        Planning = planning.Waarde;
        return null;
    }
}
