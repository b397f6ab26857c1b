using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>
/// An OpenID Connect provider outside the house, on a port of this machine, that answers as ACM/IDM does: little in the identity
/// token, the rest at the address for user information. Lets everybody in as the person it is set to.
/// </summary>
internal sealed class AndereAanbieder : IAsyncDisposable
{
    public const string Client = "integratie-paginas";
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly WebApplication _app;
    private string? _nonce;

    private AndereAanbieder(WebApplication app) => _app = app;

    public string Adres => _app.Urls.First() + "/op";

    /// <summary>What the identity token says beside what it must.</summary>
    public Dictionary<string, object> Identiteit { get; } = new() { ["sub"] = "f3a1" };

    /// <summary>What the address for user information says.</summary>
    public Dictionary<string, object> Gebruikersinformatie { get; set; } = [];

    /// <summary>The requests for the end of a session.</summary>
    public List<IQueryCollection> Afmeldingen { get; } = [];

    public static async Task<AndereAanbieder> Start()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var aanbieder = new AndereAanbieder(bouwer.Build());
        aanbieder.Map();
        await aanbieder._app.StartAsync();
        return aanbieder;
    }

    /// <summary>A token for the API.</summary>
    public string Toegangstoken(params (string Type, object Waarde)[] claims) =>
        Teken("JWT", "integratie-api", claims.ToDictionary(c => c.Type, c => c.Waarde));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/op/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Adres,
            ["authorization_endpoint"] = Adres + "/v1/auth",
            ["token_endpoint"] = Adres + "/v1/token",
            ["userinfo_endpoint"] = Adres + "/v1/userinfo",
            ["end_session_endpoint"] = Adres + "/v1/logout",
            ["jwks_uri"] = Adres + "/v1/keys",
            ["response_types_supported"] = (string[])["code"],
            ["subject_types_supported"] = (string[])["public"],
            ["id_token_signing_alg_values_supported"] = (string[])["RS256"],
        }));
        _app.MapGet("/op/v1/keys", () =>
        {
            var openbaar = _rsa.ExportParameters(false);
            return Results.Json(new { keys = (object[])[new { kty = "RSA", use = "sig", kid = "1", alg = "RS256", n = Base64UrlEncoder.Encode(openbaar.Modulus), e = Base64UrlEncoder.Encode(openbaar.Exponent) }] });
        });
        _app.MapGet("/op/v1/auth", (HttpRequest aanvraag) =>
        {
            _nonce = aanvraag.Query["nonce"];
            return Results.Redirect($"{aanvraag.Query["redirect_uri"]}?code=eenmalig&state={Uri.EscapeDataString(aanvraag.Query["state"].ToString())}");
        });
        _app.MapPost("/op/v1/token", () => Results.Json(new
        {
            access_token = "ondoorzichtig",
            token_type = "Bearer",
            expires_in = 60,
            id_token = Teken("JWT", Client, new(Identiteit) { ["nonce"] = _nonce! }),
        }));
        _app.MapGet("/op/v1/userinfo", () => Results.Json(new Dictionary<string, object>(Gebruikersinformatie) { ["sub"] = Identiteit["sub"] }));
        _app.MapGet("/op/v1/logout", (HttpRequest aanvraag) =>
        {
            Afmeldingen.Add(aanvraag.Query);
            return Results.Ok();
        });
    }

    private string Teken(string soort, string publiek, Dictionary<string, object> claims) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Adres,
        Audience = publiek,
        TokenType = soort,
        Claims = claims,
        SigningCredentials = new(new RsaSecurityKey(_rsa) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
    });
}
