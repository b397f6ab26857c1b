using Integratie.Kern;
using Integratie.Platform.Api;
using Microsoft.Net.Http.Headers;

namespace Integratie.Host.Web;

/// <summary>
/// Turns away a request that nobody should have to read: too large, packed (a small body can hide an endless one), in another
/// encoding than UTF-8, without saying what it is, or with a query that can't be right. Stands behind the authorisation, so that strangers learn nothing.
/// </summary>
internal sealed class Verzoekpoort(RequestDelegate volgende)
{
    public Task InvokeAsync(HttpContext context)
    {
        var verzoek = context.Request;
        if (verzoek.ContentLength > Limieten.Grens(context))
        {
            return Foutafhandeling.Antwoord(context, Foutafhandeling.Transport(context, StatusCodes.Status413PayloadTooLarge));
        }

        var zegtNietWat = verzoek.ContentLength > 0 && verzoek.ContentType is null;
        if (zegtNietWat || verzoek.Headers.ContentEncoding.Count > 0 || !IsLeesbaar(verzoek.ContentType))
        {
            return Foutafhandeling.Antwoord(context, Foutafhandeling.Transport(context, StatusCodes.Status415UnsupportedMediaType));
        }

        if (verzoek.RouteValues.Values.Any(w => w is string tekst && Tekst.Zuiver(tekst) is null))
        {
            return Foutafhandeling.Antwoord(context, Foutafhandeling.Transport(context, StatusCodes.Status404NotFound));
        }

        return Vraagparameters.Fouten(context) is { Count: > 0 } fouten
            ? Foutafhandeling.Antwoord(context, Problemen.Van(Mislukking.Ongeldig(fouten), "query"))
            : volgende(context);
    }

    private static bool IsLeesbaar(string? soort) =>
        !MediaTypeHeaderValue.TryParse(soort, out var gelezen) || HeaderUtilities.RemoveQuotes(gelezen.Charset).Value?.ToLowerInvariant() is null or "" or "utf-8" or "us-ascii";
}
