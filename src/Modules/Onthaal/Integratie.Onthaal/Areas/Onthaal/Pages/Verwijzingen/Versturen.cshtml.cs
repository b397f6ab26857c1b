using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Verwijzingen;

/// <summary>Sends a referral to its actor: what will be shared is on the screen, and the visitor agrees to it (ONT-04).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed class VersturenModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    [BindProperty]
    public List<Deelveld> Delen { get; set; } = [];

    [BindProperty]
    public bool Toestemming { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    public Verwijzingsblad Verwijzing { get; private set; } = null!;

    /// <summary>What there is to share, with what the actor would read.</summary>
    public IReadOnlyList<Keuze> Velden => [.. Verwijzing.Deelbaar.Velden().Select(v => new Keuze(v.Veld.ToString(), v.Veld.Naam(), v.Waarde))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        (Versie, Mail) = (Verwijzing.Versie, Verwijzing.Mail);
        return Verwijzing.Regel.IsOpen ? Page() : Redirect($"/onthaal/doorverwijzingen/{Id}");
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

        var verstuurd = await Stuur(new VerstuurVerwijzing(Id, Versie, Delen, Toestemming, Mail));
        if (!verstuurd.IsGelukt)
        {
            return Opnieuw(verstuurd.Mislukking, null);
        }

        TempData.Meld("De verwijzing is verstuurd. Het antwoord van de dienst komt hier te staan.");
        return Redirect($"/onthaal/doorverwijzingen/{Id}");
    }

    private async Task<IActionResult?> Bereid()
    {
        var verwijzing = await Stuur(new ToonVerwijzing(Id));
        if (!verwijzing.IsGelukt)
        {
            return Weiger(verwijzing.Mislukking);
        }

        Verwijzing = verwijzing.Waarde;
        return null;
    }
}
