using Integratie.Gebied.Diensten;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Loketaanvragen;

/// <summary>What writing and changing a request share: the form, with what is known about the municipality beside it.</summary>
internal abstract class Aanvraagformulierpagina(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty]
    public Aanvraagformulier Invoer { get; set; } = new();

    public Loketbehoefte Behoefte { get; private set; } = null!;

    public IReadOnlyList<Keuze> Diensten { get; private set; } = [];

    public IReadOnlyList<Keuze> Soorten { get; } =
    [
        new("loket", "Een loket", "Met alle diensten, elke werkdag of bijna elke werkdag open."),
        new("antenne", "Een antenne", "Een buitenpost van een ander loket, met enkele diensten of uren."),
    ];

    public string Annuleer { get; protected set; } = "/gebied/loketaanvragen";

    /// <summary>Fetches what stands beside the form and what there is to choose; the refusal when that can't be.</summary>
    protected async Task<IActionResult?> Bereid(NisCode gemeente, Guid? aanvraag)
    {
        var behoefte = await Stuur(new ToonLoketbehoefte(gemeente, aanvraag));
        if (!behoefte.IsGelukt)
        {
            return Weiger(behoefte.Mislukking);
        }

        Behoefte = behoefte.Waarde;
        var diensten = await Stuur(new ZoekDiensten(null, null, null, new(Bladvraag.Meest)));
        Diensten = diensten.IsGelukt
            ? [.. diensten.Waarde.Items.Where(d => d.Regio is null || d.Regio == Behoefte.Regio?.Code)
                .Select(d => new Keuze(d.Code, d.Naam, $"{d.Lijn.Naam()} · {d.Doelgroep.Naam().ToLowerInvariant()}"))]
            : [];
        return null;
    }

    /// <summary>A refusal names figures by their place in the request; the form has empty rows between them.</summary>
    protected IActionResult OpnieuwMet(Mislukking mislukking)
    {
        ArgumentNullException.ThrowIfNull(mislukking);
        return Opnieuw(mislukking with { Fouten = [.. mislukking.Fouten.Select(Invoer.Vertaal)] });
    }
}
