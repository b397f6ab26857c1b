using Integratie.Kern;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Platform.Api;

/// <summary>Turns an outcome into an answer of the API. A failure always becomes a problem document.</summary>
public static class Antwoorden
{
    /// <summary>200 with the value and its ETag, or 304 when the caller already has that version.</summary>
    public static IResult AlsAntwoord<T>(this Uitkomst<T> uitkomst)
    {
        ArgumentNullException.ThrowIfNull(uitkomst);
        return uitkomst.Kies(w => new Waardeantwoord(w!), m => Problemen.Antwoord(m));
    }

    /// <summary>204 with the new ETag.</summary>
    public static IResult AlsGewijzigd<T>(this Uitkomst<T> uitkomst)
    {
        ArgumentNullException.ThrowIfNull(uitkomst);
        return uitkomst.Kies(_ => new Statusantwoord(StatusCodes.Status204NoContent, null), m => Problemen.Antwoord(m));
    }

    /// <summary>201 with the address of what was made.</summary>
    /// <param name="uitkomst">The outcome.</param>
    /// <param name="adres">Its address, from the value.</param>
    public static IResult AlsAangemaakt<T>(this Uitkomst<T> uitkomst, Func<T, string> adres)
    {
        ArgumentNullException.ThrowIfNull(uitkomst);
        return uitkomst.Kies(w => new Statusantwoord(StatusCodes.Status201Created, adres(w)), m => Problemen.Antwoord(m));
    }

    /// <summary>202 with the address of the task that does the work.</summary>
    public static IResult AlsTaak(this Uitkomst<Guid> uitkomst)
    {
        ArgumentNullException.ThrowIfNull(uitkomst);
        return uitkomst.Kies(
            taak => new Statusantwoord(StatusCodes.Status202Accepted, $"/api/v1/platform/taken/{taak}"), m => Problemen.Antwoord(m));
    }

    /// <summary>200 with one page of a list, in the collection shape of the Belgif guide.</summary>
    public static IResult AlsCollectie<T>(this Uitkomst<Blad<T>> uitkomst, Bladvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(uitkomst);
        return uitkomst.Kies(blad => new Collectieantwoord<T>(blad, vraag), m => Problemen.Antwoord(m));
    }

    private sealed class Waardeantwoord(object waarde) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (waarde is IMetVersie { Versie: var versie })
            {
                var etag = IfMatch.ETag(versie);
                httpContext.Response.Headers.ETag = etag;
                if (httpContext.Request.Headers.IfNoneMatch.Any(t => t == etag))
                {
                    httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                }
            }

            return httpContext.Response.WriteAsJsonAsync(waarde, waarde.GetType(), Json.Gedeeld, httpContext.RequestAborted);
        }
    }

    private sealed class Statusantwoord(int status, string? adres) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            if (adres is not null)
            {
                httpContext.Response.Headers.Location = adres;
            }

            if (httpContext.RequestServices.GetRequiredService<Aanroep>().NieuweVersie is { } versie)
            {
                httpContext.Response.Headers.ETag = IfMatch.ETag(versie);
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Collectieantwoord<T>(Blad<T> blad, Bladvraag vraag) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var zelf = httpContext.Request.Path + httpContext.Request.QueryString;
            var volgende = blad.Volgende is { } na ? httpContext.Request.Path + QueryMet(httpContext.Request, na) : null;
            return httpContext.Response.WriteAsJsonAsync(
                new Collectie<T>(zelf, blad.Items, blad.Totaal, vraag.Grootte, volgende), Json.Gedeeld, httpContext.RequestAborted);
        }

        private static string QueryMet(HttpRequest verzoek, string na)
        {
            var delen = verzoek.Query.Where(q => q.Key != Bladvraag.Cursor).SelectMany(q => q.Value.Select(w => KeyValuePair.Create(q.Key, w)))
                .Append(KeyValuePair.Create<string, string?>(Bladvraag.Cursor, na));
            return QueryString.Create(delen).Value!;
        }
    }
}
