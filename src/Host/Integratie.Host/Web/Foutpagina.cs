using System.Net;
using Integratie.Platform.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Integratie.Host.Web;

/// <summary>
/// A problem as a page: in the frame with menu and search, so that people can go on. What is our own fault is written without the
/// view engine, because that may be what broke.
/// </summary>
internal static class Foutpagina
{
    public static async Task Toon(HttpContext context, Probleem probleem)
    {
        if (probleem.Status < 500)
        {
            try
            {
                context.Response.StatusCode = probleem.Status;
                var gegevens = new ViewDataDictionary<Probleem>(context.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = probleem };
                var blad = new ViewResult { ViewName = "/Pages/_Fout.cshtml", ViewData = gegevens };
                await blad.ExecuteResultAsync(new(context, context.GetRouteData(), new()));
                return;
            }
            catch (Exception fout) when (!context.Response.HasStarted && fout is not OperationCanceledException)
            {
                context.RequestServices.GetRequiredService<ILogger<Foutafhandeling>>().LogError(fout, "De foutpagina zelf lukte niet");
                context.Response.Clear();
            }
        }

        await Kaal(context, probleem);
    }

    private static Task Kaal(HttpContext context, Probleem probleem)
    {
        var bestanden = context.RequestServices.GetRequiredService<Bestanden>();
        context.Response.StatusCode = probleem.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var titel = probleem.Status switch
        {
            401 => "U bent niet aangemeld",
            403 => "U mag dit niet zien",
            404 when probleem.Type.EndsWith("moduleStaatUit", StringComparison.Ordinal) => "Dit onderdeel staat hier uit",
            404 => "Deze pagina bestaat niet",
            429 => "Even wachten",
            503 => "Even niet beschikbaar",
            _ => "Er ging iets mis",
        };
        var referentie = probleem.Instance["urn:uuid:".Length..];
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="nl-BE">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{WebUtility.HtmlEncode(titel)} – Integratie</title>
              <link rel="icon" type="image/svg+xml" href="{bestanden.Adres("/_kit/merk.svg")}">
              <link rel="stylesheet" href="{bestanden.Adres("/_kit/kit.css")}">
            </head>
            <body class="kaal">
              <main id="inhoud" class="foutpagina">
                <h1>{WebUtility.HtmlEncode(titel)}</h1>
                <p>{WebUtility.HtmlEncode(probleem.Detail)}</p>
                <p><a href="/">Naar de startpagina</a></p>
                <p class="zacht">Referentie voor de helpdesk: <code>{WebUtility.HtmlEncode(referentie)}</code></p>
              </main>
            </body>
            </html>
            """, context.RequestAborted);
    }
}
