using Integratie.Gebied.Diensten;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketaanvragen;

/// <summary>One request: what is asked and why beside what is known, and the steps that it can take now (GEB-10).</summary>
[Vereist(GebiedRechten.LoketaanvraagRaadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    private Dictionary<string, string> _diensten = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    /// <summary>What the decider says with it.</summary>
    [BindProperty]
    public string? Toelichting { get; set; }

    /// <summary>Why it is taken back.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    public Loketaanvraagblad Aanvraag { get; private set; } = null!;

    public Loketbehoefte? Behoefte { get; private set; }

    public string Dienst(string code) => _diensten.GetValueOrDefault(code, code);

    public async Task<IActionResult> OnGetAsync() => await Haal() ?? Page();

    public Task<IActionResult> OnPostIndienenAsync() => Doe(new DienLoketaanvraagIn(Id, Versie), "De aanvraag is ingediend. De centrale diensten beslissen erover.");

    public Task<IActionResult> OnPostGoedkeurenAsync() => Doe(new KeurLoketaanvraagGoed(Id, Versie, Toelichting), "De aanvraag is goedgekeurd. Het loket kan nu geopend worden.");

    public Task<IActionResult> OnPostTerugsturenAsync() => Doe(new StuurLoketaanvraagTerug(Id, Versie, Toelichting ?? ""), "De aanvraag is teruggestuurd om aan te vullen.");

    public Task<IActionResult> OnPostWeigerenAsync() => Doe(new WeigerLoketaanvraag(Id, Versie, Toelichting ?? ""), "De aanvraag is geweigerd.");

    public Task<IActionResult> OnPostIntrekkenAsync() => Doe(new TrekLoketaanvraagIn(Id, Versie, Reden ?? ""), "De aanvraag is ingetrokken.");

    private async Task<IActionResult> Doe(IOpdracht<Niets> opdracht, string melding)
    {
        var uitkomst = await Stuur(opdracht);
        if (uitkomst.IsGelukt)
        {
            TempData.Meld(melding);
            return Redirect($"/gebied/loketaanvragen/{Id}");
        }

        // The decider's one field carries the explanation of an approval and the reason of a refusal.
        var fouten = uitkomst.Mislukking.Fouten.Select(f => f.Veld == "reden" && opdracht is not TrekLoketaanvraagIn
            ? f with { Veld = "Toelichting", Bericht = "Zeg waarom: de aanvrager leest dit." }
            : f);
        return await Haal() ?? Opnieuw(uitkomst.Mislukking with { Fouten = [.. fouten] }, null);
    }

    private async Task<IActionResult?> Haal()
    {
        var aanvraag = await Stuur(new ToonLoketaanvraag(Id));
        if (!aanvraag.IsGelukt)
        {
            return Weiger(aanvraag.Mislukking);
        }

        Aanvraag = aanvraag.Waarde;
        Versie = Request.Method == "GET" ? Aanvraag.Versie : Versie;
        Behoefte = await Stuur(new ToonLoketbehoefte(Aanvraag.Gegevens.Gemeente, Id)) is { IsGelukt: true, Waarde: var behoefte } ? behoefte : null;
        _diensten = await Stuur(new ZoekDiensten(null, null, null, new(Bladvraag.Meest))) is { IsGelukt: true, Waarde.Items: var diensten }
            ? diensten.ToDictionary(d => d.Code, d => d.Naam, StringComparer.Ordinal)
            : _diensten;
        return null;
    }
}
