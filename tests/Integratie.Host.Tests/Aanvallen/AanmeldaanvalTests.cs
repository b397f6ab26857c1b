using System.Net;
using System.Text;
using Integratie.Host.Tests.Beheer;
using Integratie.Host.Tests.Identiteit;
using Integratie.Testhost;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>Attacks on the door: stolen cookies, planted choices, misplaced tokens, a provider that is down (KRN-02).</summary>
[Trait("Eis", "KRN-02")]
public sealed class AanmeldaanvalTests(Aanmeldhuis huis) : IClassFixture<Aanmeldhuis>
{
    [Fact]
    public async Task Een_gestolen_koekje_werkt_na_het_afmelden_op_geen_enkele_host_meer()
    {
        await using var ander = await Draaiendehost.Start(new() { Persona = false, Achtergrond = false, Databank = huis.Host.Databank }, Gesprek.Stop);
        using var eigenaar = new Bezoeker(huis.Host.Adres);
        var pagina = await eigenaar.MeldAan("Lotte Loket");
        using var dief = Kopie(eigenaar);

        (await Opent(dief, huis.Host)).ShouldBeTrue();
        (await Opent(dief, ander)).ShouldBeTrue();
        await eigenaar.Druk(pagina, "Afmelden");

        (await Opent(dief, huis.Host)).ShouldBeFalse();
        (await Opent(dief, ander)).ShouldBeFalse();
    }

