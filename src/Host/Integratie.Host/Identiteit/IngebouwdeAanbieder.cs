using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Integratie.Host.Databanken;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Integratie.Host.Identiteit;

/// <summary>
/// The embedded identity provider, in Development only. It gives the same claims as ACM/IDM (DOMEIN B5), so the rest can't tell
/// the difference.
/// </summary>
/// <remarks>
/// OpenIddict without tables ("degraded mode"): its clients and persons are a fixed list, and nothing it gives has to be
/// withdrawn. So there is nothing to migrate, and a start costs nothing. The price is that a code could be used twice within its
/// five minutes, by who also has the proof key; for invented people that is fine.
/// Its issuer is a fixed name, not the address: the same tokens hold on localhost and on 127.0.0.1, on any port. The signing key
/// lies in the data folder, so a token survives a restart; sessions live in the database.
/// </remarks>
internal static class IngebouwdeAanbieder
{
    /// <summary>Name of the provider in its tokens.</summary>
    public static Uri Issuer { get; } = new("http://identiteit.integratie.localhost/");

    /// <summary>Audience of the tokens for the API.</summary>
    public const string Publiek = "integratie-api";

    /// <summary>Where people choose who they are.</summary>
    public const string Autorisatie = "/connect/authorize";

    /// <summary>Where codes and secrets become tokens.</summary>
    public const string Token = "/connect/token";

    /// <summary>The page of <see cref="Autorisatie"/>.</summary>
    public const string Pagina = "/Identiteit/Kies";

