using Integratie.Host.Identiteit;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Varianten;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace Integratie.Host.Web;

/// <summary>
/// The last net: whatever goes wrong leaves as a problem document (API) or as a page with our words, never as a stack trace.
/// The log keeps the details; the answer keeps the reference.
/// </summary>
internal sealed class Foutafhandeling(RequestDelegate volgende, ILogger<Foutafhandeling> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await volgende(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            {
                await Antwoord(context, context.Response.StatusCode is StatusCodes.Status401Unauthorized ? Tokenprobleem.Van(context.Request) : Transport(context, context.Response.StatusCode));
            }
        }
        catch (Exception fout) when (!context.Response.HasStarted)
        {
            if (fout is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
            {
                return;
            }

            await Antwoord(context, Verwoord(fout, context));
        }
    }

    private Probleem Verwoord(Exception fout, HttpContext context)
    {
        switch (fout)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } verzoek:
                var (mislukking, waar) = Jsonfout.Verwoord(verzoek, context.GetEndpoint());
                return Problemen.Van(mislukking, waar);
            case BadHttpRequestException verzoek:
                return Transport(context, verzoek.StatusCode);
            case AanbiederZwijgtException:
                log.LogError(fout, "De aanbieder van identiteiten antwoordde niet op {Pad}", Geheimpad.Toonbaar(context.Request.Path));
                return Problemen.Van(Mislukking.Onbeschikbaar("De aanmelddienst antwoordt nu niet. Probeer het over enkele minuten opnieuw."));
            case RegimeNietHierException regime:
                return Problemen.Van(Mislukking.Onbeschikbaar(regime.Message));
            case NpgsqlException { IsTransient: true } or TimeoutException or { InnerException: NpgsqlException { IsTransient: true } }:
                log.LogError(fout, "De databank antwoordde niet op {Pad}", Geheimpad.Toonbaar(context.Request.Path));
                return Problemen.Van(Mislukking.Onbeschikbaar("De databank antwoordt nu niet. Wat u invulde, is niet bewaard. Probeer het zo dadelijk opnieuw."));
            default:
                log.LogError(fout, "Onverwachte fout bij {Methode} {Pad}", context.Request.Method, Geheimpad.Toonbaar(context.Request.Path));
                return Problemen.Transport(500, "internalServerError", "Internal Server Error",
                    "Er ging iets mis aan onze kant. Probeer het opnieuw; blijft het fout gaan, meld dan het referentienummer.");
        }
    }

    internal static Probleem Transport(HttpContext context, int status) => status switch
    {
        401 => Problemen.Transport(401, "noAccessToken", "No Access Token", "Meld u aan, of stuur een geldig token mee."),
        403 => Problemen.Transport(403, "missingPermission", "Missing Permission", "U mist het recht hiervoor. De beheerder van uw organisatie kan het u geven."),
        404 => Problemen.Transport(404, "resourceNotFound", "Resource Not Found", "Dit adres bestaat niet."),
        405 => Problemen.Transport(405, "methodNotAllowed", "Method Not Allowed", "Deze methode bestaat niet op dit adres.", vanBelgif: false),
        408 => Problemen.Transport(408, "requestTimeout", "Request Timeout", "Het verzoek kwam te traag binnen. Probeer opnieuw.", vanBelgif: false),
        413 => Problemen.Transport(413, "payloadTooLarge", "Payload Too Large", $"Het verzoek is te groot: hoogstens {Limieten.Grens(context) / 1024} kB."),
        415 => Problemen.Transport(415, "unsupportedMediaType", "Unsupported Media Type", "Stuur JSON, met Content-Type application/json (of application/merge-patch+json bij een gedeeltelijke wijziging).", vanBelgif: false),
        429 => Problemen.Transport(429, "tooManyRequests", "Too Many Requests", "Dat waren te veel verzoeken in korte tijd. Wacht even en probeer opnieuw."),
        400 => Problemen.Transport(400, "badRequest", "Bad Request", "Dit verzoek is niet te lezen. Vernieuw de pagina en probeer opnieuw."),
        _ => Problemen.Transport(status, "http" + status, ReasonPhrases.GetReasonPhrase(status), "Dit verzoek lukte niet.", vanBelgif: false),
    };

    /// <summary>A caller of the API gets the document, a person a page that says the same.</summary>
    internal static async Task Antwoord(HttpContext context, Probleem probleem)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || context.Request.Path == "/health" || !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            await Problemen.Antwoord(probleem).ExecuteAsync(context);
            return;
        }

        await Foutpagina.Toon(context, probleem);
    }
}
