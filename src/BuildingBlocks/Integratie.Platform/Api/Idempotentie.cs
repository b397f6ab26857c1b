using Integratie.Kern;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Platform.Api;

/// <summary>Takes the Idempotency-Key of a request over into the call; the pipeline does the rest.</summary>
internal static class Idempotentie
{
    public const string Kop = "Idempotency-Key";
    private const int Langste = 255;

    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers.TryGetValue(Kop, out var waarden))
        {
            var sleutel = waarden.ToString().Trim('"');
            if (waarden.Count != 1 || sleutel.Length is 0 or > Langste || sleutel.Any(c => c is < '!' or > '~'))
            {
                return ValueTask.FromResult<object?>(Problemen.Antwoord(Mislukking.Ongeldig(new Invoerfout(
                    Kop, $"Een Idempotency-Key telt 1 tot {Langste} zichtbare ASCII-tekens zonder spaties; neem bijvoorbeeld een uuid.")), "header"));
            }

            http.RequestServices.GetRequiredService<Aanroep>().Idempotentiesleutel = sleutel;
        }

        return next(context);
    }
}
