using Integratie.Gebied.Diensten;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Diensten;

/// <summary>Changing a service, and letting it end; its line and its code stay (KRN-04, GEB-12).</summary>
[Vereist(GebiedRechten.DienstBeheren)]
internal sealed class WijzigenModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public Dienstformulier Invoer { get; set; } = new();

    [BindProperty]
    public DateOnly? LaatsteDag { get; set; }

    public Dienstblad Dienst { get; private set; } = null!;

    /// <summary>Only the target groups that fit the line of the service.</summary>
    public IReadOnlyList<Keuze> Doelgroepen => [.. Enum.GetValues<Doelgroep>()
        .Where(d => (d is Doelgroep.OrganisatiesEnBesturen) == (Dienst.Gegevens.Lijn is Lijn.Tweede)).Select(d => new Keuze(d.ToString(), d.Naam()))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        Vul();
        Versie = Dienst.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var g = Dienst.Gegevens;
        return Klaar(
            await Stuur(new WijzigDienst(Id, Versie, new(
                Invoer.Naam ?? "", Invoer.Omschrijving ?? "", g.Lijn, Invoer.Doelgroep ?? g.Doelgroep, Invoer.Rechtsgrond ?? "", Invoer.Van ?? g.GeldigVan))),
            "De dienst is gewijzigd.", nameof(Invoer));
    }

    public async Task<IActionResult> OnPostEindeAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        Vul();
        return LaatsteDag is { } laatste
            ? Klaar(await Stuur(new BeeindigDienst(Id, Versie, laatste)), $"De dienst eindigt na {laatste.Voluit()}.", null)
            : Opnieuw(Mislukking.Ongeldig(new Invoerfout("laatsteDag", "Vul de laatste dag in.")), null);
    }

    private IActionResult Klaar(Uitkomst<Niets> uitkomst, string bericht, string? voorvoegsel)
    {
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking, voorvoegsel);
        }

        TempData.Meld(bericht);
        return Redirect("/gebied/diensten");
    }

    private void Vul()
    {
        var g = Dienst.Gegevens;
        Invoer = new() { Naam = g.Naam, Omschrijving = g.Omschrijving, Doelgroep = g.Doelgroep, Rechtsgrond = g.Rechtsgrond, Van = g.GeldigVan };
    }

    private async Task<IActionResult?> Bereid()
    {
        var dienst = await Stuur(new ToonDienst(Id));
        if (!dienst.IsGelukt)
        {
            return Weiger(dienst.Mislukking);
        }

        Dienst = dienst.Waarde;
        return null;
    }
}
