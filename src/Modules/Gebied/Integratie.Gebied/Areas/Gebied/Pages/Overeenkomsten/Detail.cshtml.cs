using Integratie.Gebied.Overeenkomsten;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Overeenkomsten;

/// <summary>One agreement: signing it, and giving notice (OVK-01, OVK-03).</summary>
[Vereist(GebiedRechten.OvereenkomstRaadplegen)]
internal sealed class DetailModel(
    IDispatcher dispatcher, IInstellingen instellingen, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok) : Modulepagina(dispatcher)
{
    private IReadOnlyList<Keuze> _instanties = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public Opzegformulier Opzegging { get; set; } = new();

    public Overeenkomstblad Blad { get; private set; } = null!;

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public int? NogDagen => Blad.Gegevens.TotEnMet is { } laatste && laatste >= Vandaag ? laatste.DayNumber - Vandaag.DayNumber : null;

    /// <summary>How many days ahead the dated setting says to warn (OVK-03).</summary>
    public int Dagen => instellingen.Waarde(GebiedInstellingen.DagenVoorEindeOvereenkomst, Vandaag);

    public bool MagBeheren => rechten.Mag(aanroep.Aanroeper, GebiedRechten.OvereenkomstBeheren);

    public string Instantie(string code) => _instanties.FirstOrDefault(i => i.Waarde == code)?.Tekst ?? code;

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public Task<IActionResult> OnPostActiverenAsync() => Doe(new ActiveerOvereenkomst(Id, Versie), "De overeenkomst is actief vanaf haar eerste dag.");

    public async Task<IActionResult> OnPostOpzeggenAsync()
    {
        if (Opzegging.LaatsteDag is { } laatste)
        {
            return await Doe(new ZegOvereenkomstOp(Id, Versie, laatste, Opzegging.Reden ?? ""), $"De overeenkomst eindigt na {laatste.Voluit()}.");
        }

        return await Bereid() ?? (ModelState.IsValid ? Opnieuw(Mislukking.Ongeldig(new Invoerfout("laatsteDag", "Vul de laatste dag in.")), nameof(Opzegging)) : Opnieuw());
    }

    private async Task<IActionResult> Doe(IOpdracht<Niets> opdracht, string melding)
    {
        var uitkomst = await Stuur(opdracht);
        if (uitkomst.IsGelukt)
        {
            TempData.Meld(melding);
            return Redirect($"/gebied/overeenkomsten/{Id}");
        }

        return await Bereid() ?? Opnieuw(uitkomst.Mislukking, nameof(Opzegging));
    }

    private async Task<IActionResult?> Bereid()
    {
        var blad = await Stuur(new ToonOvereenkomst(Id));
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Blad = blad.Waarde;
        Versie = Request.Method == "GET" ? Blad.Versie : Versie;
        _instanties = await Keuzelijsten.Instanties(Stuur);
        return null;
    }
}

internal sealed class Opzegformulier
{
    public DateOnly? LaatsteDag { get; set; }

    public string? Reden { get; set; }
}
