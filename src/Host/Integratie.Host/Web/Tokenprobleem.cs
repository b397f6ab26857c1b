using Integratie.Platform.Api;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Integratie.Host.Web;

/// <summary>The three token problems of the Belgif guide that mean 401: none, a wrong one, or one that was right once.</summary>
internal static class Tokenprobleem
{
    public static Probleem Van(HttpRequest verzoek)
    {
        var kop = verzoek.Headers.Authorization.ToString();
        if (!kop.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return Problemen.Transport(401, "noAccessToken", "No Access Token", "Meld u aan, of stuur een geldig token mee.");
        }

        // The token was refused already; this only reads what it says of its own end, to say why.
        var tekst = kop["Bearer ".Length..].Trim();
        var lezer = new JsonWebTokenHandler();
        return lezer.CanReadToken(tekst) && Einde(lezer, tekst) < TimeProvider.System.GetUtcNow()
            ? Problemen.Transport(401, "expiredAccessToken", "Expired Access Token", "Uw token is verlopen. Vraag een nieuw token aan.")
            : Problemen.Transport(401, "invalidAccessToken", "Invalid Access Token", "Uw token is niet geldig voor deze API. Vraag een nieuw token aan.");
    }

    private static DateTimeOffset Einde(JsonWebTokenHandler lezer, string tekst)
    {
        try
        {
            return lezer.ReadJsonWebToken(tekst).ValidTo is { Year: > 1 } einde ? new DateTimeOffset(einde, TimeSpan.Zero) : DateTimeOffset.MaxValue;
        }
        catch (ArgumentException)
        {
            return DateTimeOffset.MaxValue;
        }
    }
}
