using System.Net.Sockets;
using System.Security.Claims;
using Integratie.Host.Web;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Audit;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OpenIddict.Server;
using OpenIddict.Validation.AspNetCore;

namespace Integratie.Host.Identiteit;

/// <summary>
/// Who may come in and how: pages with a session cookie after OpenID Connect, the API with bearer tokens and nothing else (a
/// cookie there would invite forged requests). In Development the embedded provider, elsewhere the one of the configuration.
/// </summary>
internal static class Identiteitsregistratie
{
    /// <summary>Where the provider sends the browser back to.</summary>
    public const string Terugkeer = "/aangemeld";

    private const string Kiezer = "Integratie";
    private const string Mislukt = "AanmeldenMislukt";
    private static readonly string Sessie = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <exception cref="Databanken.StartfoutException">Outside Development there is no provider.</exception>
    public static Identiteitsinstellingen VoegIdentiteitToe(this WebApplicationBuilder bouwer, Hostopties opties, IReadOnlyList<ModuleBeschrijving> modules)
    {
        var instellingen = Identiteitsinstellingen.Lees(bouwer.Configuration, opties);
        bouwer.Services.AddDataProtection().SetApplicationName("Integratie");
        bouwer.Services.AddSingleton<Sleutelbos>().AddSingleton<Zittingen>();
        bouwer.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(d => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = d.GetRequiredService<Sleutelbos>()));
        bouwer.Services.AddSingleton(instellingen).AddSingleton(instellingen.Claims);
        bouwer.Services.AddAuthentication(Kiezer)
            .AddPolicyScheme(Kiezer, null, kiezer =>
            {
                kiezer.ForwardDefaultSelector = c => c.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                    ? OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme
                    : Sessie;
            })
            .AddCookie(Sessie, cookie =>
            {
                cookie.Cookie.Name = Koekje(opties, "integratie");
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = Veilig(opties);
                cookie.ExpireTimeSpan = Zittingen.Duur;
                cookie.SlidingExpiration = true;
                cookie.LoginPath = "/aanmelden";
                cookie.ReturnUrlParameter = "terug";
                cookie.Events.OnSigningIn = c => Zitting(c.HttpContext).Begin(c);
                cookie.Events.OnSigningOut = c => Zitting(c.HttpContext).Beeindig(c.HttpContext);
                cookie.Events.OnValidatePrincipal = c => Zitting(c.HttpContext).Keur(c);
                cookie.Events.OnRedirectToLogin = NaarAanmelden;
                cookie.Events.OnRedirectToAccessDenied = c =>
                {
                    c.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddOpenIdConnect(oidc => Stel(oidc, instellingen, opties));
        bouwer.Services.AddAntiforgery(formulier =>
        {
            formulier.Cookie.Name = Koekje(opties, "integratie-formulier");
            formulier.Cookie.SecurePolicy = Veilig(opties);
        });

        var identiteit = bouwer.Services.AddOpenIddict();
        if (instellingen.Authority is null)
        {
            identiteit.VoegIngebouwdeAanbiederToe(opties, modules);
            bouwer.Services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, AanbiederInDezeHost>();
        }

        identiteit.AddValidation(token =>
        {
            // A token in an address or a form would end up in logs and histories.
            token.UseAspNetCore().DisableAccessTokenExtractionFromQueryString().DisableAccessTokenExtractionFromBodyForm();
            if (instellingen.Authority is { } aanbieder)
            {
                token.SetIssuer(aanbieder).AddAudiences(instellingen.Audience!);
                token.UseSystemNetHttp();
            }
            else
            {
                token.UseLocalServer();
                token.AddAudiences(IngebouwdeAanbieder.Publiek);
            }
        });
        return instellingen;
    }

    /// <summary>Signing in and changing organisation; signing out is a page, because it takes a form.</summary>
    public static void MapIdentiteit(this WebApplication app)
    {
        app.MapGet("/aanmelden", (string? terug, HttpContext http) => VraagAanmelding(http, Eigenschappen(terug, null)))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/organisatie-wisselen", (Aanroep aanroep, HttpContext http) => VraagAanmelding(http, Eigenschappen("/", aanroep.Aanroeper.Id)))
            .RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task VraagAanmelding(HttpContext http, AuthenticationProperties eigenschappen)
    {
        try
        {
            await http.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, eigenschappen);
        }
        catch (InvalidOperationException fout) when (fout.GetBaseException() is HttpRequestException or SocketException or IOException)
        {
            http.RequestServices.GetRequiredService<ILogger<Sleutelbos>>().LogError(fout, "De aanbieder van identiteiten antwoordt niet");
            await Foutafhandeling.Antwoord(http, Problemen.Van(Mislukking.Onbeschikbaar("De aanmelddienst antwoordt nu niet. Probeer het over enkele minuten opnieuw.")));
        }
    }

    /// <summary>
    /// A part of a page can't show the sign-in of another site inside itself: the whole page goes there, and comes back to where
    /// the person was.
    /// </summary>
    private static Task NaarAanmelden(RedirectContext<CookieAuthenticationOptions> doorverwijzing)
    {
        var (verzoek, antwoord) = (doorverwijzing.Request, doorverwijzing.Response);
        if (verzoek.Headers.ContainsKey("HX-Request"))
        {
            var terug = Uri.TryCreate(verzoek.Headers["HX-Current-URL"], UriKind.Absolute, out var pagina) ? pagina.PathAndQuery : "/";
            antwoord.Headers["HX-Redirect"] = "/aanmelden" + QueryString.Create("terug", terug);
            antwoord.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            antwoord.Redirect(doorverwijzing.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static Zittingen Zitting(HttpContext http) => http.RequestServices.GetRequiredService<Zittingen>();

    private static CookieSecurePolicy Veilig(Hostopties opties) => opties.IsOntwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>With this prefix a browser takes the cookie from this host over https only: a neighbour under the same domain can't plant one.</summary>
    private static string Koekje(Hostopties opties, string naam) => opties.IsOntwikkeling ? naam : "__Host-" + naam;

    /// <summary>Only an address of our own: anything else would make the sign-in page a springboard.</summary>
    private static AuthenticationProperties Eigenschappen(string? terug, string? wie)
    {
        var eigen = terug is ['/', ..] and not ['/', '/' or '\\', ..] && Uri.IsWellFormedUriString(terug, UriKind.Relative) ? terug : "/";
        var eigenschappen = new AuthenticationProperties { RedirectUri = eigen };
        if (wie is not null)
        {
            eigenschappen.SetParameter("login_hint", wie);
        }

        return eigenschappen;
    }

    private static void Stel(OpenIdConnectOptions oidc, Identiteitsinstellingen instellingen, Hostopties opties)
    {
        oidc.Authority = instellingen.Authority;
        oidc.ClientId = instellingen.ClientId ?? Demopersonas.Paginas;
        oidc.ClientSecret = instellingen.ClientSecret;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.MapInboundClaims = false;
        oidc.DisableTelemetry = true;
        oidc.RequireHttpsMetadata = !opties.IsOntwikkeling;
        oidc.CallbackPath = Terugkeer;
        oidc.SaveTokens = false;
        oidc.GetClaimsFromUserInfoEndpoint = instellingen.Authority is not null;
        oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = Veilig(opties);
        oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
        oidc.TokenValidationParameters.NameClaimType = "name";
        foreach (var claim in instellingen.Claims.Namen)
        {
            // Takes every value of an array; what the identity token said too is counted once.
            oidc.ClaimActions.MapJsonKey(claim, claim);
        }

        oidc.Scope.Clear();
        foreach (var scope in instellingen.Scopes)
        {
            oidc.Scope.Add(scope);
        }

        oidc.Events.OnRedirectToIdentityProvider = c =>
        {
            c.ProtocolMessage.LoginHint = c.Properties.GetParameter<string>("login_hint");
            if (instellingen.Authority is null)
            {
                c.ProtocolMessage.IssuerAddress = $"{c.Request.Scheme}://{c.Request.Host}{IngebouwdeAanbieder.Autorisatie}";
            }

            return Task.CompletedTask;
        };
        oidc.Events.OnRedirectToIdentityProviderForSignOut = c =>
        {
            // Not the identity token as a hint: it holds a name, and this is an address.
            c.ProtocolMessage.ClientId = c.Options.ClientId;
            c.ProtocolMessage.IdTokenHint = null;
            return Task.CompletedTask;
        };
        oidc.Events.OnTicketReceived = async c =>
        {
            if (await Meld(c.HttpContext, c.Principal!, "Aangemeld"))
            {
                return;
            }

            c.HandleResponse();
            await Foutafhandeling.Antwoord(c.HttpContext, Problemen.Transport(403, "missingPermission", "Missing Permission",
                "U bent aangemeld, maar niet voor een organisatie die met Integratie werkt. Meld u opnieuw aan en kies een andere organisatie, of vraag de beheerder van uw organisatie om toegang."));
        };
        oidc.Events.OnRemoteFailure = async c =>
        {
            c.HandleResponse();
            c.HttpContext.RequestServices.GetRequiredService<ILogger<Sleutelbos>>().LogWarning("Aanmelden mislukte: {Soort}", c.Failure?.GetType().Name);
            await c.HttpContext.RequestServices.GetRequiredService<IAuditlog>().Aanmelding(Mislukt, c.HttpContext.RequestAborted);
            await Foutafhandeling.Antwoord(c.HttpContext, Problemen.Transport(401, "noAccessToken", "Sign-in failed", "Aanmelden lukte niet. Probeer het opnieuw vanaf de startpagina."));
        };
    }

    /// <summary>Puts it in the audit log that somebody signed in or out; false when the provider's claims name nobody we can place.</summary>
    internal static async Task<bool> Meld(HttpContext http, ClaimsPrincipal wie, string handeling)
    {
        var aanroeper = http.RequestServices.GetRequiredService<Claims>().Aanroeper(wie, metToken: false);
        http.RequestServices.GetRequiredService<Aanroep>().Begin(aanroeper, Bereikbepaling.Van(aanroeper));
        await http.RequestServices.GetRequiredService<IAuditlog>().Aanmelding(aanroeper.IsAangemeld ? handeling : Mislukt, http.RequestAborted);
        return aanroeper.IsAangemeld;
    }

    /// <summary>
    /// Lets the pages use the provider in this same host: no discovery over the network, and the exchange of the code for a
    /// token goes to where the host really listens, whatever name the browser used.
    /// </summary>
    private sealed class AanbiederInDezeHost(IServer server, IOptionsMonitor<OpenIddictServerOptions> aanbieder) : IPostConfigureOptions<OpenIdConnectOptions>
    {
        public void PostConfigure(string? name, OpenIdConnectOptions options)
        {
            var configuratie = new OpenIdConnectConfiguration
            {
                Issuer = IngebouwdeAanbieder.Issuer.AbsoluteUri,
                AuthorizationEndpoint = IngebouwdeAanbieder.Autorisatie,
                TokenEndpoint = "http://in-deze-host" + IngebouwdeAanbieder.Token,
            };
            foreach (var sleutel in aanbieder.CurrentValue.SigningCredentials)
            {
                configuratie.SigningKeys.Add(sleutel.Key);
            }

            options.Configuration = configuratie;
            options.ConfigurationManager = new Microsoft.IdentityModel.Protocols.StaticConfigurationManager<OpenIdConnectConfiguration>(configuratie);
            options.Backchannel = new HttpClient(new NaarDezeHost(server) { InnerHandler = new SocketsHttpHandler() });
        }
    }

    private sealed class NaarDezeHost(IServer server) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var adres = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
            request.RequestUri = new Uri(adres, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
