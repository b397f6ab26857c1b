using System.Globalization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Signalen;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Onthaal.ZonderVerblijf;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Contacten;

/// <summary>One contact: what was asked, what was decided, what was done, and what is to do now.</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class DetailModel(
    IDispatcher dispatcher, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IEnumerable<IContactpaneel> panelen, Aanroep aanroep, Rechtenregister rechten,
    TimeProvider klok)
    : Contactformulierpagina(dispatcher, gebied, lijsten, klok)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    public Contactblad Contact { get; private set; } = null!;

    /// <summary>The referrals of this contact, the latest first.</summary>
    public IReadOnlyList<Verwijzingsregel> Verwijzingen { get; private set; } = [];

    /// <summary>What other modules keep beside this contact.</summary>
    public IReadOnlyList<Contactpaneel> Panelen { get; private set; } = [];

    public bool MagWijzigen => !Contact.ZonderVerblijf && rechten.Mag(aanroep.Aanroeper, OnthaalRechten.Registreren);

    public bool MagAfschermen => MagWijzigen && Contact.Medewerker == aanroep.Aanroeper.Id && Contact.Afloop?.Soort is not Afloopsoort.DoorgegevenAanIntake;

    /// <summary>Who did it: "u", or the key by which colleagues know each other.</summary>
    public async Task<IActionResult> OnGetAsync() => await Bereid() ?? Page();

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

        var (component, afloop, versie) = (LeesComponent(Invoer.Grond), LeesAfloop(Invoer), Versie);
        if (afloop is { IsGelukt: false })
        {
            return ToonFout(afloop.Mislukking);
        }

        if (component is not null && component != Contact.Component)
        {
            var beslist = await Stuur(new BeslisComponent(Id, versie, component));
            if (!beslist.IsGelukt)
            {
                return ToonFout(beslist.Mislukking);
            }

            // The second step goes on from what the first one made, as long as nobody came in between.
            Versie = versie = aanroep.NieuweVersie ?? versie;
            ModelState.Remove(nameof(Versie));
        }

        if (afloop is not null && afloop.Waarde != Contact.Afloop)
        {
            var gelegd = await Stuur(new LegAfloopVast(Id, versie, afloop.Waarde));
            if (!gelegd.IsGelukt)
            {
                return ToonFout(gelegd.Mislukking);
            }
        }

        TempData.Meld("Het contact is bewaard.");
        return Redirect($"/onthaal/contacten/{Id}");
    }

    public Task<IActionResult> OnPostSluitAsync() => Doe(() => Stuur(new SluitContact(Id, Versie)), "Het contact is afgesloten. Heropenen kan altijd.");

    public Task<IActionResult> OnPostHeropenAsync() => Doe(() => Stuur(new HeropenContact(Id, Versie)), "Het contact is weer open.");

    public Task<IActionResult> OnPostSchermAsync() =>
        Doe(() => Stuur(new MerkZonderVerblijf(Id, Versie, Invoer.Onderwerp ?? "")), "Wat we over de bezoeker wisten, is gewist.");

    public async Task<IActionResult> OnPostDrempelAsync(Drempelsoort drempel)
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        var signaal = await Stuur(new RegistreerSignaal(Id, drempel));
        if (!signaal.IsGelukt)
        {
            return ToonFout(signaal.Mislukking);
        }

        TempData.Meld($"De drempel is gemeld. {signaal.Waarde.Doorverwijzing}".TrimEnd());
        return Redirect($"/onthaal/contacten/{Id}");
    }

    /// <summary>What a step changed: how each field stood before, as far as it stood otherwise than after it.</summary>
    public IReadOnlyList<(string Veld, string Waarde)> Verschillen(Geschiedenisstap stap)
    {
        var later = Contact.Geschiedenis.TakeWhile(s => s != stap).LastOrDefault(s => s.Vorige is not null)?.Vorige
            ?? new(Contact.Gegevens, Contact.Component, Contact.Afloop, Contact.Afgesloten is not null);
        var voordien = stap.Vorige!;
        return [.. Velden(voordien).Zip(Velden(later)).Where(p => p.First.Waarde != p.Second.Waarde).Select(p => (p.First.Veld, p.First.Waarde ?? "leeg"))];
    }

    private static IEnumerable<(string Veld, string? Waarde)> Velden(Contactstand stand)
    {
        yield return ("Kanaal", stand.Gegevens.Kanaal.Naam());
        yield return ("Thema", stand.Gegevens.Thema);
        yield return ("Taal", stand.Gegevens.Taal);
        yield return ("Gemeente", stand.Gegevens.Gemeente?.Waarde);
        yield return ("Vraag", stand.Gegevens.Vraag);
        yield return ("Naam", stand.Gegevens.Naam);
        yield return ("Telefoon", stand.Gegevens.Telefoon);
        yield return ("Component", stand.Component is { } c ? c.Aanwezig ? "ja" : "nee" : null);
        yield return ("Uitkomst", stand.Afloop?.Soort.Naam());
        yield return ("Opvolgen op", stand.Afloop?.OpvolgenOp?.Voluit());
    }

    private async Task<IActionResult> Doe(Func<Task<Uitkomst<Niets>>> stuur, string melding)
    {
        if (await Bereid() is { } weigering)
        {
            return weigering;
        }

        var gedaan = await stuur();
        if (!gedaan.IsGelukt)
        {
            return ToonFout(gedaan.Mislukking);
        }

        TempData.Meld(melding);
        return Redirect($"/onthaal/contacten/{Id}");
    }

    private async Task<IActionResult?> Bereid()
    {
        await VulKeuzes();
        var contact = await Stuur(new ToonContact(Id));
        if (!contact.IsGelukt)
        {
            return Weiger(contact.Mislukking);
        }

        Contact = contact.Waarde;
        if (!Contact.ZonderVerblijf)
        {
            await VulAdvies(Contact.Gegevens.Thema, Contact.Gegevens.Gemeente, Contact.Gegevens.Taal);
            var verwijzingen = await Stuur(new ZoekVerwijzingen(new(Contact: Id), new()));
            Verwijzingen = verwijzingen.IsGelukt ? verwijzingen.Waarde.Items : [];
            await VulPanelen();
        }

        if (Request.Method == "GET")
        {
            Versie = Contact.Versie;
            Invoer = new()
            {
                Grond = Contact.Component is { } c ? (c.Aanwezig ? "ja:" : "nee:") + c.Grond : null,
                Afloop = Contact.Afloop?.Soort.ToString(),
                Aanbod = Contact.Afloop?.Aanbod?.ToString(),
                Actor = Contact.Afloop is { Organisatie: null } ? Contact.Afloop.Actor : null,
                Reden = Contact.Afloop?.Reden,
                OpvolgenOp = Contact.Afloop?.OpvolgenOp?.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
                Dringend = Contact.Afloop?.Dringendheid is Dringendheid.Dringend,
            };
        }

        return null;
    }

    private async Task VulPanelen()
    {
        var kaart = new Contactkaart(Contact.Id, aanroep.Aanroeper.Organisatie!.Value, Contact.Geregistreerd.Dag(), Contact.Gegevens.Gemeente, Contact.Gegevens.Loket);
        var gevuld = new List<Contactpaneel>();
        foreach (var paneel in panelen)
        {
            if (await paneel.Toon(kaart, HttpContext.RequestAborted) is { } inhoud)
            {
                gevuld.Add(inhoud);
            }
        }

        Panelen = [.. gevuld.OrderBy(p => p.Titel, StringComparer.Ordinal)];
    }
}