    public static void VoegIngebouwdeAanbiederToe(this WebApplicationBuilder bouwer, Hostopties opties, IReadOnlyList<ModuleBeschrijving> modules)
    {
        string[] scopes = [.. modules.SelectMany(m => (string[])[Rechtenregister.Scope(m.Id, wijzigt: false), Rechtenregister.Scope(m.Id, wijzigt: true)])];
        bouwer.Services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, Paginaclient>();
        bouwer.Services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, Tokenkeuring>();
        bouwer.Services.AddOpenIddict()
            .AddServer(server =>
            {
                server.EnableDegradedMode().SetIssuer(Issuer)
                    .SetAuthorizationEndpointUris(Autorisatie).SetTokenEndpointUris(Token)
                    .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow()
                    .RegisterScopes([Scopes.OpenId, Scopes.Profile, .. scopes])
                    .SetAccessTokenLifetime(TimeSpan.FromHours(1))
                    // For codes only, which live minutes. Making an RSA key would cost a good part of a start.
                    .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))).DisableAccessTokenEncryption();
                server.Configure(o => o.SigningCredentials.Add(new(Tekensleutel(opties.Data), SecurityAlgorithms.RsaSha256)));
                server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough();
                server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(KeurAanvraag));
                server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(h => h.UseInlineHandler(KeurTokenaanvraag));
                server.AddEventHandler<OpenIddictServerEvents.HandleTokenRequestContext>(h => h.UseInlineHandler(GeefToken));
            });
    }

    /// <summary>The claims of a person who acts for an organisation; the roles are those for all organisations, as ACM/IDM gives them.</summary>
    public static ClaimsPrincipal Wie(Demopersona persona, Deelname gekozen, IEnumerable<string> scopes)
    {
        var identiteit = Identiteit(gekozen, persona.Deelnames);
        identiteit.SetClaim(OpenIddictConstants.Claims.Subject, $"{persona.Id}@{gekozen.Organisatie}")
            .SetClaim(OpenIddictConstants.Claims.Name, persona.Naam).SetClaim(Claims.Persoon, persona.Id);
        return Af(identiteit, scopes);
    }

    private static ClaimsPrincipal Systeem(Demosysteem systeem, IEnumerable<string> scopes)
    {
        var identiteit = Identiteit(systeem.Deelname, [systeem.Deelname]);
        identiteit.SetClaim(OpenIddictConstants.Claims.Subject, systeem.Id).SetClaim(Claims.Systeem, systeem.Naam).SetClaim(Claims.Gemeente, systeem.Gemeente);
        return Af(identiteit, scopes);
    }

    private static ClaimsIdentity Identiteit(Deelname gekozen, IEnumerable<Deelname> deelnames)
    {
        var identiteit = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identiteit.SetClaim(Claims.Organisatie, gekozen.Organisatie.Waarde).SetClaim(Claims.Organisatienaam, gekozen.Naam)
            .SetClaims(Claims.Rol, [.. deelnames.SelectMany(d => d.Rollen.Select(r => $"{r}:{d.Organisatie}"))]);
        return identiteit;
    }

    private static ClaimsPrincipal Af(ClaimsIdentity identiteit, IEnumerable<string> scopes)
    {
        var wie = new ClaimsPrincipal(identiteit);
        wie.SetScopes(scopes).SetResources(Publiek).SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return wie;
    }

    private static ValueTask KeurAanvraag(OpenIddictServerEvents.ValidateAuthorizationRequestContext aanvraag)
    {
        if (aanvraag.ClientId is not (Demopersonas.Paginas or Demopersonas.Apilezer))
        {
            aanvraag.Reject(Errors.InvalidClient, "Deze client is onbekend.");
        }
        else if (!IsTerugkeer(aanvraag.ClientId, aanvraag.RedirectUri, aanvraag.Transaction.GetHttpRequest()!))
        {
            aanvraag.Reject(Errors.InvalidRequest, "Het adres van terugkeer hoort niet bij deze client.");
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The pages come back to themselves; a program of a person comes back to this machine, on a port of its own (RFC 8252).</summary>
    private static bool IsTerugkeer(string client, string? adres, HttpRequest verzoek) => client == Demopersonas.Paginas
        ? adres == $"{verzoek.Scheme}://{verzoek.Host}{Aanmelding.Terugkeer}"
        : Uri.TryCreate(adres, UriKind.Absolute, out var terug) && terug.IsLoopback && (terug.Scheme == Uri.UriSchemeHttp || terug.Scheme == Uri.UriSchemeHttps);

    private static ValueTask KeurTokenaanvraag(OpenIddictServerEvents.ValidateTokenRequestContext aanvraag)
    {
        if (aanvraag.Request.IsClientCredentialsGrantType())
        {
            var systeem = Demopersonas.Systemen.FirstOrDefault(s => s.Id == aanvraag.ClientId);
            if (systeem is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(systeem.Geheim), Encoding.UTF8.GetBytes(aanvraag.ClientSecret ?? "")))
            {
                aanvraag.Reject(Errors.InvalidClient, "De client of het geheim klopt niet.");
            }
        }
        else if (aanvraag.ClientId is not (Demopersonas.Paginas or Demopersonas.Apilezer))
        {
            aanvraag.Reject(Errors.InvalidClient, "Deze client is onbekend.");
        }

        return ValueTask.CompletedTask;
    }

    private static ValueTask GeefToken(OpenIddictServerEvents.HandleTokenRequestContext aanvraag)
    {
        if (aanvraag.Request.IsClientCredentialsGrantType())
        {
            aanvraag.SignIn(Systeem(Demopersonas.Systemen.Single(s => s.Id == aanvraag.ClientId), aanvraag.Request.GetScopes()));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The key of this data folder.</summary>
    internal static RsaSecurityKey Tekensleutel(string map)
    {
        var bestand = Path.Combine(map, "identiteit.pem");
        Geheimbestand.MaakAlsHetErNietIs(bestand, () =>
        {
            using var nieuw = RSA.Create(2048);
            return Encoding.ASCII.GetBytes(nieuw.ExportRSAPrivateKeyPem());
        });
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(bestand));
        return new(rsa);
    }

    private static IEnumerable<SecurityKey> Sleutels(OpenIddictServerOptions aanbieder) => aanbieder.SigningCredentials.Select(s => s.Key);

    /// <summary>
    /// Lets the pages use the provider in this same host: no discovery over the network, and the exchange of the code for a
    /// token goes to where the host really listens, whatever name the browser used.
    /// </summary>
    private sealed class Paginaclient(IServer server, IOptionsMonitor<OpenIddictServerOptions> aanbieder) : IPostConfigureOptions<OpenIdConnectOptions>
    {
        public void PostConfigure(string? name, OpenIdConnectOptions options)
        {
            var configuratie = new OpenIdConnectConfiguration
            {
                Issuer = Issuer.AbsoluteUri,
                AuthorizationEndpoint = Autorisatie,
                TokenEndpoint = "http://in-deze-host" + Token,
            };
            foreach (var sleutel in Sleutels(aanbieder.CurrentValue))
            {
                configuratie.SigningKeys.Add(sleutel);
            }

            options.Configuration = configuratie;
            options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuratie);
            options.Backchannel = new HttpClient(new NaarDezeHost(server) { InnerHandler = new SocketsHttpHandler() });
        }
    }

    /// <summary>Which tokens the API takes: access tokens of this provider, not the tokens that tell the pages who signed in.</summary>
    private sealed class Tokenkeuring(IOptionsMonitor<OpenIddictServerOptions> aanbieder) : IPostConfigureOptions<JwtBearerOptions>
    {
        public void PostConfigure(string? name, JwtBearerOptions options)
        {
            var keuring = options.TokenValidationParameters;
            keuring.ValidIssuer = Issuer.AbsoluteUri;
            keuring.ValidAudience = Publiek;
            keuring.ValidTypes = [JsonWebTokenTypes.AccessToken];
            keuring.IssuerSigningKeys = [.. Sleutels(aanbieder.CurrentValue)];
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
