using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Kit.Pagina;
using Integratie.Onthaal.Afspraken;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Afspraken;

/// <summary>Corrects who comes with an appointment and what for (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed class CorrigerenModel(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, TimeProvider klok)
    : Afspraakformulierpagina(dispatcher, lijsten, aanroep, klok)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Versie { get; set; }

    public string Wanneer { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var blad = await Bereid();
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        Versie = blad.Waarde.Versie;
        Toon(blad.Waarde);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var blad = await Bereid();
        if (!blad.IsGelukt)
        {
            return Weiger(blad.Mislukking);
        }

        var gegevens = Lees(blad.Waarde.Afspraak.Medewerker);
        if (!gegevens.IsGelukt)
        {
            return Opnieuw(gegevens.Mislukking);
        }

        var bewaard = await Stuur(new CorrigeerAfspraak(Id, Versie, gegevens.Waarde));
        if (!bewaard.IsGelukt)
        {
            return Opnieuw(bewaard.Mislukking);
        }

        TempData.Meld("De afspraak is aangepast.");
        return Redirect($"/onthaal/afspraken/{Id}");
    }

    private async Task<Uitkomst<Afspraakblad>> Bereid()
    {
        var blad = await Stuur(new ToonAfspraak(Id));
        if (blad.IsGelukt)
        {
            (Loket, Wanneer) = (blad.Waarde.Afspraak.Loket, $"Op {blad.Waarde.Afspraak.Van.Dag().MetWeekdag()} om {blad.Waarde.Afspraak.Van.Klok()}");
            await VulKeuzes();
        }

        return blad;
    }
}
