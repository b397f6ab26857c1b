using Integratie.Gebied.Diensten;
using Integratie.Gebied.Loketten;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

[Vereist(GebiedRechten.Raadplegen)]
internal sealed class IndexModel(IDispatcher dispatcher, Rechtenregister rechten, Aanroep aanroep) : Modulepagina(dispatcher)
{
    [BindProperty(SupportsGet = true)]
    public string? Bij { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Dienst { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Open { get; set; }

    public Blad<Loketregel> Loketten { get; private set; } = new([], null, 0);

    public Dekkingsblad? Dekking { get; private set; }

    public IReadOnlyList<Keuze> Talen { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Dienstnamen { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public int ActieveFilters => new[] { Bij, Zoek, Taal, Dienst }.Count(f => !string.IsNullOrWhiteSpace(f)) + (Open ? 1 : 0);

    public bool MagOpenen => rechten.Mag(aanroep.Aanroeper, GebiedRechten.LoketBeheren);

    public async Task<IActionResult> OnGetAsync(string? cursor)
    {
        var talen = await Stuur(new ToonLokettalen());
        var diensten = await Stuur(new ZoekDiensten(null, null, null, new(Bladvraag.Meest)));
        var dekking = await Stuur(new ToonLoketdekking(null));
        if (!talen.IsGelukt || !diensten.IsGelukt)
        {
            return Weiger(talen.Mislukking ?? diensten.Mislukking!);
        }

        Talen = [.. talen.Waarde.Talen.Select(t => new Keuze(t.Code, t.Naam))];
        Dienstnamen = diensten.Waarde.Items.ToDictionary(d => d.Code, d => d.Naam, StringComparer.Ordinal);
        Dekking = dekking.IsGelukt ? dekking.Waarde : null;

        var loketten = await Stuur(new ZoekLoketten(Zoek, Bij, Taal, Dienst, null, Open, null, new(100, cursor, MetTotaal: true)));
        if (!loketten.IsGelukt)
        {
            return Opnieuw(loketten.Mislukking, null);
        }

        Loketten = loketten.Waarde;
        return Page();
    }
}
