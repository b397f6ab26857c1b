using Integratie.Gebied;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Contacten;

[Vereist(OnthaalRechten.Registreren)]
internal sealed class CorrigerenModel(IDispatcher dispatcher, IGebiedRaadpleging gebied, IReferentielijsten lijsten, TimeProvider klok)
    : Contactformulierpagina(dispatcher, gebied, lijsten, klok)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await VulKeuzes();
        var contact = await Stuur(new ToonContact(Id));
        if (!contact.IsGelukt)
        {
            return Weiger(contact.Mislukking);
        }

        var (blad, gegevens) = (contact.Waarde, contact.Waarde.Gegevens);
        if (blad.ZonderVerblijf)
        {
            return Redirect($"/onthaal/contacten/{Id}");
        }

        Versie = blad.Versie;
        Invoer = new()
        {
            Kanaal = gegevens.Kanaal.ToString(),
            Loket = gegevens.Loket?.ToString(),
            Thema = gegevens.Thema,
            Taal = blad.Taalnaam,
            Gemeente = blad.Gemeentenaam,
            Vraag = gegevens.Vraag,
            Naam = gegevens.Naam,
            Telefoon = gegevens.Telefoon,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await VulKeuzes();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var gegevens = LeesGegevens();
        if (!gegevens.IsGelukt)
        {
            return ToonFout(gegevens.Mislukking);
        }

        var gecorrigeerd = await Stuur(new CorrigeerContact(Id, Versie, gegevens.Waarde));
        if (!gecorrigeerd.IsGelukt)
        {
            return gecorrigeerd.Mislukking.Soort is Kern.Mislukkingssoort.NietGevonden ? Weiger(gecorrigeerd.Mislukking) : ToonFout(gecorrigeerd.Mislukking);
        }

        TempData.Meld("Het contact is gecorrigeerd.");
        return Redirect($"/onthaal/contacten/{Id}");
    }
}
