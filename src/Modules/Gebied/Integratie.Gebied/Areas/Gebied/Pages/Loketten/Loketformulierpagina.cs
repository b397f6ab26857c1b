using Integratie.Gebied.Diensten;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Regios;
using Integratie.Gebied.Talen;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketten;

/// <summary>What opening and changing a desk share: the form, and reading names back into codes.</summary>
internal abstract class Loketformulierpagina(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty]
    public Loketformulier Invoer { get; set; } = new();

    public IReadOnlyList<Keuze> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Keuze> Diensten { get; private set; } = [];

    public string Annuleer { get; protected set; } = "/gebied/loketten";

    /// <summary>Fetches what there is to choose.</summary>
    protected async Task VulKeuzes()
    {
        var regios = await Stuur(new ToonRegios(null));
        Gemeenten = regios.IsGelukt
            ? [.. regios.Waarde.Regios.SelectMany(r => r.Gemeenten.Select(g => new Keuze(g.Nis.Waarde, g.Naam, r.Naam)))
                .Concat(regios.Waarde.ZonderRegio.Select(g => new Keuze(g.Nis.Waarde, g.Naam))).OrderBy(k => k.Tekst, StringComparer.CurrentCulture)]
            : [];
        var diensten = await Stuur(new ZoekDiensten(null, null, null, new(Bladvraag.Meest)));
        Diensten = diensten.IsGelukt
            ? [.. diensten.Waarde.Items.Select(d => new Keuze(d.Code, d.Naam, $"{d.Lijn.Naam()} · {d.Doelgroep.Naam().ToLowerInvariant()}{(d.Regio is null ? "" : $" · alleen in de regio {d.Regio}")}"))]
            : [];
    }

    /// <summary>Reads the form; what can't be read comes back per field.</summary>
    protected async Task<Uitkomst<Loketgegevens>> Lees()
    {
        var fouten = new List<Invoerfout>();
        var codes = new List<string>();
        foreach (var naam in (Invoer.Talen ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // Several names may hold the same word ("Frans" and "Canadees Frans"): the one that is the word itself is meant.
            var gevonden = await Stuur(new ZoekTalen(naam, new(Bladvraag.Gewoon)));
            var talen = gevonden.IsGelukt ? gevonden.Waarde.Items : [];
            var precies = talen.FirstOrDefault(t => Gelijk(t.Naam, naam) || t.Code == naam);
            var taal = precies ?? (talen is [var beste, ..] ? beste : null);
            if (precies is not null)
            {
                codes.Add(precies.Code);
            }
            else if (!Gelijk(naam, "Nederlands"))
            {
                fouten.Add(new("talen", taal is null ? $"We kennen de taal ‘{naam}’ niet." : $"We kennen de taal ‘{naam}’ niet. Bedoelt u {taal.Naam}?"));
            }
        }

        var gemeente = Gemeenten.FirstOrDefault(g => g.Waarde == Invoer.Gemeentecode && Gelijk(g.Tekst, Invoer.Gemeente ?? ""))
            ?? Gemeenten.FirstOrDefault(g => Gelijk(g.Tekst, Invoer.Gemeente ?? ""));
        return Invoer.Lees(gemeente is null ? null : NisCode.Parse(gemeente.Waarde), [.. codes.Distinct(StringComparer.Ordinal)], fouten);
    }

    private static bool Gelijk(string een, string ander) => Tekst.Zoekvorm(een) == Tekst.Zoekvorm(ander);
}
