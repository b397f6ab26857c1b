using Integratie.Kit;
using Integratie.Kit.Pagina;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Contacten;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Samenvoegingen;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Netwerk.Areas.Netwerk.Pages.Organisaties;

/// <summary>The file of an organisation (ONT-05, TWL-18).</summary>
[Vereist(NetwerkRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, Aanroep aanroep, Rechtenregister rechten) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisatieblad Organisatie { get; private set; } = null!;

    public IReadOnlyList<Contactpersoon> Contacten { get; private set; } = [];

    public Blad<Aanbodregel> Aanbod { get; private set; } = new([], null, null);

    public Blad<Gebeurtenisregel> Geschiedenis { get; private set; } = new([], null, null);

    public bool MagBeheren => rechten.Mag(aanroep.Aanroeper, NetwerkRechten.Beheren);

    /// <summary>The merge that made it a pointer; null for a real organisation.</summary>
    public Samenvoegingsblad? Samenvoeging { get; private set; }

    public bool MagSamenvoegen => rechten.Mag(aanroep.Aanroeper, NetwerkRechten.Samenvoegen);

    public bool MagContacten => rechten.Mag(aanroep.Aanroeper, NetwerkRechten.Contacten);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        var organisatie = await Stuur(new ToonOrganisatie(Id));
        if (!organisatie.IsGelukt)
        {
            return Weiger(organisatie.Mislukking);
        }

        Organisatie = organisatie.Waarde;
        if (Organisatie.SamengevoegdMet is not null)
        {
            Samenvoeging = await Stuur(new ToonSamenvoeging(Id)) is { IsGelukt: true, Waarde: var samenvoeging } ? samenvoeging : null;
        }

        if (Organisatie.HeeftContacten && MagContacten)
        {
            // Only then: each reading of names of people is recorded.
            Contacten = await Stuur(new ToonContacten(Id)) is { IsGelukt: true, Waarde: var blad } ? blad.Contacten : [];
        }

        Aanbod = await Stuur(new ZoekAanbod(new(Organisatie: Id), new(Bladvraag.Gewoon))) is { IsGelukt: true, Waarde: var aanbod } ? aanbod : Aanbod;
        var geschiedenis = await Stuur(new ToonGeschiedenis(Id, new(10, cursor)));
        if (!geschiedenis.IsGelukt)
        {
            return Opnieuw(geschiedenis.Mislukking, null);
        }

        Geschiedenis = geschiedenis.Waarde;
        return Page();
    }

    public async Task<IActionResult> OnPostSplitsAsync(uint versie)
    {
        var uitkomst = await Stuur(new MaakSamenvoegingOngedaan(Id, versie));
        TempData.Meld(
            uitkomst.IsGelukt ? "De samenvoeging is ongedaan gemaakt. Beide organisaties zijn weer zoals ze waren." : uitkomst.Mislukking.Bericht,
            uitkomst.IsGelukt ? Toon.Goed : Toon.Fout);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostHeropenAsync(uint versie)
    {
        var uitkomst = await Stuur(new HeropenOrganisatie(Id, versie));
        TempData.Meld(uitkomst.IsGelukt ? "De organisatie is heropend." : uitkomst.Mislukking.Bericht, uitkomst.IsGelukt ? Toon.Goed : Toon.Fout);
        return RedirectToPage(new { Id });
    }
}
