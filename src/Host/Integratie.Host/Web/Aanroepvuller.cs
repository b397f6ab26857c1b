using System.Security.Claims;
using Integratie.Host.Identiteit;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;

namespace Integratie.Host.Web;

/// <summary>Says to everything behind it who calls and what the database may show.</summary>
internal sealed class Aanroepvuller(RequestDelegate volgende)
{
    public Task InvokeAsync(HttpContext context, Aanroep aanroep, Identiteit.Claims claims)
    {
        var schema = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme;
        var aanroeper = claims.Aanroeper(context.User, metToken: schema == Identiteitsregistratie.Token);
        if (!aanroeper.IsAangemeld)
        {
            // Known at the provider, but nobody here: a stranger at every door, not only in the pipeline.
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        aanroep.Begin(aanroeper, Bereikbepaling.Van(aanroeper));
        return volgende(context);
    }
}
