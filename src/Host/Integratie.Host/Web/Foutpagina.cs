using System.Net;
using Integratie.Platform.Api;

namespace Integratie.Host.Web;

/// <summary>
/// A problem as a page. Written without the view engine, because it must also work when that is what broke.
/// </summary>
internal static class Foutpagina
{
    public static Task Toon(HttpContext context, Probleem probleem)
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