    [Fact]
    public async Task Wie_zich_opnieuw_aanmeldt_laat_de_vorige_sessie_niet_achter()
    {
        using var bezoeker = new Bezoeker(huis.Host.Adres);
        await bezoeker.MeldAan("Lotte Loket");
        using var vorige = Kopie(bezoeker);

        await bezoeker.MeldAan("Cedric Centraal");

        (await Opent(vorige, huis.Host)).ShouldBeFalse();
        (await Opent(bezoeker, huis.Host)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Een_verzonnen_koekje_opent_niets(string koekje)
    {
        using var bezoeker = new Bezoeker(huis.Host.Adres) { Cookies = { ["integratie"] = koekje } };

        (await Opent(bezoeker, huis.Host)).ShouldBeFalse();
    }

    [Fact]
    public async Task Een_aanvraag_kan_niet_vooraf_kiezen_wie_er_binnenkomt()
    {
        using var bezoeker = new Bezoeker(huis.Host.Adres);
        await bezoeker.Ga("/aanmelden");

        var keuze = await bezoeker.Ga(bezoeker.Adres.PathAndQuery + "&persona=vo-operator-1&organisatie=OVO900001");
        var pagina = await bezoeker.Druk(keuze, "Als Lotte Loket, ");

        pagina.QuerySelector(".kop__wie")!.TextContent.ShouldContain("Lotte Loket");
    }

    [Fact]
    public async Task De_keuze_van_een_persona_vraagt_het_formulier_van_de_pagina_zelf()
    {
        using var bezoeker = new Bezoeker(huis.Host.Adres);
        await bezoeker.Ga("/aanmelden");
        using var verzoek = bezoeker.Verzoek(HttpMethod.Post, bezoeker.Adres);
        verzoek.Content = new FormUrlEncodedContent([new("persona", "vo-operator-1"), new("organisatie", "OVO900001")]);

        using var antwoord = await bezoeker.Stuur(verzoek);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Wie_niet_aangemeld_is_kan_het_auditlogboek_niet_vullen_met_afmeldingen()
    {
        using var bezoeker = new Bezoeker(huis.Host.Adres);
        var pagina = await bezoeker.MeldAan("Omar Operator");
        bezoeker.Cookies.Remove("integratie");

        await bezoeker.Druk(pagina, "Afmelden");

        (await huis.Host.Databank.Sql("select count(*) from platform.audit where handeling = 'Afgemeld' and actor in ('onbekend', 'vo-operator-1')")).ShouldBe(0L);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Negotiate abc")]
    public async Task Een_kop_zonder_token_is_geen_token(string kop)
    {
        using var client = huis.Host.Als(null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", kop);

        using var antwoord = await client.GetAsync("/api/v1/gebied/gemeenten", Gesprek.Stop);

        (await antwoord.Keur(401)).ShouldBeEmpty();
        (await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("urn:problem-type:belgif:noAccessToken");
        antwoord.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task Een_token_telt_alleen_in_zijn_eigen_kop_en_alleen_voor_de_api()
    {
        using var client = huis.Host.Als(null, html: true);
        using var vraag = await client.PostAsync("/connect/token", new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", "partner-gent"), new("client_secret", "demo-geheim-gent"), new("scope", "integratie_gebied_lezen"),
        ]), Gesprek.Stop);
        var token = (await vraag.Json(HttpStatusCode.OK)).Sleutel("access_token");

        using var adres = await client.GetAsync("/api/v1/gebied/gemeenten?access_token=" + token, Gesprek.Stop);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var api = await client.GetAsync("/api/v1/gebied/gemeenten", Gesprek.Stop);
        using var pagina = await client.GetAsync("/gebied", Gesprek.Stop);

        adres.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        api.StatusCode.ShouldBe(HttpStatusCode.OK);
        pagina.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Geen_adres_en_geen_logregel_bevat_een_naam()
    {
        var regels = new Loglezer();
        await using var host = await Draaiendehost.Start(new()
        {
            Persona = false,
            Achtergrond = false,
            Stel = b => b.Logging.AddProvider(regels).AddFilter<Loglezer>(null, LogLevel.Information),
        }, Gesprek.Stop);
        using var bezoeker = new Bezoeker(host.Adres);

        var pagina = await bezoeker.MeldAan("Lotte Loket", adres: "/gebied");
        await bezoeker.Druk(pagina, "Afmelden");

        regels.Tekst.ShouldNotBeEmpty();
        regels.Tekst.ShouldNotContain("Lotte");
        bezoeker.Spoor.Count.ShouldBeGreaterThan(4);
        bezoeker.Spoor.ShouldAllBe(a => !Uri.UnescapeDataString(a.AbsoluteUri).Contains("Lotte", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Een_aanbieder_die_niet_antwoordt_is_een_storing_en_geen_fout_van_wie_binnen_wil()
    {
        await using var host = await Draaiendehost.Start(new() { Persona = false, Achtergrond = false, Databank = huis.Host.Databank, Stel = b => Aanbieder(b, "http://127.0.0.1:9/op") }, Gesprek.Stop);
        using var mens = host.Als(null, html: true);
        using var programma = host.Als(null);
        programma.DefaultRequestHeaders.Authorization = new("Bearer", "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEiLCJ0eXAiOiJKV1QifQ.eyJpc3MiOiJ4IiwiZXhwIjo0MDAwMDAwMDAwfQ.AAAA");

        using var pagina = await mens.GetAsync("/aanmelden", Gesprek.Stop);
        using var api = await programma.GetAsync("/api/v1/gebied/gemeenten", Gesprek.Stop);

        pagina.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await pagina.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("De aanmelddienst antwoordt nu niet");
        api.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        api.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Buiten_ontwikkeling_telt_alleen_het_ingestelde_adres()
    {
        await using var host = await Draaiendehost.Start(new()
        {
            Persona = false,
            Achtergrond = false,
            Omgeving = "Production",
            Databank = huis.Host.Databank,
            Stel = b => Aanbieder(b, "https://identiteit.voorbeeld.example/op", "https://integratie.voorbeeld.example"),
        }, Gesprek.Stop);

        (await Vraag(host, "/", "elders.example")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var vreemd = await Vraag(host, "/", "127.0.0.1");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var uitleg = await vreemd.Content.ReadAsStringAsync(Gesprek.Stop);
        uitleg.ShouldContain("Onder deze naam antwoordt hier niets.");
        uitleg.ShouldNotContain("Er ging iets mis", customMessage: "wie een verkeerd adres intypt, deed niets mis aan onze kant");
        (await Vraag(host, "/health", "127.0.0.1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var pagina = await Vraag(host, "/gebied", "integratie.voorbeeld.example");
        pagina.Headers.Location!.AbsoluteUri.ShouldBe("https://integratie.voorbeeld.example/aanmelden?terug=%2Fgebied");
        var formulier = host.Diensten.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie;
        (formulier.Name, formulier.SecurePolicy).ShouldBe(("__Host-integratie-formulier", CookieSecurePolicy.Always));
    }

    [Fact]
    public async Task De_sleutels_van_koekjes_staan_onleesbaar_in_de_databank()
    {
        _ = huis.Host.Diensten.GetRequiredService<IDataProtectionProvider>().CreateProtector("proef").Protect("iets");

        var inhoud = (byte[])(await huis.Host.Databank.Sql("select inhoud from platform.gegevensbescherming limit 1"))!;

        Encoding.Latin1.GetString(inhoud).ShouldNotContain("descriptor");
    }

    private static void Aanbieder(WebApplicationBuilder bouwer, string aanbieder, string? adres = null) => bouwer.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Identiteit:Authority"] = aanbieder,
        ["Identiteit:ClientId"] = "paginas",
        ["Identiteit:Audience"] = "api",
        ["Identiteit:Adres"] = adres,
    });

    private static Bezoeker Kopie(Bezoeker van)
    {
        var kopie = new Bezoeker(van.Adres);
        foreach (var (naam, waarde) in van.Cookies)
        {
            kopie.Cookies[naam] = waarde;
        }

        return kopie;
    }

    private static async Task<bool> Opent(Bezoeker bezoeker, Draaiendehost host)
    {
        using var verzoek = bezoeker.Verzoek(HttpMethod.Get, new(host.Adres, "/taken"));
        using var antwoord = await bezoeker.Stuur(verzoek);
        antwoord.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect);
        return antwoord.StatusCode is HttpStatusCode.OK;
    }

    private static async Task<HttpResponseMessage> Vraag(Draaiendehost host, string adres, string naam)
    {
        using var client = host.Als(null, html: true);
        client.DefaultRequestHeaders.Host = naam;
        return await client.GetAsync(adres, Gesprek.Stop);
    }

    private sealed class Loglezer : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _tekst = new();

        public string Tekst
        {
            get
            {
                lock (_tekst)
                {
                    return _tekst.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_tekst)
            {
                _tekst.AppendLine(formatter(state, exception)).Append(exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
