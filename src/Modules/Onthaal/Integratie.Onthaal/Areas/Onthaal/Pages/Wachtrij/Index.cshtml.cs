using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Wachtrij;

/// <summary>The queue of a desk: give a number, call, start, done (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok)
    : Loketdagpagina(dispatcher, lijsten, klok)
{
    /// <summary>The turn that a button is about.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public string? Balie { get; set; }

    [BindProperty]
    public string? Taal { get; set; }

    [BindProperty]
    public string? Thema { get; set; }

    [BindProperty]
    public bool Tolk { get; set; }

    /// <summary>The queue; null while no desk was chosen.</summary>
    public Wachtrijblad? Rij { get; private set; }

    public bool MagRegistreren => rechten.Mag(aanroep.Aanroeper, OnthaalRechten.Registreren);

    public bool IsVanMij(Beurtregel beurt) => beurt.Medewerker == aanroep.Aanroeper.Id;

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public async Task<IActionResult> OnPostNummerAsync()
    {
        var taal = LeesTaal(Taal);
        if (!taal.IsGelukt)
        {
            return await Fout(taal.Mislukking);
        }

        var genomen = await Stuur(new NeemNummer(Loket ?? Guid.Empty, new(taal.Waarde, Thema, Tolk)));
        return genomen.IsGelukt ? Klaar($"Deze bezoeker heeft nummer {genomen.Waarde.Nummer}.") : await Fout(genomen.Mislukking);
    }

    public async Task<IActionResult> OnPostVolgendeAsync()
    {
        var geroepen = await Stuur(new RoepVolgendeOp(Loket ?? Guid.Empty, Balie ?? ""));
        return geroepen.IsGelukt ? Klaar($"Nummer {geroepen.Waarde.Nummer} is opgeroepen.") : await Fout(geroepen.Mislukking);
    }

    public Task<IActionResult> OnPostRoepAsync() => Doe(new RoepOp(Id, Versie, Balie ?? ""), "De bezoeker is opgeroepen.");

    public Task<IActionResult> OnPostNietGekomenAsync() => Doe(new MeldNietGekomen(Id, Versie), "Er kwam niemand. De bezoeker staat onderaan, voor als hij toch nog komt.");

    public Task<IActionResult> OnPostTerugAsync() => Doe(new ZetTerugInDeRij(Id, Versie), "De bezoeker staat weer in de rij, op zijn plaats.");

    public Task<IActionResult> OnPostOngedaanAsync() => Doe(new MaakStapOngedaan(Id, Versie), "De laatste stap is ongedaan gemaakt.");

    public Task<IActionResult> OnPostAfgerondAsync() => Doe(new RondGesprekAf(Id, Versie), "Het gesprek is afgerond, zonder contact.");

    /// <summary>The conversation begins, and the form of the contact opens with what is known.</summary>
    public async Task<IActionResult> OnPostStartAsync()
    {
        var gestart = await Stuur(new StartGesprek(Id, Versie));
        return gestart.IsGelukt ? Redirect($"/onthaal/nieuw?beurt={Id}") : await Fout(gestart.Mislukking);
    }

    private async Task<IActionResult> Doe(IVerzoek<Niets> stap, string melding)
    {
        var gedaan = await Stuur(stap);
        return gedaan.IsGelukt ? Klaar(melding) : await Fout(gedaan.Mislukking);
    }

    private RedirectResult Klaar(string melding)
    {
        TempData.Meld(melding);
        return Redirect($"/onthaal/wachtrij?loket={Loket}");
    }

    private async Task<IActionResult> Fout(Mislukking mislukking) => await Bereid() ?? Opnieuw(mislukking with
    {
        Fouten = [.. mislukking.Fouten.Select(f => f with { Veld = f.Veld.Replace("wens.", "", StringComparison.Ordinal) })],
    }, null);

    private async Task<IActionResult?> Bereid()
    {
        await VulKeuzes();
        if (Loket is not { } loket)
        {
            return null;
        }

        var rij = await Stuur(new ToonWachtrij(loket));
        if (!rij.IsGelukt)
        {
            return Weiger(rij.Mislukking);
        }

        Rij = rij.Waarde;
        Balie ??= Rij.Opgeroepen.Concat(Rij.Bezig).Concat(Rij.Klaar).FirstOrDefault(IsVanMij)?.Balie;
        return null;
    }
}
