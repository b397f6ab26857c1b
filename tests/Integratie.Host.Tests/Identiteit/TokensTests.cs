using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integratie.Host.Identiteit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>Tokens for the API: how software and people get one, and which are refused.</summary>
public sealed class TokensTests(Aanmeldhuis huis) : IClassFixture<Aanmeldhuis>
{
    private const string Gemeenten = "/api/v1/gebied/gemeenten";
    private const string Terugkeer = "http://127.0.0.1:65000/klaar";

    [Fact]
    public async Task Software_krijgt_een_token_met_haar_geheim_en_leest_ermee()
    {
        var token = await Partnertoken("integratie_gebied_lezen");

        using var antwoord = await Vraag(Gemeenten, token);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, await antwoord.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("partner-gent", "fout", "integratie_gebied_lezen", "invalid_client")]
    [InlineData("partner-gent", "", "integratie_gebied_lezen", "invalid_request")]
    [InlineData("onbekend", "demo-geheim-gent", "integratie_gebied_lezen", "invalid_client")]
    [InlineData("api-lezer", "demo-geheim-gent", "integratie_gebied_lezen", "invalid_client")]
    [InlineData("partner-gent", "demo-geheim-gent", "integratie_verzonnen_beheer", "invalid_scope")]
    public async Task Wie_niet_bekend_is_krijgt_geen_token(string client, string geheim, string scope, string fout)
    {
        using var antwoord = await Token(("grant_type", "client_credentials"), ("client_id", client), ("client_secret", geheim), ("scope", scope));

        antwoord.IsSuccessStatusCode.ShouldBeFalse();
        (await Json(antwoord)).GetProperty("error").GetString().ShouldBe(fout);
    }

