using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Keuzelijsten;
using Integratie.Onthaal.Signalen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The signals of a quarter that is over (ONT-10).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class SignalenModel(IDispatcher dispatcher, TimeProvider klok) : Modulepagina(dispatcher)
{
    private const int Terug = 8;

    private IReadOnlyList<Thema> _themas = [];

    /// <summary>The quarter, as <c>2026-3</c>; null for the last one that is over.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Periode { get; set; }

    public Signalentelling Telling { get; private set; } = new(0, 0, [], 0);

    public IReadOnlyList<Keuze> Perioden => [.. Enumerable.Range(1, Terug).Select(k =>
    {
        var dag = klok.Vandaag().AddMonths(-3 * k);
        var kwartaal = ((dag.Month - 1) / 3) + 1;
        return new Keuze($"{dag.Year}-{kwartaal}", $"Kwartaal {kwartaal} van {dag.Year}");
    })];

    public async Task<IActionResult> OnGetAsync()
    {
        var keuze = Perioden.Any(p => p.Waarde == Periode) ? Periode! : Perioden[0].Waarde;
        var delen = keuze.Split('-').Select(d => int.Parse(d, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var telling = await Stuur(new TelSignalen(delen[0], delen[1]));
        if (!telling.IsGelukt)
        {
            return Weiger(telling.Mislukking);
        }

        Telling = telling.Waarde;
        _themas = await Stuur(new ToonKeuzes(null)) is { IsGelukt: true, Waarde.Themas: var themas } ? themas : [];
        return Page();
    }

    public string Themanaam(string thema) => _themas.FirstOrDefault(t => t.Code == thema)?.Naam ?? thema;
}
