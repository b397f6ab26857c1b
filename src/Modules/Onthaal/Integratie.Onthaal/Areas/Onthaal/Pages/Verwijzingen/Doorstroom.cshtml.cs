using System.Globalization;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Keuzelijsten;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Verwijzingen;

/// <summary>Figures of flow-through per actor and per theme; each figure opens its list (ONT-04).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed class DoorstroomModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    private IReadOnlyList<Keuze> _themas = [];

    [BindProperty(SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? TotEnMet { get; set; }

    public Doorstroomtelling? Telling { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Stuur(new ToonKeuzes(null)) is { IsGelukt: true, Waarde: var keuzes })
        {
            _themas = [.. keuzes.Themas.Select(t => new Keuze(t.Code, t.Naam))];
        }

        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        var telling = await Stuur(new TelDoorstroom(Van, TotEnMet));
        if (!telling.IsGelukt)
        {
            return telling.Mislukking.Fouten.Count > 0 ? Opnieuw(telling.Mislukking, null) : Weiger(telling.Mislukking);
        }

        Telling = telling.Waarde;
        return Page();
    }

    public string Naam(Doorstroomgroep groep, bool perThema) =>
        perThema ? _themas.FirstOrDefault(t => t.Waarde == groep.Sleutel)?.Tekst ?? groep.Sleutel! : groep.Naam ?? "Diensten buiten de sociale kaart";

    /// <summary>The list behind a figure; null for the free actors together, that have no key to ask for.</summary>
    public string? Adres(Doorstroomgroep groep, bool perThema, string? resultaat) => groep.Sleutel is null
        ? null
        : string.Create(CultureInfo.InvariantCulture,
            $"/onthaal/doorverwijzingen?{(perThema ? "thema" : "actor")}={groep.Sleutel}&van={Telling!.Van:yyyy-MM-dd}&totEnMet={Telling.TotEnMet:yyyy-MM-dd}{(resultaat is null ? "" : $"&resultaat={resultaat}")}");
}
