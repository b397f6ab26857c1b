using System.Security.Claims;
using System.Security.Cryptography;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Integratie.Host.Identiteit;

/// <summary>
/// The embedded identity provider, in Development only: OpenIddict without tables ("degraded mode"), because its clients and
/// persons are a fixed list. Gives the same claims as ACM/IDM (DOMEIN B5), so the rest can't tell the difference.
/// </summary>
/// <remarks>
/// Its issuer is a fixed name, not the address: the same tokens hold on localhost and on 127.0.0.1, on any port. The signing key
/// lies in the data folder, so that a restart signs nobody out.
/// </remarks>
internal static class IngebouwdeAanbieder
{
    /// <summary>Name of the provider in its tokens.</summary>
    public static Uri Issuer { get; } = new("http://identiteit.integratie.localhost/");

    /// <summary>Audience of the tokens for the API.</summary>
    public const string Publiek = "integratie-api";

    public const string Autorisatie = "/connect/authorize";
    public const string Token = "/connect/token";

    public static void VoegIngebouwdeAanbiederToe(this OpenIddictBuilder identiteit, Hostopties opties, IReadOnlyList<ModuleBeschrijving> modules)
    {
        var sleutel = Tekensleutel(Path.Combine(opties.Data, "identiteit.pem"));
        string[] scopes = [.. modules.SelectMany(m => (string[])[Rechtenregister.Scope(m.Id, wijzigt: false), Rechtenregister.Scope(m.Id, wijzigt: true)])];
        identiteit.AddServer(server =>
        {
            server.EnableDegradedMode().SetIssuer(Issuer)
                .SetAuthorizationEndpointUris(Autorisatie).SetTokenEndpointUris(Token)
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow()
                .RegisterScopes([Scopes.OpenId, Scopes.Profile, .. scopes])
                .SetAccessTokenLifetime(TimeSpan.FromHours(1))
                .AddSigningKey(sleutel).AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
            server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough();
            server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(KeurAanvraag));
            server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(h => h.UseInlineHandler(KeurTokenaanvraag));
            server.AddEventHandler<OpenIddictServerEvents.HandleTokenRequestContext>(h => h.UseInlineHandler(GeefToken));
        });
    }

    /// <summary>The claims of a person who acts for an organisation.</summary>
    public static ClaimsPrincipal Wie(Demopersona persona, Deelname deelname, IEnumerable<string> scopes)
    {
        // As ACM/IDM may: also the roles for the other organisations. They don't count until one of those is chosen.
        var identiteit = Identiteit(deelname, [deelname, .. persona.Deelnames.Where(d => d != deelname)]);
        identiteit.SetClaim(OpenIddictConstants.Claims.Subject, $"{persona.Id}@{deelname.Organisatie}")
            .SetClaim(OpenIddictConstants.Claims.Name, persona.Naam).SetClaim(Claims.Persoon, persona.Id);
        return Af(identiteit, scopes);
    }

    private static ClaimsPrincipal Systeem(Demosysteem systeem, IEnumerable<string> scopes)
    {
        var identiteit = Identiteit(systeem.Deelname, [systeem.Deelname]);
        identiteit.SetClaim(OpenIddictConstants.Claims.Subject, systeem.Id).SetClaim(Claims.Systeemnaam, systeem.Naam);
        return Af(identiteit, scopes);
    }

    private static ClaimsIdentity Identiteit(Deelname deelname, IEnumerable<Deelname> alle)
    {
        var identiteit = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identiteit.SetClaim(Claims.Organisatie, deelname.Organisatie.Waarde).SetClaim(Claims.Organisatienaam, deelname.Naam)
            .SetClaims(Claims.Rol, [.. alle.SelectMany(d => d.Rollen.Select(r => $"{r}:{d.Organisatie}"))]);
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
        else if (!MagTerugNaar(aanvraag.RedirectUri, aanvraag.ClientId))
        {
            aanvraag.Reject(Errors.InvalidRequest, "Het adres van terugkeer ligt niet op deze machine.");
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Only this machine: the pages on their own path, a tool wherever it listens (RFC 8252, 7.3).</summary>
    private static bool MagTerugNaar(string? adres, string client) =>
        Uri.TryCreate(adres, UriKind.Absolute, out var terug) && terug.IsLoopback && terug.Scheme is "http" or "https" && terug.UserInfo.Length == 0
        && (client != Demopersonas.Paginas || terug.AbsolutePath == Identiteitsregistratie.Terugkeer);

    private static ValueTask KeurTokenaanvraag(OpenIddictServerEvents.ValidateTokenRequestContext aanvraag)
    {
        if (aanvraag.Request.IsClientCredentialsGrantType())
        {
            var systeem = Demopersonas.Systemen.FirstOrDefault(s => s.Id == aanvraag.ClientId);
            if (systeem is null || !CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(systeem.Geheim), System.Text.Encoding.UTF8.GetBytes(aanvraag.ClientSecret ?? "")))
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

    private static RsaSecurityKey Tekensleutel(string bestand)
    {
        var rsa = RSA.Create(2048);
        if (!File.Exists(bestand))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(bestand)!);
            var maak = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                maak.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var pen = new StreamWriter(bestand, maak);
            pen.Write(rsa.ExportRSAPrivateKeyPem());
        }

        using (var lezer = new StreamReader(bestand))
        {
            rsa.ImportFromPem(lezer.ReadToEnd());
        }

        return new(rsa);
    }
}
