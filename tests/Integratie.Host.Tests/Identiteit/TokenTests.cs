using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Integratie.Host.Identiteit;
using Integratie.Host.Tests.Beheer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>Tokens for the API: how one gets them, and every way in which one is refused (KRN-02).</summary>
[Trait("Eis", "KRN-02")]
public sealed class TokenTests(Aanmeldhost gedeeld) : IClassFixture<Aanmeldhost>, IDisposable
{
    private const string Gegevens = "/api/v1/gebied/gemeenten";
    private const string Terug = "http://127.0.0.1:9/klaar";
    private readonly Surfer _surfer = new(gedeeld.Host.Adres);

    [Fact]
    public async Task Software_van_een_partner_krijgt_een_token_voor_haar_scope()
    {
        var token = await Partnertoken("integratie_gebied_lezen");

        (await Roep(Gegevens, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("partner-gent", "fout")]
    [InlineData("partner-gent", "")]
    [InlineData("partner-gent", "demo-geheim-vgc")]
    [InlineData("onbekend", "demo-geheim-gent")]
    [InlineData("paginas", "")]
    [InlineData("api-lezer", "")]
    public async Task Wie_het_geheim_niet_kent_krijgt_geen_token(string client, string geheim)
    {
        using var antwoord = await _surfer.Verstuur(IngebouwdeAanbieder.Token,
            ("grant_type", "client_credentials"), ("client_id", client), ("client_secret", geheim), ("scope", "integratie_gebied_lezen"));

        ((int)antwoord.StatusCode).ShouldBeInRange(400, 401);
        (await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldNotContain("access_token");
    }

    [Fact]
    public async Task Een_persoon_krijgt_een_token_met_code_en_bewijs()
    {
        var (code, bewijs) = await Code("openid integratie_gebied_lezen");

        var token = (await Wissel(code, bewijs, HttpStatusCode.OK)).Sleutel("access_token");

        (await Roep(Gegevens, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Geweigerd(await Roep("/api/v1/platform/modules", token), 403, "missingScope", "Bearer error=\"insufficient_scope\"");
    }

    [Fact]
    public async Task Een_code_zonder_het_juiste_bewijs_is_niets_waard()
    {
        var (code, _) = await Code("openid integratie_gebied_lezen");

        (await Wissel(code, new string('x', 43), HttpStatusCode.BadRequest)).Sleutel("error").ShouldBe("invalid_grant");
        (await Wissel(code, null, HttpStatusCode.BadRequest)).TryGetProperty("access_token", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Een_code_is_voor_de_client_die_haar_vroeg()
    {
        var (code, bewijs) = await Code("openid integratie_gebied_lezen");

        (await Wissel(code, bewijs, HttpStatusCode.BadRequest, client: Demopersonas.Paginas)).Sleutel("error").ShouldBe("invalid_grant");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&code_challenge=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs&code_challenge_method=plain")]
    public async Task Zonder_bewijs_of_met_een_leesbaar_bewijs_begint_er_niets(string bewijs)
    {
        using var antwoord = await _surfer.Vraag(Aanvraag("openid", Demopersonas.Apilezer, Terug, null) + bewijs);

        antwoord.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Redirect);
        antwoord.Headers.Location?.OriginalString.ShouldContain("error=");
        (await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldNotContain("Wie bent u?");
    }

    [Theory]
    [InlineData("api-lezer", "https://elders.example/")]
    [InlineData("api-lezer", "http://127.0.0.1@elders.example/")]
    [InlineData("api-lezer", "http://gebruiker@127.0.0.1/")]
    [InlineData("api-lezer", "file:///etc/passwd")]
    [InlineData("api-lezer", "javascript:alert(1)")]
    [InlineData("api-lezer", "//elders.example/")]
    [InlineData("paginas", "http://127.0.0.1:9/klaar")]
    [InlineData("onbekend", "http://127.0.0.1:9/klaar")]
    public async Task Een_code_gaat_alleen_terug_naar_deze_machine(string client, string adres)
    {
        using var antwoord = await _surfer.Vraag(Aanvraag("openid", client, adres, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Headers.Location.ShouldBeNull();
    }

    [Fact]
    public async Task Zonder_token_is_er_geen_toegang() => await Geweigerd(await Roep(Gegevens, null), 401, "noAccessToken", "Bearer");

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Negotiate abc")]
    public async Task Een_kop_zonder_token_is_geen_token(string kop) => await Geweigerd(await RoepMet(Gegevens, kop), 401, "noAccessToken", "Bearer");

    [Fact]
    public async Task Een_goed_nagemaakt_token_werkt_zodat_de_andere_tests_om_de_juiste_reden_weigeren() =>
        (await Roep(Gegevens, Maak())).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("onzin")]
    [InlineData("a.b.c")]
    [InlineData("Jérôme")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task Onzin_is_geen_token(string token) => await Geweigerd(await Roep(Gegevens, token), 401, "invalidAccessToken", Ongeldig);

    [Fact]
    public async Task Een_verlopen_token_is_verlopen() =>
        await Geweigerd(await Roep(Gegevens, Maak(van: -120, tot: -60)), 401, "expiredAccessToken", Ongeldig);

    [Fact]
    public async Task Een_token_dat_nog_niet_geldt_geldt_niet() =>
        await Geweigerd(await Roep(Gegevens, Maak(van: 30, tot: 60)), 401, "invalidAccessToken", Ongeldig);

    [Fact]
    public async Task Een_token_zonder_einde_geldt_niet() =>
        await Geweigerd(await Roep(Gegevens, Maak(zonderEinde: true)), 401, "invalidAccessToken", Ongeldig);

    [Fact]
    public async Task Een_token_zonder_handtekening_geldt_niet()
    {
        var delen = Maak().Split('.');
        var kop = Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""");

        await Geweigerd(await Roep(Gegevens, $"{kop}.{delen[1]}."), 401, "invalidAccessToken", Ongeldig);
        await Geweigerd(await Roep(Gegevens, $"{kop}.{delen[1]}.{delen[2]}"), 401, "invalidAccessToken", Ongeldig);
        await Geweigerd(await Roep(Gegevens, $"{delen[0]}.{delen[1]}."), 401, "invalidAccessToken", Ongeldig);
    }

    [Fact]
    public async Task Een_token_met_een_gewijzigde_inhoud_geldt_niet()
    {
        var delen = Maak().Split('.');
        var inhoud = Base64UrlEncoder.Decode(delen[1]).Replace("OVO002067", "OVO900001", StringComparison.Ordinal);

        await Geweigerd(await Roep(Gegevens, $"{delen[0]}.{Base64UrlEncoder.Encode(inhoud)}.{delen[2]}"), 401, "invalidAccessToken", Ongeldig);
    }

    [Fact]
    public async Task Een_token_met_een_andere_sleutel_geldt_niet()
    {
        using var rsa = RSA.Create(2048);

        await Geweigerd(await Roep(Gegevens, Maak(sleutel: new(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256))), 401, "invalidAccessToken", Ongeldig);
    }

    [Fact]
    public async Task De_openbare_sleutel_is_geen_geheim_om_mee_te_tekenen()
    {
        // The old trick: sign with HMAC and the public key as the secret.
        var openbaar = ((RsaSecurityKey)Tekensleutel.Key).Rsa.ExportSubjectPublicKeyInfo();

        await Geweigerd(await Roep(Gegevens, Maak(sleutel: new(new SymmetricSecurityKey(openbaar), SecurityAlgorithms.HmacSha256))), 401, "invalidAccessToken", Ongeldig);
    }

    [Fact]
    public async Task Een_token_van_een_andere_uitgever_geldt_niet() =>
        await Geweigerd(await Roep(Gegevens, Maak(uitgever: "https://elders.example/")), 401, "invalidAccessToken", Ongeldig);

    [Fact]
    public async Task Een_token_voor_een_ander_publiek_geldt_niet() =>
        await Geweigerd(await Roep(Gegevens, Maak(publiek: "een-andere-api")), 401, "invalidAccessToken", Ongeldig);

    [Fact]
    public async Task Een_token_van_een_andere_soort_geldt_niet() =>
        await Geweigerd(await Roep(Gegevens, Maak(soort: "id+jwt")), 401, "invalidAccessToken", Ongeldig);

    [Fact]
    public async Task Een_token_van_wie_geen_organisatie_heeft_geldt_niet() =>
        await Geweigerd(await Roep(Gegevens, Maak(organisatie: "0316380841")), 401, "invalidAccessToken", Ongeldig);

    [Fact]
    public async Task Een_token_zonder_de_scope_van_de_module_mag_er_niets()
    {
        await Geweigerd(await Roep(Gegevens, Maak(scope: "integratie_platform_lezen")), 403, "missingScope", "Bearer error=\"insufficient_scope\"");
        await Geweigerd(await Roep(Gegevens, Maak(scope: "")), 403, "missingScope", "Bearer error=\"insufficient_scope\"");
    }

    [Fact]
    public async Task Met_de_scope_om_te_lezen_kan_niemand_wijzigen()
    {
        var token = Maak(scope: "integratie_gebied_lezen", rol: "centraal");
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/api/v1/gebied/instanties") { Content = new StringContent("""{"code":"x","naam":"X","soort":"vzw"}""", Encoding.UTF8, "application/json") };
        verzoek.Headers.Authorization = new("Bearer", token);
        using var client = gedeeld.Host.Als(null);

        await Geweigerd(await client.SendAsync(verzoek, Gesprek.Stop), 403, "missingScope", "Bearer error=\"insufficient_scope\"");
    }

    [Fact]
    public async Task Zonder_het_recht_helpt_een_scope_niet() =>
        await Geweigerd(await Roep("/api/v1/platform/audit/keten", Maak(scope: "integratie_platform_beheer")), 403, "missingPermission", null);

    [Fact]
    public async Task De_api_kent_het_koekje_van_de_paginas_niet()
    {
        await _surfer.MeldAan("vo-centraal-1");

        await Geweigerd(await _surfer.Vraag(Gegevens), 401, "noAccessToken", "Bearer");
    }

    [Fact]
    public async Task De_paginas_kennen_het_token_van_de_api_niet()
    {
        using var antwoord = await RoepMet("/gebied", "Bearer " + Maak());

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Een_token_in_het_adres_telt_niet() =>
        await Geweigerd(await Roep($"{Gegevens}?access_token={Maak()}", null), 401, "noAccessToken", "Bearer");

    [Fact]
    public async Task Een_identiteitstoken_of_een_code_is_geen_toegangstoken()
    {
        var (code, bewijs) = await Code("openid integratie_gebied_lezen");
        var identiteit = (await Wissel(code, bewijs, HttpStatusCode.OK)).Sleutel("id_token");

        await Geweigerd(await Roep(Gegevens, identiteit), 401, "invalidAccessToken", Ongeldig);
        await Geweigerd(await Roep(Gegevens, code), 401, "invalidAccessToken", Ongeldig);
    }

    public void Dispose() => _surfer.Dispose();

    private const string Ongeldig = "Bearer error=\"invalid_token\"";

    private SigningCredentials Tekensleutel => gedeeld.Host.Diensten.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0];

    private static string Aanvraag(string scope, string client, string terug, string? uitdaging) =>
        $"{IngebouwdeAanbieder.Autorisatie}?response_type=code&client_id={client}&redirect_uri={Uri.EscapeDataString(terug)}&scope={Uri.EscapeDataString(scope)}&state=s"
        + (uitdaging is null ? "" : $"&code_challenge={uitdaging}&code_challenge_method=S256");

    private async Task<(string Code, string Bewijs)> Code(string scope)
    {
        var bewijs = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        using var keuzes = await _surfer.Vraag(Aanvraag(scope, Demopersonas.Apilezer, Terug, Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(bewijs)))));
        IHtmlDocument pagina = await keuzes.Pagina();
        using var keuze = await _surfer.Kies(pagina, "vo-centraal-1");
        keuze.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        keuze.Headers.Location!.GetLeftPart(UriPartial.Path).ShouldBe(Terug);
        return (Surfer.Parameter(keuze.Headers.Location, "code"), bewijs);
    }

    private async Task<JsonElement> Wissel(string code, string? bewijs, HttpStatusCode verwacht, string client = Demopersonas.Apilezer)
    {
        (string, string)[] velden = [("grant_type", "authorization_code"), ("client_id", client), ("code", code), ("redirect_uri", Terug)];
        using var antwoord = await _surfer.Verstuur(IngebouwdeAanbieder.Token, bewijs is null ? velden : [.. velden, ("code_verifier", bewijs)]);
        return await antwoord.Json(verwacht);
    }

    private async Task<string> Partnertoken(string scope)
    {
        using var antwoord = await _surfer.Verstuur(IngebouwdeAanbieder.Token,
            ("grant_type", "client_credentials"), ("client_id", "partner-gent"), ("client_secret", "demo-geheim-gent"), ("scope", scope));
        return (await antwoord.Json(HttpStatusCode.OK)).Sleutel("access_token");
    }

    private string Maak(
        int van = -1, int tot = 30, string? uitgever = null, string? publiek = null, string scope = "integratie_gebied_lezen", string rol = "lokaal-bestuur",
        string organisatie = "OVO002067", string soort = "at+jwt", SigningCredentials? sleutel = null, bool zonderEinde = false)
    {
        var nu = DateTimeOffset.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = uitgever ?? IngebouwdeAanbieder.Issuer.AbsoluteUri,
            Audience = publiek ?? IngebouwdeAanbieder.Publiek,
            TokenType = soort,
            IssuedAt = nu.AddMinutes(van).UtcDateTime,
            NotBefore = nu.AddMinutes(van).UtcDateTime,
            Expires = zonderEinde ? null : nu.AddMinutes(tot).UtcDateTime,
            SigningCredentials = sleutel ?? Tekensleutel,
            Subject = new ClaimsIdentity(
            [
                new("sub", "nagemaakt"), new("vo_id", "nagemaakt"), new("client_id", "api-lezer"), new("jti", Guid.NewGuid().ToString()),
                new("vo_orgcode", organisatie), new("integratie_rol_3d", $"{rol}:{organisatie}"), new("scope", scope),
            ]),
        });
    }

    private Task<HttpResponseMessage> Roep(string adres, string? token) => RoepMet(adres, token is null ? null : "Bearer " + token);

    private async Task<HttpResponseMessage> RoepMet(string adres, string? kop)
    {
        using var client = gedeeld.Host.Als(null);
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, adres);
        if (kop is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("Authorization", kop);
        }

        return await client.SendAsync(verzoek, Gesprek.Stop);
    }

    private static async Task Geweigerd(HttpResponseMessage antwoord, int status, string soort, string? uitdaging)
    {
        using (antwoord)
        {
            var probleem = await antwoord.Json((HttpStatusCode)status);
            antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            probleem.Sleutel("type").ShouldBe("urn:problem-type:belgif:" + soort);
            probleem.GetProperty("status").GetInt32().ShouldBe(status);
            antwoord.Headers.WwwAuthenticate.ToString().ShouldBe(uitdaging ?? "");
            antwoord.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }
}
