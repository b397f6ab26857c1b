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

        context.Response.StatusCode = probleem.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Kaal(context, probleem), context.RequestAborted);
    }

    private static string Kaal(HttpContext context, Probleem probleem)
    {
        var bestanden = context.RequestServices.GetRequiredService<Bestanden>();
        var titel = probleem.Status == 503 ? "Even niet beschikbaar" : "Er ging iets mis";
        // Only a page that was asked for can be asked for again; what was posted is still in the browser behind "back".
        var opnieuw = HttpMethods.IsGet(context.Request.Method)
            ? $"<a class=\"knop\" href=\"{WebUtility.HtmlEncode(context.Request.Path + context.Request.QueryString)}\">Opnieuw proberen</a>"
            : "";
        return $"""
            <!doctype html>
            <html lang="nl-BE">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light">
              <title>{titel} - Integratie</title>
              <link rel="icon" type="image/svg+xml" href="{bestanden.Adres("/_kit/merk.svg")}">
              <link rel="stylesheet" href="{bestanden.Adres("/_kit/kit.css")}">
              <script type="module" src="{bestanden.Adres("/_kit/kit.js")}"></script>
            </head>
            <body>
              <header class="kop"><div class="kop__binnen"><a class="kop__merk" href="/"><span class="kop__product">Integratie</span></a></div></header>
              <div class="raam raam--zonder-menu">
                <main class="inhoud" id="inhoud">
                  <div class="foutpagina">
                    <h1>{titel}</h1>
                    <p class="inleiding">{WebUtility.HtmlEncode(probleem.Detail)}</p>
                    <div class="acties">{opnieuw}<a class="knop knop--tweede" href="/">Naar de startpagina</a></div>
                    <div class="foutpagina__spoor">
                      <p>Blijft dit gebeuren? Geef dit nummer door aan de helpdesk:</p>
                      <kopieer-knop class="kopieer"><code>{WebUtility.HtmlEncode(probleem.Instance["urn:uuid:".Length..])}</code><button class="knop knop--stil" type="button" hidden>Kopieer nummer</button><span role="status" class="kopieer__klaar"></span></kopieer-knop>
                    </div>
                  </div>
                </main>
              </div>
              <footer class="voet"><div class="voet__binnen"><span>Integratie</span><a href="/toegankelijkheid">Toegankelijkheidsverklaring</a><a href="/hulp">Hulp</a></div></footer>
            </body>
            </html>
            """;
    }
}
