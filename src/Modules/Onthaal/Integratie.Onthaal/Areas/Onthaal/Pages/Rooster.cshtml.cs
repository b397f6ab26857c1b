using System.Globalization;
using Integratie.Gebied;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Roosters;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>How many officers are at a desk when, and how long an appointment takes (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class RoosterModel(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok)
    : Loketdagpagina(dispatcher, lijsten, klok)
{
    private const int Leeg = 4;
    private static readonly string[] Urenvormen = ["H:mm", "HH:mm", "H.mm", "HH.mm", "%H"];

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public string? Slotduur { get; set; }

    [BindProperty]
    public List<Roosterregel> Regels { get; set; } = [];

    public Roosterblad? Blad { get; private set; }

    public IReadOnlyList<Keuze> Dagen { get; } = [.. Enum.GetValues<Weekdag>().Select(d => new Keuze(d.ToString(), d.ToString()))];

    public bool MagPlannen => rechten.Mag(aanroep.Aanroeper, OnthaalRechten.Plannen);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        if (Blad is { } blad)
        {
            Slotduur = blad.Slotduur?.ToString(CultureInfo.InvariantCulture);
            Regels = [.. blad.Week.Select(b => new Roosterregel
            {
                Dag = b.Dag.ToString(),
                Van = b.Van.ToString("H:mm", CultureInfo.InvariantCulture),
                Tot = b.Tot.ToString("H:mm", CultureInfo.InvariantCulture),
                Medewerkers = b.Medewerkers.ToString(CultureInfo.InvariantCulture),
                Afspraken = b.Afspraken.ToString(CultureInfo.InvariantCulture),
            }), .. Enumerable.Range(0, Leeg).Select(_ => new Roosterregel())];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var week = new List<Roosterblok>();
        var plaats = new List<int>();
        for (var i = 0; i < Regels.Count; i++)
        {
            if (Regels[i].IsLeeg)
            {
                continue;
            }

            if (Lees(i) is { } blok)
            {
                week.Add(blok);
                plaats.Add(i);
            }
        }

        int? duur = null;
        if (!string.IsNullOrWhiteSpace(Slotduur))
        {
            if (int.TryParse(Slotduur, NumberStyles.None, CultureInfo.InvariantCulture, out var minuten))
            {
                duur = minuten;
            }
            else
            {
                ModelState.AddModelError(nameof(Slotduur), "Geef een aantal minuten, zoals 30.");
            }
        }

        if (!ModelState.IsValid)
        {
            return await Bereid() ?? Opnieuw();
        }

        var gezet = await Stuur(new StelRoosterIn(Loket ?? Guid.Empty, Versie, duur, week));
        if (!gezet.IsGelukt)
        {
            return await Bereid() ?? Opnieuw(gezet.Mislukking with { Fouten = [.. gezet.Mislukking.Fouten.Select(f => f with { Veld = Veld(f.Veld, plaats) })] }, null);
        }

        TempData.Meld("Het rooster is bewaard. Wat al geboekt is, blijft staan.");
        return Redirect($"/onthaal/rooster?loket={Loket}");
    }

    /// <summary>From the place in the request to the line of the form.</summary>
    private static string Veld(string veld, List<int> plaats) =>
        veld.StartsWith("week[", StringComparison.Ordinal) && veld.IndexOf(']', StringComparison.Ordinal) is var einde and > 5
        && int.TryParse(veld[5..einde], NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < plaats.Count
            ? $"regels[{plaats[i]}]{veld[(einde + 1)..]}"
            : veld;

    private Roosterblok? Lees(int i)
    {
        var regel = Regels[i];
        var goed = true;
        var dag = Kies(Enum.TryParse<Weekdag>(regel.Dag, out var d) && Enum.IsDefined(d), d, nameof(regel.Dag), "Kies een dag.");
        var van = Kies(TimeOnly.TryParseExact(regel.Van, Urenvormen, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var v), v, nameof(regel.Van), "Geef een uur, zoals 9:00.");
        var tot = Kies(TimeOnly.TryParseExact(regel.Tot, Urenvormen, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var t), t, nameof(regel.Tot), "Geef een uur, zoals 12:30.");
        var medewerkers = Kies(int.TryParse(regel.Medewerkers, NumberStyles.None, CultureInfo.InvariantCulture, out var m), m, nameof(regel.Medewerkers), "Geef een aantal.");
        var afspraken = Kies(int.TryParse(regel.Afspraken, NumberStyles.None, CultureInfo.InvariantCulture, out var a), a, nameof(regel.Afspraken), "Geef een aantal.");
        return goed ? new(dag, van, tot, medewerkers, afspraken) : null;

        T Kies<T>(bool gelezen, T waarde, string veld, string fout)
        {
            if (!gelezen)
            {
                goed = false;
                ModelState.AddModelError($"Regels[{i}].{veld}", fout);
            }

            return waarde;
        }
    }

    private async Task<IActionResult?> Bereid()
    {
        await VulKeuzes();
        if (Loket is not { } loket)
        {
            return null;
        }

        var blad = await Stuur(new ToonRooster(loket));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Blad = blad.Waarde;
        return null;
    }
}

/// <summary>One line of the form, as typed.</summary>
internal sealed class Roosterregel
{
    public string? Dag { get; set; }

    public string? Van { get; set; }

    public string? Tot { get; set; }

    public string? Medewerkers { get; set; }

    public string? Afspraken { get; set; }

    public bool IsLeeg => new[] { Van, Tot, Medewerkers, Afspraken }.All(string.IsNullOrWhiteSpace);
}