    [Fact]
    public async Task Iemand_krijgt_een_token_via_een_programma_op_zijn_machine()
    {
        var (code, geheim) = await Code("Leon Leuven", "Stad Leuven", "openid integratie_gebied_lezen");

        using var antwoord = await Token(("grant_type", "authorization_code"), ("client_id", Demopersonas.Apilezer), ("redirect_uri", Terugkeer), ("code", code), ("code_verifier", geheim));

        var token = (await Json(antwoord)).GetProperty("access_token").GetString()!;
        var gelezen = new JsonWebToken(token);
        gelezen.GetClaim("vo_id").Value.ShouldBe("vo-leuven-1");
        gelezen.GetClaim("vo_orgcode").Value.ShouldBe("OVO002149");
        gelezen.Claims.Where(c => c.Type == "integratie_rol_3d").Select(c => c.Value).ShouldBe(["lokaal-bestuur:OVO002149", "loketmedewerker:OVO900001"]);
        using var gemeenten = await Vraag(Gemeenten, token);
        gemeenten.StatusCode.ShouldBe(HttpStatusCode.OK, await gemeenten.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Een_onderschepte_code_is_niets_waard_zonder_bewijs()
    {
        var (code, _) = await Code("Lotte Loket", null, "openid");

        using var antwoord = await Token(("grant_type", "authorization_code"), ("client_id", Demopersonas.Apilezer), ("redirect_uri", Terugkeer), ("code", code), ("code_verifier", new string('a', 43)));

        (await Json(antwoord)).GetProperty("error").GetString().ShouldBe("invalid_grant");
    }

    [Theory]
    [InlineData("api-lezer", "https://elders.example/")]
    [InlineData("api-lezer", "http://localhost@elders.example/")]
    [InlineData("api-lezer", "javascript:alert(1)")]
    [InlineData("paginas", "http://127.0.0.1:65000/aangemeld")]
    [InlineData("onbekend", "http://127.0.0.1:65000/klaar")]
    public async Task Een_code_gaat_nergens_anders_heen(string client, string terug)
    {
        using var bezoeker = new Bezoeker(huis.Host.Adres);

        await bezoeker.Ga($"/connect/authorize?response_type=code&client_id={client}&redirect_uri={Uri.EscapeDataString(terug)}&scope=openid&code_challenge={new string('a', 43)}&code_challenge_method=S256");

        bezoeker.Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized);
        bezoeker.Doorverwijzing.ShouldBeNull();
    }

    [Fact]
    public async Task Zonder_token_zegt_de_api_dat_er_een_nodig_is()
    {
        using var antwoord = await Vraag(Gemeenten, null);

        await Weigert(antwoord, HttpStatusCode.Unauthorized, "noAccessToken", "Bearer");
    }

    [Fact]
    public async Task Een_token_van_een_andere_module_mist_de_scope()
    {
        using var antwoord = await Vraag(Gemeenten, await Partnertoken("integratie_platform_lezen"));

        await Weigert(antwoord, HttpStatusCode.Forbidden, "missingScope", "Bearer error=\"insufficient_scope\"");
    }

    [Fact]
    public async Task Een_token_om_te_lezen_wijzigt_niets()
    {
        using var antwoord = await Vraag("/api/v1/platform/audit/controles", Teken(rol: "auditor", scope: "integratie_platform_lezen"), HttpMethod.Post);

        await Weigert(antwoord, HttpStatusCode.Forbidden, "missingScope", "Bearer error=\"insufficient_scope\"");
    }

    [Fact]
    public async Task Een_token_zonder_scopes_opent_niets_ook_niet_voor_wie_het_recht_heeft()
    {
        using var antwoord = await Vraag(Gemeenten, Teken(rol: "centraal", scope: null));

        await Weigert(antwoord, HttpStatusCode.Forbidden, "missingScope", "Bearer error=\"insufficient_scope\"");
    }

    [Fact]
    public async Task Een_scope_geeft_geen_recht_dat_er_niet_is()
    {
        using var antwoord = await Vraag("/api/v1/platform/audit/keten", await Partnertoken("integratie_platform_lezen"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Json(antwoord)).GetProperty("type").GetString().ShouldBe("urn:problem-type:belgif:missingPermission");
    }

    [Fact]
    public async Task Een_goed_getekend_token_wordt_gelezen()
    {
        using var antwoord = await Vraag(Gemeenten, Teken());

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, await antwoord.Content.ReadAsStringAsync(Stop));
    }

    public static TheoryData<string> Vervalsingen => [.. Namen.Keys];

    [Theory]
    [MemberData(nameof(Vervalsingen))]
    public async Task Een_vals_token_komt_er_niet_in(string soort)
    {
        using var antwoord = await Vraag(Gemeenten, Namen[soort](this));

        await Weigert(antwoord, HttpStatusCode.Unauthorized, soort == "verlopen" ? "expiredAccessToken" : "invalidAccessToken", "Bearer error=\"invalid_token\"");
    }

    private static readonly Dictionary<string, Func<TokensTests, string>> Namen = new(StringComparer.Ordinal)
    {
        ["zonder handtekening"] = _ => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(JsonSerializer.Serialize(Inhoud())),
        ["alg none met soort"] = _ => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""")}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(Inhoud()))}.",
        ["met een andere sleutel"] = t => t.Teken(sleutel: new RsaSecurityKey(RSA.Create(2048))),
        ["met de openbare sleutel als geheim"] = t => t.Teken(sleutel: new SymmetricSecurityKey(t.Sleutel().Rsa.ExportRSAPublicKey())),
        ["van een andere aanbieder"] = t => t.Teken(iss: "https://elders.example/"),
        ["voor een ander publiek"] = t => t.Teken(aud: "andere-api"),
        ["zonder publiek"] = t => t.Teken(aud: null),
        ["van een ander soort"] = t => t.Teken(typ: "JWT"),
        ["verlopen"] = t => t.Teken(van: -120, tot: -60),
        ["zonder einde"] = t => t.Teken(tot: null),
        ["nog niet geldig"] = t => t.Teken(van: 60, tot: 120),
        ["met andere inhoud"] = t => Verander(t.Teken()),
        ["onzin"] = _ => "dit.is.niets",
        ["reuzegroot"] = _ => new string('a', 9000),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static HttpClient Http { get; } = new();

    private static Dictionary<string, object> Inhoud() => new()
    {
        ["iss"] = IngebouwdeAanbieder.Issuer.AbsoluteUri,
        ["aud"] = IngebouwdeAanbieder.Publiek,
        ["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds(),
        ["sub"] = "partner-gent",
        ["client_id"] = "partner-gent",
        ["vo_applicatienaam"] = "Proef",
        ["vo_orgcode"] = "OVO002067",
        ["scope"] = "integratie_gebied_lezen",
    };

    private static string Verander(string token)
    {
        var delen = token.Split('.');
        var inhoud = Base64UrlEncoder.Decode(delen[1]).Replace("OVO002067", "OVO900001", StringComparison.Ordinal);
        return $"{delen[0]}.{Base64UrlEncoder.Encode(inhoud)}.{delen[2]}";
    }

    private RsaSecurityKey Sleutel() =>
        (RsaSecurityKey)huis.Host.Diensten.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials.First(s => s.Key is RsaSecurityKey).Key;

    /// <summary>A token as the provider would make it, but for what is said.</summary>
    private string Teken(
        SecurityKey? sleutel = null, string iss = "http://identiteit.integratie.localhost/", string? aud = IngebouwdeAanbieder.Publiek,
        string typ = "at+jwt", int van = -1, int? tot = 5, string? scope = "integratie_gebied_lezen", string? rol = null)
    {
        var inhoud = Inhoud();
        inhoud["iss"] = iss;
        inhoud["nbf"] = inhoud["iat"] = TimeProvider.System.GetUtcNow().AddMinutes(van).ToUnixTimeSeconds();
        Zet("aud", aud);
        Zet("scope", scope);
        Zet("exp", tot is { } minuten ? TimeProvider.System.GetUtcNow().AddMinutes(minuten).ToUnixTimeSeconds() : null);
        if (rol is not null)
        {
            inhoud["sub"] = inhoud["vo_id"] = "vo-proef";
            inhoud["vo_orgcode"] = "OVO900001";
            inhoud["integratie_rol_3d"] = rol + ":OVO900001";
            inhoud.Remove("vo_applicatienaam");
        }

        sleutel ??= Sleutel();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = inhoud,
            TokenType = typ,
            SigningCredentials = new(sleutel, sleutel is SymmetricSecurityKey ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.RsaSha256),
        });

        void Zet(string naam, object? waarde)
        {
            if (waarde is null)
            {
                inhoud.Remove(naam);
            }
            else
            {
                inhoud[naam] = waarde;
            }
        }
    }

    private async Task<string> Partnertoken(string scope)
    {
        using var antwoord = await Token(("grant_type", "client_credentials"), ("client_id", "partner-gent"), ("client_secret", "demo-geheim-gent"), ("scope", scope));
        return (await Json(antwoord)).GetProperty("access_token").GetString()!;
    }

    private async Task<(string Code, string Geheim)> Code(string naam, string? organisatie, string scope)
    {
        var geheim = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        var uitdaging = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(geheim)));
        using var bezoeker = new Bezoeker(huis.Host.Adres) { Halt = Terugkeer };
        await bezoeker.MeldAan(naam, organisatie,
            $"/connect/authorize?response_type=code&client_id={Demopersonas.Apilezer}&redirect_uri={Uri.EscapeDataString(Terugkeer)}&scope={Uri.EscapeDataString(scope)}&code_challenge={uitdaging}&code_challenge_method=S256");
        var terug = bezoeker.Doorverwijzing.ShouldNotBeNull();
        return (System.Web.HttpUtility.ParseQueryString(new Uri(terug).Query)["code"]!, geheim);
    }

    private Task<HttpResponseMessage> Token(params (string Naam, string Waarde)[] velden) =>
        Http.PostAsync(new Uri(huis.Host.Adres, "/connect/token"), new FormUrlEncodedContent(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde))), Stop);

    private async Task<HttpResponseMessage> Vraag(string pad, string? token, HttpMethod? methode = null)
    {
        using var verzoek = new HttpRequestMessage(methode ?? HttpMethod.Get, new Uri(huis.Host.Adres, pad));
        if (token is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        return await Http.SendAsync(verzoek, Stop);
    }

    private static async Task Weigert(HttpResponseMessage antwoord, HttpStatusCode status, string type, string kop)
    {
        antwoord.StatusCode.ShouldBe(status, await antwoord.Content.ReadAsStringAsync(Stop));
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await Json(antwoord)).GetProperty("type").GetString().ShouldBe("urn:problem-type:belgif:" + type);
        antwoord.Headers.WwwAuthenticate.ToString().ShouldBe(kop);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage antwoord) => JsonElement.Parse(await antwoord.Content.ReadAsStringAsync(Stop));
}
