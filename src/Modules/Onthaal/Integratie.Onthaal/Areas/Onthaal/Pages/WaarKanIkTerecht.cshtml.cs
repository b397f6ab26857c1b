using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Netwerk;
using Integratie.Onthaal.Wegwijs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>Where can I go: for everybody, in four languages, without signing in (ONT-12).</summary>
[Openbaar]
internal sealed class WaarKanIkTerechtModel(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, TimeProvider klok) : Modulepagina(dispatcher)
{
    private const string Pad = "/onthaal/waar-kan-ik-terecht";

    /// <summary>What the visitor typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    /// <summary>The theme; null or empty for everything.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Thema { get; set; }

    /// <summary>Code of the language; Dutch when there is none such.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    /// <summary>The language with its words.</summary>
    public Wegwijstaal T { get; private set; } = Wegwijstaal.Nederlands;

    /// <summary>The answer; null as long as nothing was asked, or when it failed.</summary>
    public Wegwijzer? Wegwijzer { get; private set; }

    /// <summary>What is wrong with the municipality, in the language of the page.</summary>
    public string? Gemeentefout { get; private set; }

    /// <summary>What is wrong with the theme, in the language of the page.</summary>
    public string? Themafout { get; private set; }

    /// <summary>Municipalities that may have been meant.</summary>
    public IReadOnlyList<string> Suggesties { get; private set; } = [];

    /// <summary>All themes, in the order of their names in the language.</summary>
    public IEnumerable<Thema> Themas => Enum.GetValues<Thema>().OrderBy(t => T[$"thema.{t}"], StringComparer.Create(T.Cultuur, ignoreCase: true));

    public bool HeeftFout => Gemeentefout is not null || Themafout is not null;

    public async Task<IActionResult> OnGetAsync()
    {
        T = Wegwijstaal.Probeer(Taal) ?? Wegwijstaal.Nederlands;
        // The form was sent, perhaps empty; binding makes nothing of an empty field.
        if (Request.Query.ContainsKey("gemeente"))
        {
            await Zoek(Gemeente?.Trim() ?? "");
        }

        ViewData.Openbaar(new(
            T.Code, T.IsRechtsNaarLinks, HeeftFout ? T["fout.titel", T["titel"]] : Wegwijzer is { } w ? $"{T["titel"]} {w.Gemeentenaam}" : T["titel"],
            T["overslaan"], T["voet"], T["toegankelijkheid"]));
        if (HeeftFout)
        {
            Response.StatusCode = 400;
        }
        else if (!aanroep.Aanroeper.IsAangemeld)
        {
            Response.Headers.CacheControl = Wegwijsgeheugen.Bewaarkop;
        }

        return Page();
    }

    /// <summary>Address of this page with something else in it.</summary>
    public string Adres(string? gemeente, string taal) =>
        Pad + Microsoft.AspNetCore.Http.QueryString.Create(new Dictionary<string, string?> { ["gemeente"] = gemeente, ["thema"] = Thema, ["taal"] = taal }
            .Where(d => !string.IsNullOrEmpty(d.Value)));

    private async Task Zoek(string plaats)
    {
        Thema? thema = null;
        if (!string.IsNullOrEmpty(Thema))
        {
            thema = Enum.GetValues<Thema>().Cast<Thema?>().FirstOrDefault(t => string.Equals($"{t}", Thema, StringComparison.OrdinalIgnoreCase));
            Themafout = thema is null ? T["fout.thema"] : null;
        }

        var uitkomst = await Stuur(new WijsDeWeg(plaats, thema, T.Code));
        if (!uitkomst.IsGelukt)
        {
            Suggesties = plaats.Length is > 0 and <= 120 ? [.. lijsten.Herken(plaats, klok.Vandaag()).Select(g => g.Naam).Take(6)] : [];
            Gemeentefout = plaats.Length == 0 ? T["fout.leeg"] : T["fout.onbekend"];
        }
        else if (Themafout is null)
        {
            Wegwijzer = uitkomst.Waarde;
        }
    }
}
