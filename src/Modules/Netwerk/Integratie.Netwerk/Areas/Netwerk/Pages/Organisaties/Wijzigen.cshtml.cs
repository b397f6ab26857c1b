using Integratie.Kit.Pagina;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

[Vereist(NetwerkRechten.Beheren)]
internal sealed class WijzigenModel(IDispatcher dispatcher, Plaatsen plaatsen) : Organisatieformulierpagina(dispatcher, plaatsen)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    public string Naam { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var organisatie = await Stuur(new ToonOrganisatie(Id));
        if (!organisatie.IsGelukt)
        {
            return Weiger(organisatie.Mislukking);
        }

        Bereid(organisatie.Waarde.Gegevens.Naam);
        Invoer = Organisatieformulier.Van(organisatie.Waarde, Plaatsen);
        Versie = organisatie.Waarde.Versie;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var organisatie = await Stuur(new ToonOrganisatie(Id));
        if (!organisatie.IsGelukt)
        {
            return Weiger(organisatie.Mislukking);
        }

        Bereid(organisatie.Waarde.Gegevens.Naam);
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = Invoer.Lees(Plaatsen);
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var uitkomst = await Stuur(new WijzigOrganisatie(Id, Versie, gegevens.Waarde, Invoer.Bevestigd));
        if (!uitkomst.IsGelukt)
        {
            return await Opnieuw(uitkomst.Mislukking, gegevens.Waarde, Id);
        }

        TempData.Meld("De organisatie is gewijzigd.");
        return Redirect(Annuleer);
    }

    private void Bereid(string naam) => (Naam, Annuleer) = (naam, $"/netwerk/organisaties/{Id}");
}
