using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Kit.Pagina;

/// <summary>
/// A page of a module: sends the same requests as the API, and says what was refused in its own words. Pages without content show the
/// module's partial <c>_Mislukt</c>.
/// </summary>
/// <param name="dispatcher">The pipeline.</param>
public abstract class Modulepagina(IDispatcher dispatcher) : PageModel
{
    /// <summary>Why there is nothing to show; null when there is.</summary>
    public Mislukking? Mislukt { get; private set; }

    /// <summary>HTTP status of <see cref="Mislukt"/>.</summary>
    public int Foutcode { get; private set; }

    /// <summary>Sends a use case as the visitor, until the visitor goes away.</summary>
    /// <param name="verzoek">The use case.</param>
    protected Task<Uitkomst<T>> Stuur<T>(IVerzoek<T> verzoek) => dispatcher.Send(verzoek, HttpContext.RequestAborted);

    /// <summary>The page shows the refusal instead of its content.</summary>
    /// <param name="mislukking">Why.</param>
    protected IActionResult Weiger(Mislukking mislukking)
    {
        Mislukt = mislukking;
        Response.StatusCode = Foutcode = Problemen.Van(mislukking).Status;
        return Page();
    }

    /// <summary>The page shows its form again, with what was refused beside the fields.</summary>
    /// <param name="mislukking">Why.</param>
    /// <param name="voorvoegsel">Property that holds the input.</param>
    protected IActionResult Opnieuw(Mislukking mislukking, string? voorvoegsel = "Invoer")
    {
        ModelState.Voeg(mislukking, voorvoegsel);
        Response.StatusCode = Problemen.Van(mislukking).Status;
        return Page();
    }

    /// <summary>The page shows its form again, with what binding found.</summary>
    protected IActionResult Opnieuw()
    {
        Response.StatusCode = 400;
        return Page();
    }
}
