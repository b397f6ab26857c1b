using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Gemeenten;

[Vereist(GebiedRechten.Raadplegen)]
internal sealed class DetailModel(IDispatcher dispatcher, Rechtenregister rechten, Aanroep aanroep) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public string Nis { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public DateOnly? Op { get; set; }

    public Gemeenteblad Gemeente { get; private set; } = null!;

    public NabijeLoketten? Loketten { get; private set; }

    public Bevoegdheidskaart? Bevoegdheid { get; private set; }

    /// <summary>Whether the visitor may ask for a desk here (GEB-10).</summary>
    public bool MagLoketAanvragen { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!NisCode.Probeer(Nis, out var nis))
        {
            return Weiger(Mislukking.NietGevonden("De gemeente"));
        }

        var gemeente = await Stuur(new ToonGemeente(nis, Op));
        if (!gemeente.IsGelukt)
        {
            return Weiger(gemeente.Mislukking);
        }

        Gemeente = gemeente.Waarde;
        if (Gemeente.OpDieDag is [var toen] && await Stuur(new WieIsBevoegd(toen.Nis.Waarde, Gemeente.Op, null)) is { IsGelukt: true, Waarde: var antwoord })
        {
            (Bevoegdheid, Loketten) = (antwoord.Bevoegdheid, antwoord.Loketten);
        }

        MagLoketAanvragen = rechten.Mag(aanroep.Aanroeper, GebiedRechten.LoketaanvraagIndienen)
            && await Stuur(new SomAanvraaggemeenten()) is { IsGelukt: true, Waarde.Gemeenten: var gemeenten } && gemeenten.Any(g => g.Nis == nis);
        return Page();
    }
}
