using Integratie.Host.Web;
using Integratie.Platform.Api;
using Integratie.Platform.Audit;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
namespace Integratie.Host.Identiteit;

/// <summary>Signing in at the provider, choosing another organisation there, and what stands of it in the audit log.</summary>
internal static class Aanmelding
{
    /// <summary>Where the provider sends people back to.</summary>
    public const string Terugkeer = "/aangemeld";

    /// <summary>What stands in the audit log when somebody signed in.</summary>
    public const string Aangemeld = "Aangemeld";

    /// <summary>What stands there when somebody who had signed in chose another organisation.</summary>
    public const string Gewisseld = "OrganisatieGewisseld";

    /// <summary>Where somebody chooses an organisation when the provider didn't ask.</summary>
    public const string Keuze = "/organisatie-kiezen";

    /// <summary>The page of that address.</summary>
    public const string Keuzepagina = "/Identiteit/Organisatie";

    private const string Handeling = "handeling";

    /// <summary>Signing in and changing organisation; signing out is a page, because it takes a form.</summary>
    public static void MapIdentiteit(this WebApplication app)
    {
        app.MapGet("/aanmelden", (string? terug, HttpContext http) => Naar(http, new AuthenticationProperties { RedirectUri = EigenAdres(terug) }))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/organisatie-wisselen", (HttpContext http) => Claims.KoosHier(http.User)
                ? Results.Redirect(Keuze).ExecuteAsync(http)
                : Naar(http, new AuthenticationProperties { RedirectUri = "/", Items = { [Handeling] = Gewisseld } }))
            .RequireAuthorization().ExcludeFromDescription();
    }

    public static void Stel(OpenIdConnectOptions oidc, Identiteitsinstellingen instellingen, Hostopties opties)
    {
        oidc.Authority = instellingen.Authority;
        oidc.ClientId = instellingen.ClientId ?? Demopersonas.Paginas;
        oidc.ClientSecret = instellingen.ClientSecret;
        oidc.SignInScheme = Identiteitsregistratie.Sessie;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.MapInboundClaims = false;
        oidc.DisableTelemetry = true;
        oidc.RequireHttpsMetadata = !opties.IsOntwikkeling;
        oidc.CallbackPath = Terugkeer;
        oidc.SaveTokens = false;
        oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = Sessies.Veilig(opties);
        oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
        oidc.TokenValidationParameters.NameClaimType = "name";
        oidc.Scope.Clear();
        foreach (var scope in instellingen.Scopes)
        {
            oidc.Scope.Add(scope);
        }

        if (!instellingen.IsIngebouwd)
        {
            oidc.GetClaimsFromUserInfoEndpoint = true;
            var claims = instellingen.Claims;
            foreach (var claim in (string[])[claims.PersoonClaim, claims.OrganisatieClaim, claims.OvoClaim, claims.OrganisatienaamClaim, claims.RolClaim])
            {
                oidc.ClaimActions.MapJsonKey(claim, claim);
            }
        }

        oidc.Events.OnRedirectToIdentityProvider = c =>
        {
            if (c.Properties.Items.ContainsKey(Handeling))
            {
                c.ProtocolMessage.Prompt = "select_account";
            }

            if (instellingen.IsIngebouwd)
            {
                c.ProtocolMessage.IssuerAddress = $"{c.Request.Scheme}://{c.Request.Host}{IngebouwdeAanbieder.Autorisatie}";
            }

            return Task.CompletedTask;
        };
        oidc.Events.OnRedirectToIdentityProviderForSignOut = c =>
        {
            // Who asks, and not the identity token as a hint: that holds a name, and this is an address.
            c.ProtocolMessage.ClientId = c.Options.ClientId;
            c.ProtocolMessage.IdTokenHint = null;
            if (string.IsNullOrEmpty(c.ProtocolMessage.IssuerAddress))
            {
                // This provider knows no signing out; the session here has ended.
                c.HandleResponse();
                c.Response.Redirect(c.Properties.RedirectUri ?? "/");
            }

            return Task.CompletedTask;
        };
        oidc.Events.OnTicketReceived = c => Ontvang(c, instellingen.Claims);
        oidc.Events.OnRemoteFailure = async c =>
        {
            c.HandleResponse();
            await Mislukt(c.HttpContext, c.Failure?.GetType().Name ?? "onbekend", "Aanmelden lukte niet. Probeer het opnieuw vanaf de startpagina.");
        };
    }

    /// <summary>Writes in the audit log what somebody did at the door.</summary>
    public static Task Meld(HttpContext http, Aanroeper wie, string handeling)
    {
        http.RequestServices.GetRequiredService<Aanroep>().Begin(wie, Bereikbepaling.Van(wie));
        return http.RequestServices.GetRequiredService<IAuditlog>().Aanmelding(handeling, http.RequestAborted);
    }

    private static async Task Ontvang(TicketReceivedContext ontvangen, Claims claims)
    {
        var wie = claims.Beperk(ontvangen.Principal!, Identiteitsregistratie.Sessie);
        if (claims.MoetKiezen(wie))
        {
            ontvangen.HandleResponse();
            await ontvangen.HttpContext.SignInAsync(Identiteitsregistratie.Halverwege, wie, Sessies.Onthoud(EigenAdres(ontvangen.ReturnUri)));
            ontvangen.Response.Redirect(Keuze);
            return;
        }

        var aanroeper = claims.Aanroeper(wie, metToken: false);
        if (!aanroeper.IsAangemeld)
        {
            ontvangen.HandleResponse();
            await Mislukt(ontvangen.HttpContext, "claims", "U bent wel herkend, maar uw aanmelding zegt niet voor welke organisatie u werkt. Vraag de beheerder van uw organisatie om een rol in Integratie, en meld u dan opnieuw aan.");
            return;
        }

        ontvangen.Principal = wie;
        if (aanroeper.Organisatie is { } organisatie)
        {
            var diensten = ontvangen.HttpContext.RequestServices;
            await diensten.GetRequiredService<Medewerkers>().Onthoud(
                [new() { Organisatie = organisatie, Id = aanroeper.Id, Naam = aanroeper.Naam, Gezien = diensten.GetRequiredService<TimeProvider>().GetUtcNow() }],
                ontvangen.HttpContext.RequestAborted);
        }

        await Meld(ontvangen.HttpContext, aanroeper, ontvangen.Properties?.Items.TryGetValue(Handeling, out var handeling) is true ? handeling! : Aangemeld);
    }

    private static async Task Mislukt(HttpContext http, string soort, string uitleg)
    {
        http.RequestServices.GetRequiredService<ILogger<Sleutelbos>>().LogWarning("Aanmelden mislukte: {Soort}", soort);
        await Meld(http, Aanroeper.Onbekend, "AanmeldenMislukt");
        await Foutafhandeling.Antwoord(http, Problemen.Transport(401, "noAccessToken", "Sign-in failed", uitleg));
    }

    private static async Task Naar(HttpContext http, AuthenticationProperties eigenschappen)
    {
        try
        {
            await http.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, eigenschappen);
        }
        catch (InvalidOperationException fout) when (AanbiederZwijgtException.Is(fout))
        {
            throw new AanbiederZwijgtException(fout);
        }
    }

    /// <summary>Only an address of our own: anything else would make the sign-in page a springboard.</summary>
    private static string EigenAdres(string? terug) =>
        terug is "/" or ['/', not ('/' or '\\'), ..] && Uri.IsWellFormedUriString(terug, UriKind.Relative) ? terug : "/";
}
