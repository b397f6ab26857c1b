using Integratie.Gebied;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Agendalinks;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Post;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The secret links to calendars and waiting-room screens: make, renew, withdraw (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed class LinksModel(IDispatcher dispatcher, IReferentielijsten lijsten, IWebadres webadres, TimeProvider klok) : Loketdagpagina(dispatcher, lijsten, klok)
{
    [BindProperty]
    public string? Soort { get; set; }

    [BindProperty]
    public Guid Id { get; set; }

    public IReadOnlyList<Linkregel> Links { get; private set; } = [];

    /// <summary>The full address of the link that was made just now: it is shown this once.</summary>
    public string? Adres { get; private set; }

    public IReadOnlyList<Keuze> Soorten { get; } =
    [
        new(nameof(Linksoort.MijnAgenda), "Mijn agenda", "De afspraken die u zelf ontvangt."),
        new(nameof(Linksoort.AgendaVanLoket), "Agenda van een loket", "Alle afspraken aan het loket."),
        new(nameof(Linksoort.Wachtzaalscherm), "Wachtzaalscherm van een loket", "Voor een scherm waarop niemand is aangemeld."),
    ];

    public static string Naam(Linkdoel doel) => doel switch
    {
        Linkdoel.AgendaVanLoket => "Agenda van het loket",
        Linkdoel.AgendaVanMedewerker => "Mijn agenda",
        _ => "Wachtzaalscherm",
    };

    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Enum.TryParse<Linksoort>(Soort, out var soort) || !Enum.IsDefined(soort))
        {
            ModelState.AddModelError(nameof(Soort), "Kies wat de link toont.");
            return await Bereid() ?? Opnieuw();
        }

        var link = await Stuur(new MaakLink(soort, soort is Linksoort.MijnAgenda ? null : Loket));
        if (!link.IsGelukt)
        {
            return await Bereid() ?? Opnieuw(link.Mislukking, null);
        }

        // Shown in the answer itself: a key doesn't belong in a cookie or in an address of ours.
        Adres = webadres.Van(link.Waarde.Pad).ToString();
        return await Bereid() ?? Page();
    }

    public async Task<IActionResult> OnPostTrekInAsync()
    {
        var ingetrokken = await Stuur(new TrekLinkIn(Id));
        if (!ingetrokken.IsGelukt)
        {
            return Weiger(ingetrokken.Mislukking);
        }

        TempData.Meld("De link werkt niet meer.");
        return Redirect("/onthaal/links");
    }

    private async Task<IActionResult?> Bereid()
    {
        await VulKeuzes();
        var links = await Stuur(new SomLinks());
        if (!links.IsGelukt)
        {
            return Weiger(links.Mislukking);
        }

        Links = links.Waarde.Links;
        return null;
    }
}
