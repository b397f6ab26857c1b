using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Areas.Gebied.Pages;

/// <summary>The overview: the question that is asked most, and the figures that ask for something.</summary>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, IInstellingen instellingen, TimeProvider klok, Rechtenregister rechten, Aanroep aanroep)
    : Modulepagina(dispatcher)
{
    public string? Waar { get; private set; }

    public (long Loketten, int Open)? Loketten { get; private set; }

    public Dekkingsblad? Dekking { get; private set; }

    public int? EindigenBinnenkort { get; private set; }

    public int Dagen => instellingen.Waarde(GebiedInstellingen.DagenVoorEindeOvereenkomst, klok.Vandaag());

    public int? Voorstellen { get; private set; }

    public async Task OnGetAsync()
    {
        var loketten = await Stuur(new ZoekLoketten(null, null, null, null, null, false, null, new(Bladvraag.Meest, null, MetTotaal: true)));
        Loketten = loketten.IsGelukt ? (loketten.Waarde.Totaal ?? 0, loketten.Waarde.Items.Count(l => l.IsOpen)) : null;
        var dekking = await Stuur(new ToonLoketdekking(null));
        Dekking = dekking.IsGelukt ? dekking.Waarde : null;
        var voorstellen = await Stuur(new ToonMatrix(null, null, null, null, Vaststellingsstatus.Voorgesteld, new(Bladvraag.Meest)));
        Voorstellen = voorstellen.IsGelukt ? voorstellen.Waarde.Items.Count : null;
        if (rechten.Mag(aanroep.Aanroeper, GebiedRechten.OvereenkomstRaadplegen))
        {
            var vandaag = klok.Vandaag();
            var eindigend = await Stuur(new ZoekOvereenkomsten(null, null, null, null, vandaag, vandaag.AddDays(Dagen + 1), new(Bladvraag.Meest)));
            EindigenBinnenkort = eindigend.IsGelukt ? eindigend.Waarde.Items.Count(o => o.Status is Overeenkomststatus.Actief or Overeenkomststatus.Opgezegd) : null;
        }
    }
}
