using Integratie.Platform.Tabellen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Integratie.Kit.Pagina;

/// <summary>A page answers with a list as a file: row by row, as the database gives them.</summary>
/// <param name="uitvoer">The list.</param>
/// <param name="soort">As what.</param>
public sealed class Tabelresultaat(Tabeluitvoer uitvoer, Tabelsoort soort) : ActionResult
{
    /// <inheritdoc />
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var antwoord = context.HttpContext.Response;
        antwoord.ContentType = Tabeluitvoer.Mediatype(soort);
        antwoord.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = uitvoer.Bestandsnaam(soort) }.ToString();
        return uitvoer.Schrijf(antwoord.Body, soort, context.HttpContext.RequestAborted);
    }
}
