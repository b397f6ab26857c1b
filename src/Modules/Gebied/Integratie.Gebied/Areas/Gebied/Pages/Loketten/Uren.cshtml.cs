using Integratie.Gebied.Loketten;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

/// <summary>The hours of a desk, made for the keyboard: one field per day, "9-12, 13-16.30", and "=" for "as the day above".</summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed class UrenModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    /// <summary>What was typed, Monday first.</summary>
    [BindProperty]
    public IList<string?> Dagen { get; set; } = [];

    [BindProperty]
    public Uitzonderingsformulier Uitzondering { get; set; } = new();

    public Loketblad Loket { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await Bereid(vulDagen: true) ?? Page();

    public async Task<IActionResult> OnPostWeekAsync()
    {
        if (await Bereid(vulDagen: false) is { } weigering)
        {
            return weigering;
        }

        // The form of the exceptions stands on the same page; its fields aren't part of this one.
        ModelState.Clear();
        var blokken = new List<Openingsblok>();
        IReadOnlyList<Urenblok> erboven = [];
        foreach (var dag in Weekdagen.Alle)
        {
            var tekst = Dagen.ElementAtOrDefault((int)dag);
            ModelState.SetModelValue($"Dagen[{(int)dag}]", tekst, tekst);
            var lezing = tekst?.Trim() is "=" or "idem" ? new(erboven, null) : Urenlezer.Lees(tekst);
            if (lezing.Fout is not null)
            {
                ModelState.AddModelError($"Dagen[{(int)dag}]", $"{dag.Naam()}: {lezing.Fout}");
            }

            erboven = lezing.Uren;
            blokken.AddRange(lezing.Uren.Select(u => new Openingsblok(dag, u.Van, u.Tot)));
        }

        // What was only put back to be shown again counts as not validated, and so IsValid would say no.
        return ModelState.ErrorCount == 0 ? Klaar(await Stuur(new StelOpeningsurenIn(Id, Versie, blokken)), "De openingsuren zijn bewaard.") : Opnieuw();
    }

    public async Task<IActionResult> OnPostUitzonderingAsync()
    {
        if (await Bereid(vulDagen: true) is { } weigering)
        {
            return weigering;
        }

        var lezing = Urenlezer.Lees(Uitzondering.Uren);
        if (Uitzondering.Van is null && ModelState.GetFieldValidationState("Uitzondering.Van") is not Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            ModelState.AddModelError("Uitzondering.Van", "Vul de dag in.");
        }

        if (lezing.Fout is not null)
        {
            ModelState.AddModelError("Uitzondering.Uren", lezing.Fout);
        }

        if (string.IsNullOrWhiteSpace(Uitzondering.Reden))
        {
            ModelState.AddModelError("Uitzondering.Reden", "Zeg waarom deze dag anders is.");
        }

        return ModelState.IsValid
            ? Klaar(await Stuur(new StelUitzonderingenIn(Id, Versie,
                [.. Loket.Uitzonderingen, new(Uitzondering.Van!.Value, lezing.Uren, Uitzondering.Reden!.Trim(), Uitzondering.TotEnMet)])), "De uitzondering is bewaard.")
            : Opnieuw();
    }

    public async Task<IActionResult> OnPostSchrapAsync(DateOnly van)
    {
        if (await Bereid(vulDagen: true) is { } weigering)
        {
            return weigering;
        }

        ModelState.Clear();
        return Klaar(await Stuur(new StelUitzonderingenIn(Id, Versie, [.. Loket.Uitzonderingen.Where(u => u.Van != van)])), "De uitzondering is geschrapt.");
    }

    private IActionResult Klaar(Uitkomst<Niets> uitkomst, string bericht)
    {
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking, null);
        }

        TempData.Meld(bericht);
        return Redirect($"/gebied/loketten/{Id}/uren");
    }

    private async Task<IActionResult?> Bereid(bool vulDagen)
    {
        var loket = await Stuur(new ToonLoket(Id));
        if (!loket.IsGelukt)
        {
            return Weiger(loket.Mislukking);
        }

        Loket = loket.Waarde;
        Versie = Request.Method == "GET" ? Loket.Versie : Versie;
        if (vulDagen)
        {
            Dagen = [.. Weekdagen.Alle.Select(d => Urenlezer.Schrijf(Loket.Week.Where(b => b.Dag == d).Select(b => new Urenblok(b.Van, b.Tot))))];
        }

        return null;
    }
}

internal sealed class Uitzonderingsformulier
{
    public DateOnly? Van { get; set; }

    public DateOnly? TotEnMet { get; set; }

    public string? Uren { get; set; }

    public string? Reden { get; set; }
}
