using System.Net;
using System.Text.Json;
using Integratie.Host.Databanken;
using Integratie.Host.Tests.Beheer;
using Integratie.Testhost;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>The identity provider of the government, or any other: by configuration alone (KRN-01, DOMEIN B5).</summary>
[Trait("Eis", "KRN-01")]
public sealed class AndereAanbiederTests
{
    private static readonly Dictionary<string, object> Noor = JsonSerializer.Deserialize<Dictionary<string, object>>(
        """
        {
          "vo_id": "9b1f6d1c-1111-4c4c-8888-0123456789ab", "given_name": "Noor", "family_name": "Nergens", "vo_email": "noor@voorbeeld.example",
          "vo_orgcode": "OVO002067", "vo_orgnaam": "Stad Gent", "vo_doelgroepcode": "LB", "vo_doelgroepnaam": "Lokale besturen", "cot": "vo-medewerker",
          "integratie_rol_3d": ["lokaal-bestuur:OVO002067", "centraal:OVO002149", "keizer-rijk:OVO002067"]
        }
        """)!;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wie_zich_bij_acm_idm_aanmeldt_komt_binnen_met_de_gegevens_van_daar(bool inHetToken)
    {
        await using var aanbieder = await AndereAanbieder.Start();
        aanbieder.Gebruikersinformatie = inHetToken ? [] : Noor;
        foreach (var (naam, waarde) in inHetToken ? Noor : [])
        {
            aanbieder.Identiteit[naam] = waarde;
        }

        await using var host = await Host(aanbieder);
        using var surfer = new Surfer(host.Adres);

        using var antwoord = await surfer.Ga("/beheer/bevoegdheden/mijn");

        var pagina = await antwoord.Pagina();
        pagina.QuerySelector(".kop__naam")!.TextContent.Trim().ShouldBe("Noor Nergens");
        pagina.QuerySelector(".kop__organisatie")!.TextContent.Trim().ShouldBe("Stad Gent");
        pagina.QuerySelector("a[href='/organisatie-wisselen']").ShouldNotBeNull("er is een rol voor een tweede organisatie");
        pagina.Body!.TextContent.ShouldContain("Lokaal bestuur");
        pagina.Body.TextContent.ShouldNotContain("Centrale diensten");
        surfer.Bezocht.ShouldAllBe(a => !a.Contains("Noor", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Een_rol_als_tekst_telt_zoals_een_lijst_met_een_rol()
    {
        await using var aanbieder = await AndereAanbieder.Start();
        aanbieder.Gebruikersinformatie = new(Noor) { ["integratie_rol_3d"] = "operator:OVO002067" };
        await using var host = await Host(aanbieder);
        using var surfer = new Surfer(host.Adres);

        using var antwoord = await surfer.Ga("/beheer/modules");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wie_geen_organisatie_heeft_leest_waarom_hij_niet_binnen_mag()
    {
        await using var aanbieder = await AndereAanbieder.Start();
        aanbieder.Gebruikersinformatie = new(Noor) { ["vo_orgcode"] = "0316380841" };
        await using var host = await Host(aanbieder);
        using var surfer = new Surfer(host.Adres);

        using var antwoord = await surfer.Ga("/gebied");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("niet voor een organisatie die met Integratie werkt");
        surfer.Koekjes.GetAllCookies().ShouldNotContain(k => k.Name == "integratie");
        (await host.Databank.Sql("select count(*) from platform.audit where handeling = 'AanmeldenMislukt'")).ShouldBe(1L);
    }

    [Fact]
    public async Task Afmelden_eindigt_ook_bij_de_aanbieder_zonder_naam_in_het_adres()
    {
        await using var aanbieder = await AndereAanbieder.Start();
        aanbieder.Gebruikersinformatie = Noor;
        await using var host = await Host(aanbieder);
        using var surfer = new Surfer(host.Adres);
        using var antwoord = await surfer.Ga("/");
        var pagina = await antwoord.Pagina();

        using var afgemeld = await surfer.Verstuur(pagina.Forms.First(f => f.GetAttribute("action") == "/afmelden"));
        using var daar = await surfer.Vraag(afgemeld.Headers.Location!.OriginalString);

        var vraag = aanbieder.Afmeldingen.ShouldHaveSingleItem();
        vraag["client_id"].ToString().ShouldBe(AndereAanbieder.Client);
        vraag.ContainsKey("id_token_hint").ShouldBeFalse();
    }

    [Fact]
    public async Task Software_met_een_token_van_de_aanbieder_mag_wat_haar_scope_zegt()
    {
        await using var aanbieder = await AndereAanbieder.Start();
        await using var host = await Host(aanbieder);
        (string, object)[] gent = [("sub", "5521"), ("client_id", "5521"), ("vo_applicatienaam", "Klantvolgsysteem"), ("vo_orgcode", "OVO002067"), ("niscode", "44021")];

        (await Roep(host, aanbieder.Toegangstoken([.. gent, ("scope", "integratie_gebied_lezen")]))).ShouldBe(HttpStatusCode.OK);
        (await Roep(host, aanbieder.Toegangstoken([.. gent, ("scope", "iets_anders")]))).ShouldBe(HttpStatusCode.Forbidden);
        (await Roep(host, aanbieder.Toegangstoken(("sub", "5521"), ("client_id", "5521"), ("scope", "integratie_gebied_lezen")))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Een_aanbieder_die_niet_antwoordt_is_een_storing_en_geen_fout_van_de_gebruiker()
    {
        await using var host = await Host("http://127.0.0.1:9/op");
        using var surfer = new Surfer(host.Adres);

        using var pagina = await surfer.Ga("/gebied");

        pagina.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await pagina.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("De aanmelddienst antwoordt nu niet");
        (await Roep(host, "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.AAAA")).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData(null, "Identiteit:Authority, Identiteit:ClientId, Identiteit:Audience, Identiteit:Adres")]
    [InlineData("Identiteit:Audience", "Identiteit:Audience ontbreekt")]
    [InlineData("Identiteit:ClientId", "Identiteit:ClientId ontbreekt")]
    [InlineData("Identiteit:Adres", "Identiteit:Adres ontbreekt")]
    public async Task Buiten_ontwikkeling_start_de_host_niet_zonder_aanbieder(string? weg, string melding)
    {
        var instellingen = Productie().Where(i => weg is null ? !i.Key.StartsWith("Identiteit", StringComparison.Ordinal) : i.Key != weg).ToDictionary();

        var fout = await Should.ThrowAsync<StartfoutException>(() => Draaiendehost.Start(new() { Persona = false, Achtergrond = false, Omgeving = "Production", Configuratie = instellingen }, Gesprek.Stop));

        fout.Message.ShouldContain(melding);
        fout.Oplossing.ShouldContain("alleen in Development");
    }

    [Fact]
    public async Task In_productie_is_er_geen_ingebouwde_aanbieder_en_zijn_de_koekjes_alleen_voor_https()
    {
        await using var host = await Draaiendehost.Start(new() { Persona = false, Achtergrond = false, Omgeving = "Production", Configuratie = Productie() }, Gesprek.Stop);
        using var client = host.Als(null, html: true);
        client.DefaultRequestHeaders.Host = "integratie.voorbeeld.example";

        foreach (var adres in (string[])["/connect/authorize", "/connect/token", "/connect/authorize?client_id=paginas&response_type=code&scope=openid&redirect_uri=http%3A%2F%2F127.0.0.1%2Faangemeld&code_challenge=x&code_challenge_method=S256"])
        {
            using var antwoord = await client.GetAsync(adres, Gesprek.Stop);
            (await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldNotContain("Wie bent u?");
            antwoord.Headers.Location?.OriginalString.ShouldStartWith("https://integratie.voorbeeld.example/aanmelden");
            antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect, "zoals elk adres dat niet bestaat");
            antwoord.Headers.GetValues("Strict-Transport-Security").ShouldNotBeEmpty();
        }

        var koekje = host.Diensten.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).Cookie;
        (koekje.Name, koekje.SecurePolicy).ShouldBe(("__Host-integratie", Microsoft.AspNetCore.Http.CookieSecurePolicy.Always));
        var formulier = host.Diensten.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie;
        (formulier.Name, formulier.SecurePolicy).ShouldBe(("__Host-integratie-formulier", Microsoft.AspNetCore.Http.CookieSecurePolicy.Always));
    }

    [Fact]
    public async Task In_productie_antwoordt_de_host_alleen_onder_zijn_eigen_naam()
    {
        await using var host = await Draaiendehost.Start(new() { Persona = false, Achtergrond = false, Omgeving = "Production", Configuratie = Productie() }, Gesprek.Stop);
        using var vreemd = host.Als(null, html: true);
        vreemd.DefaultRequestHeaders.Host = "elders.example";

        (await vreemd.GetAsync("/", Gesprek.Stop)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await vreemd.GetAsync("/health", Gesprek.Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Dictionary<string, string?> Productie() => new()
    {
        ["Identiteit:Authority"] = "https://identiteit.voorbeeld.example/op",
        ["Identiteit:ClientId"] = AndereAanbieder.Client,
        ["Identiteit:Audience"] = "integratie-api",
        ["Identiteit:Adres"] = "https://integratie.voorbeeld.example",
        ["Sleutels:Index"] = Convert.ToBase64String(new byte[32]),
        ["Sleutels:Versleuteling:1"] = Convert.ToBase64String(new byte[32]),
    };

    private static Task<Draaiendehost> Host(AndereAanbieder aanbieder) => Host(aanbieder.Adres);

    private static Task<Draaiendehost> Host(string aanbieder) => Draaiendehost.Start(new()
    {
        Persona = false,
        Achtergrond = false,
        Configuratie = new Dictionary<string, string?>
        {
            ["Identiteit:Authority"] = aanbieder,
            ["Identiteit:ClientId"] = AndereAanbieder.Client,
            ["Identiteit:Audience"] = "integratie-api",
        },
    }, Gesprek.Stop);

    private static async Task<HttpStatusCode> Roep(Draaiendehost host, string token)
    {
        using var client = host.Als(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var antwoord = await client.GetAsync("/api/v1/gebied/gemeenten", Gesprek.Stop);
        return antwoord.StatusCode;
    }
}
