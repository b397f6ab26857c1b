using Integratie.Host.Beheer.Berichten;
using Integratie.Host.Web;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>What is on its way between modules, what is stuck, and what an operator does about it.</summary>
[Vereist(PlatformRechten.WerkingZien)]
internal sealed class BerichtenModel(IDispatcher dispatcher, Rechtenregister rechten, Aanroep aanroep, TimeProvider klok) : PageModel
{
    public static IReadOnlyList<Keuze> Staten { get; } = [.. Enum.GetValues<Berichtstaat>().Select(s => new Keuze(s.ToString(), s.Woord().Woord))];

    [BindProperty(SupportsGet = true)]
    public string? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public Berichtstaat? Staat { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Gekozen { get; set; } = [];

    public Berichttelling Telling { get; private set; } = null!;

    public Blad<Berichtregel> Blad { get; private set; } = null!;

    public bool MagIngrijpen => rechten.Mag(aanroep.Aanroeper, PlatformRechten.WerkingBeheren);

    public int Actief => new[] { Van, Staat?.ToString(), Soort }.Count(v => !string.IsNullOrEmpty(v));

    public IEnumerable<Keuze> Modules => Telling.Modules.Select(m => new Keuze(m, m));

    public string? OudsteTekst => Telling.Oudste is { } oudste ? $"het oudste sinds {(klok.GetUtcNow() - oudste).InWoorden()}" : null;

    public Task<IActionResult> OnGetAsync(string? cursor, CancellationToken annulering) => Toon(cursor, annulering);

    public Task<IActionResult> OnPostOpnieuwAsync(CancellationToken annulering) =>
        Voer(new ProbeerBerichtenOpnieuw(new(Sleutels())), a => $"{Woorden.Aantal(a.Aantal, "bericht wordt", "berichten worden")} opnieuw geprobeerd.", annulering);

    public async Task<IActionResult> OnPostSoortAsync(string soort, string? ontvanger, CancellationToken annulering)
    {
        (Van, Staat, Soort) = (null, null, null);
        return await Voer(new ProbeerBerichtenOpnieuw(new(Soort: soort, Ontvanger: ontvanger)), a => $"{Woorden.Aantal(a.Aantal, "bericht wordt", "berichten worden")} opnieuw geprobeerd.", annulering);
    }

    public Task<IActionResult> OnPostWegAsync(CancellationToken annulering) =>
        Voer(new GooiBerichtenWeg(new(new(Sleutels()), Reden ?? "")), a => $"{Woorden.Aantal(a.Aantal, "bericht is", "berichten zijn")} weggegooid.", annulering);

    private async Task<IActionResult> Voer<T>(IOpdracht<T> opdracht, Func<T, string> melding, CancellationToken annulering)
    {
        var uitkomst = await dispatcher.Send(opdracht, annulering);
        if (!uitkomst.IsGelukt)
        {
            if (uitkomst.Mislukking.Soort is Mislukkingssoort.NietToegelaten)
            {
                return new Foutresultaat(uitkomst.Mislukking);
            }

            Verwoord(uitkomst.Mislukking);
            return await Toon(null, annulering);
        }

        TempData.Meld(melding(uitkomst.Waarde));
        return RedirectToPage(new { Van, Staat, Soort });
    }

    private async Task<IActionResult> Toon(string? cursor, CancellationToken annulering)
    {
        var telling = await dispatcher.Send(new TelBerichten(), annulering);
        if (!telling.IsGelukt)
        {
            return new Foutresultaat(telling.Mislukking);
        }

        Telling = telling.Waarde;
        var blad = await dispatcher.Send(new ZoekBerichten(Leeg(Van), Staat, Leeg(Soort), new(Na: cursor)), annulering);
        if (!blad.IsGelukt)
        {
            return new Foutresultaat(blad.Mislukking);
        }

        Blad = blad.Waarde;
        return Page();
    }

    /// <summary>What isn't about the reason is about the list as a whole: no field to lead to.</summary>
    private void Verwoord(Mislukking mislukking)
    {
        if (mislukking.Fouten.Count == 0)
        {
            ModelState.AddModelError("", mislukking.Bericht);
        }

        foreach (var fout in mislukking.Fouten)
        {
            ModelState.AddModelError(fout.Veld == "reden" ? nameof(Reden) : "", fout.Bericht);
        }
    }

    private List<Berichtsleutel> Sleutels() =>
        [.. Gekozen.Select(g => g.Split('|', 3)).Where(d => d.Length == 3 && Guid.TryParse(d[1], out _)).Select(d => new Berichtsleutel(d[0], Guid.Parse(d[1]), d[2]))];

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
