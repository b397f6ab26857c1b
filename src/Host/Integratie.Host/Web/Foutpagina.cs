using System.Net;
using System.Text;
using Integratie.Platform.Api;

namespace Integratie.Host.Web;

/// <summary>
/// A problem as a page: in our words what is wrong, the one next action, and a reference for who asks for help. Written
/// without the view engine, because it must also work when that is what broke; with the classes of the Kit.
/// </summary>
internal static class Foutpagina
{
    private const string Start = "<a class=\"knop knop--tweede\" href=\"/\">Naar de startpagina</a>";

    public static Task Toon(HttpContext context, Probleem probleem)
    {
        var (titel, actie) = Woorden(context.Request, probleem);
        context.Response.StatusCode = probleem.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            Pagina(context.RequestServices.GetRequiredService<Bestanden>(), titel, probleem, actie), context.RequestAborted);
    }

    private static string Pagina(Bestanden bestanden, string titel, Probleem probleem, string actie) =>
        $"""
        <!doctype html>
        <html lang="nl-BE">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light">
          <title>{Veilig(titel)} - Integratie</title>
          <link rel="icon" type="image/svg+xml" href="{bestanden.Adres("/_kit/merk.svg")}">
          <link rel="stylesheet" href="{bestanden.Adres("/_kit/kit.css")}">
          <script type="module" src="{bestanden.Adres("/_kit/kit.js")}"></script>
        </head>
        <body>
          <header class="kop"><div class="kop__binnen"><a class="kop__merk" href="/"><span class="kop__product">Integratie</span></a></div></header>
          <div class="raam raam--zonder-menu">
            <main class="inhoud" id="inhoud">
              <div class="foutpagina">
                <h1>{Veilig(titel)}</h1>
                <p class="inleiding">{Veilig(probleem.Detail)}</p>
                {Punten(probleem)}<div class="acties">{actie}</div>
                <div class="foutpagina__spoor">
                  <p>Hulp nodig? Geef dit nummer door aan de helpdesk:</p>
                  <kopieer-knop class="kopieer"><code>{Veilig(probleem.Instance["urn:uuid:".Length..])}</code><button class="knop knop--stil" type="button" hidden>Kopieer nummer</button><span role="status" class="kopieer__klaar"></span></kopieer-knop>
                </div>
              </div>
            </main>
          </div>
          <footer class="voet"><div class="voet__binnen"><span>Integratie</span><a href="/toegankelijkheid">Toegankelijkheidsverklaring</a><a href="/hulp">Hulp</a></div></footer>
        </body>
        </html>
        """;

    /// <summary>What is wrong with the input, when there is more to say than the detail says.</summary>
    private static string Punten(Probleem probleem)
    {
        if (probleem.Issues is not { Count: > 1 } punten)
        {
            return "";
        }

        var lijst = new StringBuilder("<ul>");
        foreach (var punt in punten)
        {
            lijst.Append("<li>").Append(Veilig(punt.Detail)).Append("</li>");
        }

        return lijst.Append("</ul>").ToString();
    }

    private static (string Titel, string Actie) Woorden(HttpRequest verzoek, Probleem probleem)
    {
        // Only a page that was asked for can be asked for again; what was posted is still in the browser behind "back".
        var opnieuw = HttpMethods.IsGet(verzoek.Method)
            ? $"<a class=\"knop\" href=\"{Veilig(verzoek.Path + verzoek.QueryString)}\">Probeer opnieuw</a>{Start}"
            : Start;
        return probleem.Status switch
        {
            400 => ("De aanvraag klopt niet", Start),
            401 => ("U bent niet aangemeld", $"<a class=\"knop\" href=\"/aanmelden\">Aanmelden</a>{Start}"),
            403 => ("U mag dit niet", $"<a class=\"knop\" href=\"/beheer/bevoegdheden/mijn\">Bekijk wat u mag</a>{Start}"),
            404 when probleem.Type.EndsWith("moduleStaatUit", StringComparison.Ordinal) => ("Dit onderdeel staat hier uit", Start),
            404 => ("Niet gevonden", Start),
            405 or 413 or 415 => ("Dit kan zo niet", Start),
            409 => ("Dit kan nu niet", opnieuw),
            412 => ("Iemand anders was u voor", opnieuw),
            429 => ("Even wachten", opnieuw),
            503 => ("Even niet beschikbaar", opnieuw),
            _ => ("Er ging iets mis", opnieuw),
        };
    }

    private static string Veilig(string tekst) => WebUtility.HtmlEncode(tekst);
}
