using Integratie.Gebied.Regios;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Regios;

/// <summary>Proposes a layout as a change of the one in force: which municipalities move to which region (GEB-01).</summary>
[Vereist(GebiedRechten.RegioVoorstellen)]
internal sealed class VoorstelModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    private const int Rijen = 4;
    private Regioverdeling _huidig = new(default, [], []);

    [BindProperty]
    public Indelingformulier Invoer { get; set; } = new();

    public IReadOnlyList<string> Regionamen => [.. _huidig.Regios.Select(r => r.Naam)];

    public async Task OnGetAsync()
    {
        await Bereid();
        Invoer.Verplaatsingen = [.. Enumerable.Range(0, Rijen).Select(_ => new Verplaatsing())];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Bereid();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var fouten = new List<Invoerfout>();
        if (Invoer.GeldigVan is null)
        {
            fouten.Add(new("geldigVan", "Vul de eerste dag in."));
        }

        var regios = Regios(fouten);
        if (fouten.Count > 0)
        {
            return Opnieuw(Mislukking.Ongeldig(fouten));
        }

        var voorstel = await Stuur(new StelRegioindelingVoor(Invoer.Naam ?? "", Invoer.GeldigVan!.Value, Invoer.Rechtsgrond ?? "", Invoer.Reden ?? "", regios));
        if (!voorstel.IsGelukt)
        {
            return Opnieuw(voorstel.Mislukking);
        }

        TempData.Meld("De indeling is voorgesteld. Een collega beslist erover.");
        return Redirect($"/gebied/regios/{voorstel.Waarde}");
    }

    private List<Regiogegevens> Regios(List<Invoerfout> fouten)
    {
        var naam = _huidig.Regios.ToDictionary(r => r.Code, r => r.Naam, StringComparer.Ordinal);
        var plaats = _huidig.Regios.SelectMany(r => r.Gemeenten.Select(g => (g.Nis, r.Code))).ToDictionary(p => p.Nis, p => p.Code);
        var gekend = _huidig.Regios.SelectMany(r => r.Gemeenten).Concat(_huidig.ZonderRegio).ToLookup(g => Tekst.Zoekvorm(g.Naam), g => g.Nis);
        for (var i = 0; i < Invoer.Verplaatsingen.Count; i++)
        {
            var verplaatsing = Invoer.Verplaatsingen[i];
            var gemeenten = (verplaatsing.Gemeenten ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (gemeenten.Length == 0)
            {
                continue;
            }

            var doel = Tekst.Zoekvorm(verplaatsing.Naar ?? "");
            var code = naam.FirstOrDefault(n => Tekst.Zoekvorm(n.Value) == doel).Key ?? doel.Replace(' ', '-');
            if (!Gebiedsaanduiding.IsKenmerk(code))
            {
                fouten.Add(new($"verplaatsingen[{i}].naar", "Geef de naam van de regio waar deze gemeenten naartoe gaan."));
                continue;
            }

            naam.TryAdd(code, verplaatsing.Naar!.Trim());
            foreach (var gemeente in gemeenten)
            {
                if (gekend[Tekst.Zoekvorm(gemeente)].ToList() is [var nis])
                {
                    plaats[nis] = code;
                }
                else
                {
                    fouten.Add(new($"verplaatsingen[{i}].gemeenten", $"We kennen de gemeente ‘{gemeente}’ niet."));
                }
            }
        }

        return [.. plaats.GroupBy(p => p.Value, p => p.Key, StringComparer.Ordinal).Select(g => new Regiogegevens(g.Key, naam[g.Key], [.. g]))];
    }

    private async Task Bereid()
    {
        var vandaag = await Stuur(new ToonRegios(null));
        _huidig = vandaag.IsGelukt ? vandaag.Waarde : _huidig;
    }
}

internal sealed class Indelingformulier
{
    public string? Naam { get; set; }

    public DateOnly? GeldigVan { get; set; }

    public string? Rechtsgrond { get; set; }

    public string? Reden { get; set; }

    public IList<Verplaatsing> Verplaatsingen { get; set; } = [];
}

internal sealed class Verplaatsing
{
    public string? Gemeenten { get; set; }

    public string? Naar { get; set; }
}
