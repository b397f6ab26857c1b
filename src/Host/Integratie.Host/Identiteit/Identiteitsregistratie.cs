using Integratie.Host.Databanken;
using Integratie.Platform.Modules;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Integratie.Host.Identiteit;

/// <summary>
/// Who may come in and how: pages with a session cookie after OpenID Connect, the API with bearer tokens and nothing else (a
/// cookie there would invite forged requests). In Development the embedded provider, elsewhere the one of the configuration.
/// </summary>
internal static class Identiteitsregistratie
{
    /// <summary>Scheme of the session of the pages.</summary>
    public const string Sessie = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Scheme of somebody who was recognised, but still has to say for which organisation. It opens nothing.</summary>
    public const string Halverwege = "Halverwege";

    /// <summary>Scheme of the tokens of the API: what came in with it has no more rights than its scopes say.</summary>
    public const string Token = JwtBearerDefaults.AuthenticationScheme;

    private const string Kiezer = "Integratie";

    /// <exception cref="StartfoutException">Outside Development there is no provider, or it is not fully configured.</exception>
    public static void VoegIdentiteitToe(this WebApplicationBuilder bouwer, Hostopties opties, IReadOnlyList<ModuleBeschrijving> modules)
    {
        var instellingen = Identiteitsinstellingen.Lees(bouwer.Configuration, opties);
        bouwer.Services.AddSingleton(instellingen).AddSingleton(instellingen.Claims);
        bouwer.Services.AddHttpContextAccessor();
        bouwer.Services.AddDataProtection().SetApplicationName("Integratie");
        bouwer.Services.AddSingleton<Sleutelbos>().AddSingleton<Sessieeinden>();
        bouwer.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(d => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = d.GetRequiredService<Sleutelbos>()));
        bouwer.Services.AddAntiforgery(formulier =>
        {
            // The framework refuses to make this cookie when it must be safe and the request doesn't say that it is.
            var isVeilig = instellingen.Adres?.Scheme == Uri.UriSchemeHttps;
            formulier.Cookie.Name = isVeilig ? "__Host-integratie-formulier" : "integratie-formulier";
            formulier.Cookie.SecurePolicy = isVeilig ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        bouwer.Services.AddAuthentication(Kiezer)
            .AddPolicyScheme(Kiezer, null, kiezer => kiezer.ForwardDefaultSelector = c => c.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Token : Sessie)
            .AddCookie(Sessie, cookie => Sessies.Stel(cookie, opties))
            .AddCookie(Halverwege, cookie => Sessies.StelHalverwege(cookie, opties))
            .AddOpenIdConnect(oidc => Aanmelding.Stel(oidc, instellingen, opties))
            .AddJwtBearer(Token, token =>
            {
                token.Authority = instellingen.Authority;
                token.Audience = instellingen.Audience;
                token.TokenHandlers.Clear();
                token.TokenHandlers.Add(new Tokengeheugen { MapInboundClaims = false });
                token.RequireHttpsMetadata = !opties.IsOntwikkeling;
                token.Events = new() { OnAuthenticationFailed = c => AanbiederZwijgtException.Vraag(c.Options.ConfigurationManager, c.HttpContext.RequestAborted) };
                token.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            });
        if (instellingen.IsIngebouwd)
        {
            bouwer.VoegIngebouwdeAanbiederToe(opties, modules);
        }

        // The embedded provider has a page of its own, on which the organisation is chosen too.
        var elders = instellingen.IsIngebouwd ? Aanmelding.Keuzepagina : IngebouwdeAanbieder.Pagina;
        bouwer.Services.PostConfigure<RazorPagesOptions>(paginas => paginas.Conventions.AddPageRouteModelConvention(elders, p => p.Selectors.Clear()));
    }
}
