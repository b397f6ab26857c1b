using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Integratie.Host.Identiteit;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integratie.Testhost;

/// <summary>Believes a header that says who calls, with the same claims that the identity provider gives. For tests only.</summary>
internal sealed class Personaschema(IOptionsMonitor<AuthenticationSchemeOptions> opties, ILoggerFactory logs, UrlEncoder codering)
    : AuthenticationHandler<AuthenticationSchemeOptions>(opties, logs, codering)
{
    public const string Naam = "Persona";
    public const string Kop = "X-Persona";

    public static string Schrijf(Aanroeper wie)
    {
        List<Paar> claims =
        [
            new("sub", wie.Id), new("name", wie.Naam), new(Claims.Organisatie, wie.Organisatie!.Value.Waarde), new(Claims.Organisatienaam, wie.Organisatienaam),
            new(wie.Soort is Aanroepersoort.Partnersysteem ? "client_id" : Claims.Persoon, wie.Id),
            .. wie.Rollen.Select(r => new Paar(Claims.Rol, $"{r.Rol}{(r.Context is null ? "" : "-" + r.Context)}:{wie.Organisatie}")),
            .. (wie.Scopes ?? new HashSet<string>()).Select(s => new Paar("scope", s)),
        ];
        return Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(claims));
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Kop, out var kop))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var claims = JsonSerializer.Deserialize<List<Paar>>(Encoding.UTF8.GetString(Convert.FromBase64String(kop.ToString())))!;
        var wie = new ClaimsPrincipal(new ClaimsIdentity(claims.Select(c => new Claim(c.Type, c.Waarde)), Naam));
        return Task.FromResult(AuthenticateResult.Success(new(wie, Naam)));
    }

    private sealed record Paar(string Type, string Waarde);
}
