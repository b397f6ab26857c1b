using Integratie.Host.Identiteit;
using Integratie.Platform.Api;

namespace Integratie.Host.Web;

/// <summary>
/// Under which name the host answers: the configured address, or in Development this machine. What a request claims about
/// its name or its proxy never ends up in a redirect, and a strange name gets nothing.
/// </summary>
internal sealed class Hostnaam(RequestDelegate volgende, Identiteitsinstellingen instellingen)
{
    public Task InvokeAsync(HttpContext context)
    {
        var gevraagd = context.Request.Host;
        if (instellingen.Adres is { } adres)
        {
            // A refusal too is a page of the configured address.
            context.Request.Scheme = adres.Scheme;
            context.Request.Host = HostString.FromUriComponent(adres);
            // A load balancer asks for the health of each host by its own address.
            return context.Request.Path == "/health" || string.Equals(gevraagd.Host, adres.Host, StringComparison.OrdinalIgnoreCase)
                ? volgende(context)
                : Weiger(context);
        }

        return gevraagd.Host is "localhost" or "127.0.0.1" or "[::1]" ? volgende(context) : Weiger(context);
    }

    private static Task Weiger(HttpContext context) => Foutafhandeling.Antwoord(
        context, Problemen.Transport(400, "badRequest", "Bad Request", "Onder deze naam antwoordt hier niets. Controleer het adres."));
}
