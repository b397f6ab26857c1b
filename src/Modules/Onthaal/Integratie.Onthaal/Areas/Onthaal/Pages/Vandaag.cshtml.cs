using System.Globalization;
using Integratie.Gebied;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The day of a desk for who leads it: the queue, the waiting, what it is about; every figure opens its list (ONT-11).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class VandaagModel(IDispatcher dispatcher, IReferentielijsten lijsten, TimeProvider klok) : Loketdagpagina(dispatcher, lijsten, klok)
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Dag { get; set; }

    public Wachtrijblad? Rij { get; private set; }

    public Loketdag? Telling { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await VulKeuzes();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        if (Loket is not { } loket)
        {
            return Page();
        }

        var rij = await Stuur(new ToonWachtrij(loket, Dag));
        var telling = await Stuur(new ToonLoketdag(loket, Dag));
        if ((rij.Mislukking ?? telling.Mislukking) is { } mislukking)
        {
            return Weiger(mislukking);
        }

        (Rij, Telling) = (rij.Waarde, telling.Waarde);
        return Page();
    }

    /// <summary>The contacts behind a figure.</summary>
    public string Lijst(string? filter = null, string? code = null)
    {
        var dag = Telling!.Dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"/onthaal/contacten?loket={Loket}&van={dag}&totEnMet={dag}{(filter is null || code is null ? "" : $"&{filter}={Uri.EscapeDataString(code)}")}";
    }

    /// <summary>The three charts, each with its title and the filter that its lines stand for.</summary>
    public IEnumerable<(string Titel, string Filter, IReadOnlyList<Dagtelling> Lijnen)> Grafieken()
    {
        yield return ("Thema's", "thema", Telling!.Themas);
        yield return ("Talen", "taal", Telling.Talen);
        yield return ("Uitkomsten", "toestand", [.. Telling.Aflopen.Select(a => a.Code is null
            ? a with { Code = "Open" }
            : a with { Naam = Enum.Parse<Afloopsoort>(a.Code).Naam() })]);
    }
}
