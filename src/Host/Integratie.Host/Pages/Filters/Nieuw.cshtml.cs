using Integratie.Host.Beheer.Filters;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Host.Pages.Filters;

/// <summary>Gives a filter its name. Comes from the filter of a list, with its fields as they stand there.</summary>
[Aangemeld]
internal sealed class NieuweFilterModel(IDispatcher dispatcher, IPaginakader kader) : Modulepagina(dispatcher)
{
    // Where in the list somebody was is no part of the filter.
    private static readonly string[] GeenFilter = ["lijst", "cursor", "handler"];

    [BindProperty(SupportsGet = true)]
    public string? Lijst { get; set; }

    [BindProperty]
    public string? Vraag { get; set; }

    [BindProperty]
    public string? Naam { get; set; }

    /// <summary>The list to go back to; the start page when nobody came from a list.</summary>
    public string Adres => Lijst is { } lijst && Url.IsLocalUrl(lijst) ? lijst + Vraag : "/";

    public string Lijstnaam => kader.Menu.Huidig(Lijst ?? "")?.Tekst ?? "De lijst";

    public void OnGet()
    {
        var velden = Request.Query.Where(q => !GeenFilter.Contains(q.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(q => q.Value.OfType<string>().Where(w => w.Length > 0).Select(w => KeyValuePair.Create(q.Key, w)));
        Vraag = new QueryBuilder(velden).ToString();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var bewaard = await Stuur(new BewaarFilter(Naam, Lijst, Vraag));
        if (!bewaard.IsGelukt)
        {
            return Opnieuw(bewaard.Mislukking, null);
        }

        TempData.Meld("De filter staat boven de lijst.");
        return LocalRedirect(Adres);
    }
}
