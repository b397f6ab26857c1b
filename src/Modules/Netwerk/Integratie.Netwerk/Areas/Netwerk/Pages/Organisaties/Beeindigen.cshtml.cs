using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

[Vereist(NetwerkRechten.Beheren)]
internal sealed class BeeindigenModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public Eindeformulier Invoer { get; set; } = new();

    public string Naam { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        if (Invoer.LaatsteDag is not { } laatste)
        {
            return ModelState.IsValid ? Opnieuw(Mislukking.Ongeldig(new Invoerfout("laatsteDag", "Vul de laatste dag in."))) : Opnieuw();
        }

        var uitkomst = await Stuur(new BeeindigOrganisatie(Id, Versie, laatste, Invoer.Reden ?? ""));
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking);
        }

        TempData.Meld($"De laatste dag van de organisatie is {laatste.Voluit()}.");
        return Redirect($"/netwerk/organisaties/{Id}");
    }

    private async Task<IActionResult?> Bereid()
    {
        var organisatie = await Stuur(new ToonOrganisatie(Id));
        if (!organisatie.IsGelukt)
        {
            return Weiger(organisatie.Mislukking);
        }

        Naam = organisatie.Waarde.Gegevens.Naam;
        Versie = Request.Method == "GET" ? organisatie.Waarde.Versie : Versie;
        return null;
    }
}

internal sealed class Eindeformulier
{
    public DateOnly? LaatsteDag { get; set; }

    public string? Reden { get; set; }
}
