using Integratie.Gebied.Gebieden;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Overeenkomsten;

/// <summary>What registering and changing an agreement share: the form, and reading names back into codes.</summary>
internal abstract class Overeenkomstformulierpagina(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    private IReadOnlyList<Keuze> _instanties = [];
    private IReadOnlyList<Keuze> _gebieden = [];

    [BindProperty]
    public Overeenkomstformulier Invoer { get; set; } = new();

    [BindProperty]
    public uint Versie { get; set; }

    public string Annuleer { get; protected set; } = "/gebied/overeenkomsten";

    public IReadOnlyList<Keuze> Typen { get; } = [.. Enum.GetValues<Overeenkomsttype>().Select(t => new Keuze(t.ToString(), t.Naam()))];

    public IReadOnlyList<Keuze> Taakkeuzes { get; } = [.. Taken.Alle.Select(t => new Keuze(t.ToString(), t.Naam()))];

    public IReadOnlyList<Keuze> Onderdelen { get; } = [.. Enum.GetValues<Regieonderdeel>().Select(o => new Keuze(o.ToString(), o.Naam()))];

    /// <summary>Fetches what there is to choose.</summary>
    /// <param name="huidig">The agreement as it is: its territories stay to be chosen, also those that ended since.</param>
    protected async Task VulKeuzes(Overeenkomstblad? huidig = null)
    {
        _instanties = await Keuzelijsten.Instanties(Stuur);
        _gebieden = await Stuur(new SomGebieden(null)) is { IsGelukt: true, Waarde.Gebieden: var gebieden }
            ? [.. gebieden.Select(g => new Keuze(g.Gebied.Waarde, g.Naam))]
            : [];
        _gebieden = [.. _gebieden, .. (huidig?.Gegevens.Gebieden ?? []).Zip(huidig?.Gebiedsnamen ?? [], (g, naam) => new Keuze(g.Waarde, naam))];
    }

    /// <summary>Shows an agreement as the form has it.</summary>
    protected void Toon(Overeenkomstgegevens g)
    {
        ArgumentNullException.ThrowIfNull(g);
        Invoer = new()
        {
            Titel = g.Titel,
            Type = g.Type,
            Partijen = string.Join('\n', g.Instanties.Select(Instantie)),
            Gebieden = string.Join('\n', g.Gebieden.Select(gebied => _gebieden.FirstOrDefault(k => k.Waarde == gebied.Waarde)?.Tekst ?? gebied.Waarde)),
            Taken = [.. g.Taken],
            Onderdelen = [.. g.Onderdelen ?? []],
            Van = g.Van,
            TotEnMet = g.TotEnMet,
            Overdracht = g.Overdracht,
            Engagementen = string.Join('\n', (g.Engagementen ?? []).Select(e => $"{Instantie(e.Instantie)}: {e.Belofte}")),
            Documenten = string.Join('\n', (g.Documenten ?? []).Select(d => $"{d.Titel}: {d.Verwijzing}")),
            Contactnaam = g.Contactnaam,
            Contactmail = g.Contactmail,
        };
    }

    /// <summary>Reads the form; what can't be read comes back per field.</summary>
    protected Uitkomst<Overeenkomstgegevens> Lees()
    {
        var fouten = new List<Invoerfout>();
        var instanties = _instanties.VindAlle(Invoer.Partijen, "partijen", fouten);
        var gebieden = _gebieden.VindAlle(Invoer.Gebieden, "gebieden", fouten);
        var engagementen = new List<Engagement>();
        foreach (var (wie, wat) in Paren(Invoer.Engagementen, "engagementen", fouten))
        {
            if (_instanties.Vind(wie) is { } partij)
            {
                engagementen.Add(new(partij.Waarde, wat));
            }
            else
            {
                fouten.Add(new("engagementen", $"We kennen ‘{wie}’ niet."));
            }
        }

        var documenten = Paren(Invoer.Documenten, "documenten", fouten).Select(p => new Documentverwijzing(p.Links, p.Rechts)).ToList();
        if (Invoer.Type is null)
        {
            fouten.Add(new("type", "Kies een type."));
        }

        if (Invoer.Van is null)
        {
            fouten.Add(new("van", "Vul de eerste dag in."));
        }

        return fouten.Count > 0
            ? Mislukking.Ongeldig(fouten)
            : new Overeenkomstgegevens(
                Invoer.Titel ?? "", Invoer.Type!.Value, [.. instanties.Select(i => i.Waarde)], [.. gebieden.Select(g => Gebiedsaanduiding.Parse(g.Waarde))],
                Invoer.Taken, Invoer.Van!.Value, Invoer.TotEnMet, Invoer.Overdracht, Invoer.Onderdelen.Count > 0 ? Invoer.Onderdelen : null,
                engagementen.Count > 0 ? engagementen : null, documenten.Count > 0 ? documenten : null, Invoer.Contactnaam, Invoer.Contactmail);
    }

    /// <summary>A refusal names fields of the agreement; the form has other words for two of them.</summary>
    protected IActionResult OpnieuwMet(Mislukking mislukking)
    {
        ArgumentNullException.ThrowIfNull(mislukking);
        return Opnieuw(mislukking with
        {
            Fouten = [.. mislukking.Fouten.Select(f => f with { Veld = f.Veld.StartsWith("instanties", StringComparison.Ordinal) ? "partijen" : f.Veld.Split('[')[0] })],
        });
    }

    private string Instantie(string code) => _instanties.FirstOrDefault(i => i.Waarde == code)?.Tekst ?? code;

    private static IEnumerable<(string Links, string Rechts)> Paren(string? tekst, string veld, List<Invoerfout> fouten)
    {
        foreach (var lijn in (tekst ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (lijn.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } links, { Length: > 0 } rechts])
            {
                yield return (links, rechts);
            }
            else
            {
                fouten.Add(new(veld, $"Zet een dubbelepunt tussen de twee delen van ‘{lijn}’."));
            }
        }
    }
}

internal sealed class Overeenkomstformulier
{
    public string? Titel { get; set; }

    public Overeenkomsttype? Type { get; set; }

    public string? Partijen { get; set; }

    public string? Gebieden { get; set; }

    public List<Taak> Taken { get; set; } = [];

    public List<Regieonderdeel> Onderdelen { get; set; } = [];

    public DateOnly? Van { get; set; }

    public DateOnly? TotEnMet { get; set; }

    public DateOnly? Overdracht { get; set; }

    public string? Engagementen { get; set; }

    public string? Documenten { get; set; }

    public string? Contactnaam { get; set; }

    public string? Contactmail { get; set; }
}
