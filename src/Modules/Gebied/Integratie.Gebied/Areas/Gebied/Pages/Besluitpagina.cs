using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages;

/// <summary>
/// A page with something that one person proposed and another decides on (KRN-03): who may do what now, and the three ways to end
/// the waiting.
/// </summary>
internal abstract class Besluitpagina(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    /// <summary>What the decider says with it.</summary>
    [BindProperty]
    public string? Toelichting { get; set; }

    /// <summary>How it was decided, for the part of the page that all decisions share.</summary>
    public Besluitverloop Verloop { get; private set; } = null!;

    public bool IsEigenVoorstel => Verloop.VoorgesteldDoor == aanroep.Aanroeper.Id;

    public bool KanBeslissen => Verloop.Status is Vaststellingsstatus.Voorgesteld && !IsEigenVoorstel && rechten.Mag(aanroep.Aanroeper, Beslisrecht);

    public bool KanIntrekken => Verloop.Status is Vaststellingsstatus.Voorgesteld && IsEigenVoorstel;

    /// <summary>Right to decide.</summary>
    protected abstract string Beslisrecht { get; }

    /// <summary>Where the page stands after a decision.</summary>
    protected abstract string Adres { get; }

    protected bool Mag(string recht) => rechten.Mag(aanroep.Aanroeper, recht);

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public Task<IActionResult> OnPostGoedkeurenAsync() => Beslis(() => Stuur(Goedkeuring()), "Het voorstel is goedgekeurd.");

    public Task<IActionResult> OnPostWeigerenAsync() => Beslis(() => Stuur(Weigering()), "Het voorstel is geweigerd.");

    public Task<IActionResult> OnPostIntrekkenAsync() => Beslis(() => Stuur(Intrekking()), "Het voorstel is ingetrokken.");

    protected abstract IOpdracht<Niets> Goedkeuring();

    protected abstract IOpdracht<Niets> Weigering();

    protected abstract IOpdracht<Niets> Intrekking();

    /// <summary>Fetches what the page shows; the failure when that can't be.</summary>
    protected abstract Task<Uitkomst<(uint Versie, Besluitverloop Verloop)>> Haal();

    private async Task<IActionResult> Beslis(Func<Task<Uitkomst<Niets>>> beslis, string melding)
    {
        var uitkomst = await beslis();
        if (uitkomst.IsGelukt)
        {
            TempData.Meld(melding);
            return Redirect(Adres);
        }

        return await Bereid() ?? Opnieuw(uitkomst.Mislukking, null);
    }

    private async Task<IActionResult?> Bereid()
    {
        var gehaald = await Haal();
        if (!gehaald.IsGelukt)
        {
            return Weiger(gehaald.Mislukking);
        }

        Verloop = gehaald.Waarde.Verloop;
        Versie = Request.Method == "GET" ? gehaald.Waarde.Versie : Versie;
        return null;
    }
}

/// <summary>How something was proposed and decided.</summary>
internal sealed record Besluitverloop(
    Vaststellingsstatus Status, string Reden, string VoorgesteldDoor, DateTimeOffset VoorgesteldOp, string? BeslistDoor, DateTimeOffset? BeslistOp, string? Besluit);
