using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Security.Principal;
using Integratie.Host.Identiteit;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
namespace Integratie.Host.Web;

/// <summary>Says to everything behind it who calls and what the database may show.</summary>
internal sealed class Aanroepvuller(RequestDelegate volgende)
{
    /// <summary>Who the claims of a token are; they stay the same object as long as <see cref="Tokengeheugen"/> knows the token.</summary>
    private readonly ConditionalWeakTable<IIdentity, Aanroeper> _vanTokens = [];

    public Task InvokeAsync(HttpContext context, Aanroep aanroep, Identiteit.Claims claims)
    {
        var wie = context.User;
        var schema = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme;
        var aanroeper = schema == Identiteitsregistratie.Token && wie.Identity is { } identiteit
            ? _vanTokens.GetValue(identiteit, _ => claims.Aanroeper(wie, metToken: true))
            : claims.Aanroeper(wie, metToken: false);
        if (!aanroeper.IsAangemeld)
        {
            // Known at the provider, but nobody here: a stranger at every door, not only in the pipeline.
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        aanroep.Begin(aanroeper, Bereikbepaling.Van(aanroeper));
        return volgende(context);
    }
}
