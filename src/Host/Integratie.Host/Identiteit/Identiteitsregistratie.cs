using Integratie.Host.Databanken;
using Integratie.Host.Web;
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
    private const string Kiezer = "Integratie";
    private static readonly string Sessie = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <exception cref="StartfoutException">Outside Development there is no provider.</exception>
    public static void VoegIdentiteitToe(this WebApplicationBuilder bouwer, Hostopties opties, IReadOnlyList<ModuleBeschrijving> modules)
    {
        var instellingen = bouwer.Configuration.GetSection("Identiteit").Get<Identiteitsinstellingen>() ?? new();
        if (!opties.IsOntwikkeling && instellingen.Authority is null)
        {
            throw new StartfoutException("Er is geen aanbieder van identiteiten ingesteld.", "Stel Identiteit:Authority, ClientId, ClientSecret en Audience in; de ingebouwde aanbieder met demopersona's draait alleen in Development.");
        }

        bouwer.Services.AddDataProtection().SetApplicationName("Integratie");
        bouwer.Services.AddSingleton<Sleutelbos>();
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
                cookie.Cookie.Name = "integratie";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = opties.IsOntwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                cookie.ExpireTimeSpan = TimeSpan.FromHours(9);
                cookie.SlidingExpiration = true;
                cookie.LoginPath = "/aanmelden";
                cookie.ReturnUrlParameter = "terug";
                cookie.Events.OnRedirectToAccessDenied = c =>
                {
                    c.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddOpenIdConnect(oidc => Stel(oidc, instellingen, opties));

        var identiteit = bouwer.Services.AddOpenIddict();
        if (instellingen.Authority is null)
        {
            identiteit.VoegIngebouwdeAanbiederToe(opties, modules);
            bouwer.Services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, AanbiederInDezeHost>();
        }

        identiteit.AddValidation(token =>
        {
            token.UseAspNetCore();
            if (instellingen.Authority is { } aanbieder)
            {
                token.SetIssuer(aanbieder).AddAudiences(instellingen.Audience ?? throw new StartfoutException("Identiteit:Audience ontbreekt.", "Stel in voor welk publiek de tokens van de API bedoeld zijn."));
                token.UseSystemNetHttp();
            }
            else
            {
                token.UseLocalServer();
                token.AddAudiences(IngebouwdeAanbieder.Publiek);
            }
        });
    }

    /// <summary>Signing in and changing organisation; signing out is a page, because it takes a form.</summary>
    public static void MapIdentiteit(this WebApplication app)
    {
        app.MapGet("/aanmelden", (string? terug) => Results.Challenge(Eigenschappen(terug, null), [OpenIdConnectDefaults.AuthenticationScheme]))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/organisatie-wisselen", (Aanroep aanroep) => Results.Challenge(Eigenschappen("/", aanroep.Aanroeper.Id), [OpenIdConnectDefaults.AuthenticationScheme]))
            .RequireAuthorization().ExcludeFromDescription();
    }

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
        oidc.CallbackPath = "/aangemeld";
        oidc.SaveTokens = false;
        oidc.GetClaimsFromUserInfoEndpoint = instellingen.Authority is not null;
        oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = opties.IsOntwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
        oidc.TokenValidationParameters.NameClaimType = "name";
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
        oidc.Events.OnTicketReceived = c => Meld(c.HttpContext, c.Principal!, "Aangemeld");
        oidc.Events.OnRemoteFailure = async c =>
        {
            c.HandleResponse();
            c.HttpContext.RequestServices.GetRequiredService<ILogger<Sleutelbos>>().LogWarning("Aanmelden mislukte: {Soort}", c.Failure?.GetType().Name);
            await c.HttpContext.RequestServices.GetRequiredService<IAuditlog>().Aanmelding("AanmeldenMislukt", c.HttpContext.RequestAborted);
            await Foutafhandeling.Antwoord(c.HttpContext, Platform.Api.Problemen.Transport(401, "noAccessToken", "Sign-in failed", "Aanmelden lukte niet. Probeer het opnieuw vanaf de startpagina."));
        };
    }

    internal static Task Meld(HttpContext http, System.Security.Claims.ClaimsPrincipal wie, string handeling)
    {
        var aanroep = http.RequestServices.GetRequiredService<Aanroep>();
        var aanroeper = http.RequestServices.GetRequiredService<Claims>().Aanroeper(wie);
        aanroep.Begin(aanroeper, Bereikbepaling.Van(aanroeper));
        return http.RequestServices.GetRequiredService<IAuditlog>().Aanmelding(handeling, http.RequestAborted);
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
