using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.Wachtrij;
using Integratie.Onthaal.ZonderVerblijf;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>One form, one page: a contact in less than half a minute with the keyboard alone (ONT-02).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed class NieuwModel(IDispatcher dispatcher, IGebiedRaadpleging gebied, IReferentielijsten lijsten, TimeProvider klok)
    : Contactformulierpagina(dispatcher, gebied, lijsten, klok)
{
    /// <summary>When the draft in the form was kept; null when the form is new.</summary>
    public DateTimeOffset? KladVan { get; private set; }

    /// <summary>The turn in the queue that the form is for: what is known of it is filled in (ONT-11).</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Beurt { get; set; }

    /// <summary>Number of that turn; null when there is none.</summary>
    public int? Nummer { get; private set; }

    /// <summary>The form holds the draft of another conversation: first that one is finished.</summary>
    public bool IsAnderGesprek => Beurt is not null && KladVan is not null && Invoer.Beurt != Beurt;

    public async Task<IActionResult> OnGetAsync()
    {
        await VulKeuzes();
        var werkplek = await Stuur(new ToonWerkplek());
        if (!werkplek.IsGelukt)
        {
            return Weiger(werkplek.Mislukking);
        }

        KladVan = werkplek.Waarde.Klad is null ? null : werkplek.Waarde.KladVan;
        Invoer = werkplek.Waarde.Klad ?? Leeg(werkplek.Waarde.Loket);
        return Beurt is { } beurt && await VulIn(beurt) is { } mislukking ? Weiger(mislukking) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await VulKeuzes();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        if (!Invoer.ZonderVerblijf)
        {
            await VulAdvies();
        }

        var contact = Invoer.ZonderVerblijf ? await RegistreerAfgeschermd() : await Registreer();
        if (!contact.IsGelukt)
        {
            return ToonFout(contact.Mislukking);
        }

        TempData.Meld("Het contact is geregistreerd.");
        return Redirect($"/onthaal/contacten/{contact.Waarde}");
    }

    /// <summary>Which actors fit what is filled in so far: the list alone for htmx, else the whole form again.</summary>
    public async Task<IActionResult> OnPostVoorstellenAsync()
    {
        await VulKeuzes();
        await VulAdvies();
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Voorstellen", this) : Page();
    }

    public async Task<IActionResult> OnPostKladAsync()
    {
        var bewaard = await Stuur(new BewaarKlad(Invoer));
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            return Content(bewaard.IsGelukt ? "Kladversie bewaard" : "De kladversie is niet bewaard");
        }

        if (!bewaard.IsGelukt)
        {
            await VulKeuzes();
            return ToonFout(bewaard.Mislukking);
        }

        TempData.Meld("De kladversie is bewaard. Ze staat hier klaar, ook nadat u zich afmeldt.");
        return Redirect("/onthaal/nieuw");
    }

    public async Task<IActionResult> OnPostWisAsync()
    {
        var gewist = await Stuur(new BewaarKlad(new()));
        if (!gewist.IsGelukt)
        {
            return Weiger(gewist.Mislukking);
        }

        TempData.Meld("De kladversie is gewist.");
        return Redirect(Beurt is { } beurt ? $"/onthaal/nieuw?beurt={beurt}" : "/onthaal/nieuw");
    }

    private async Task<Mislukking?> VulIn(Guid id)
    {
        var blad = await Stuur(new ToonWachtbeurt(id));
        if (!blad.IsGelukt)
        {
            return blad.Mislukking;
        }

        var beurt = blad.Waarde.Beurt;
        Nummer = beurt.Nummer;
        if (KladVan is null)
        {
            Invoer = Leeg(blad.Waarde.Loket);
            (Invoer.Beurt, Invoer.Taal, Invoer.Thema) = (id, beurt.Taalnaam, beurt.Thema);
        }

        return null;
    }

    /// <summary>The advice for what the form says of theme, municipality and language, as far as that can be read.</summary>
    private async Task VulAdvies()
    {
        if (LeesGegevens() is { IsGelukt: true, Waarde: var gegevens })
        {
            await VulAdvies(gegevens.Thema, gegevens.Gemeente, gegevens.Taal);
        }
    }

    private async Task<Uitkomst<Guid>> Registreer()
    {
        var gegevens = LeesGegevens();
        if (!gegevens.IsGelukt)
        {
            return gegevens.Mislukking;
        }

        var afloop = LeesAfloop(Invoer);
        return afloop is { IsGelukt: false }
            ? afloop.Mislukking
            : await Stuur(new RegistreerContact(gegevens.Waarde, LeesComponent(Invoer.Grond), afloop?.Waarde, Invoer.Formulier, Invoer.Beurt));
    }

    private async Task<Uitkomst<Guid>> RegistreerAfgeschermd()
    {
        var fouten = new List<Invoerfout>();
        var kanaal = LeesKanaal(fouten);
        return fouten.Count > 0
            ? Mislukking.Ongeldig(fouten)
            : await Stuur(new RegistreerZonderVerblijf(kanaal, LeesLoket(), Invoer.Onderwerp ?? "", Invoer.Formulier, Invoer.Beurt));
    }

    private static Kladformulier Leeg(Guid? loket) => new() { Formulier = Uuid.Nieuw(), Kanaal = nameof(Kanaal.Loket), Loket = loket?.ToString() };
}
