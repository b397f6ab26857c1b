using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Integratie.Host.Tests.Beheer;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>Attacks on the transport: sizes, wrong lengths, strange names, other people's headers, paths that climb.</summary>
[Collection(Aanvalshost.Samen)]
public sealed class VervoerTests(Aanvalshost gedeeld)
{
    private const string Adres = "/api/v1/gebied/overeenkomsten";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_te_groot_verzoek_wordt_niet_ontvangen(bool metLengte)
    {
        using var client = gedeeld.Host.Als(Persona.Centraal);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, Adres) { Content = new ByteArrayContent([.. "{\"titel\":\""u8, .. new byte[1024 * 1024].Select(_ => (byte)'a'), .. "\"}"u8]) };
        // Asks first: a host that refuses hangs up, and whoever is still sending then reads no answer.
        verzoek.Headers.ExpectContinue = true;
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        verzoek.Headers.TransferEncodingChunked = !metLengte;

        using var antwoord = await client.SendAsync(verzoek, Gesprek.Stop);

        (await antwoord.Keur(413)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_reusachtige_aangekondigde_lengte_wordt_meteen_geweigerd() =>
        (await Ruw($"POST {Adres} HTTP/1.1\r\nHost: localhost\r\n{Wie}Content-Type: application/json\r\nContent-Length: 104857600\r\n\r\n{{")).ShouldStartWith("HTTP/1.1 413");

    [Theory]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: abc\r\n\r\n")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2;\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: gzip, chunked, chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("X: a\nHost: b\r\n\r\n")]
    [InlineData("Kop met spatie: 1\r\n\r\n")]
    public async Task Een_verzoek_dat_niet_klopt_wordt_niet_geraden(string rest)
    {
        var antwoord = await Ruw($"POST {Adres} HTTP/1.1\r\nHost: localhost\r\n{Wie}Content-Type: application/json\r\n{rest}");

        antwoord.Split(' ')[1].ShouldBeOneOf("400", "501");
        antwoord.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("GET /../../etc/passwd HTTP/1.1")]
    [InlineData("GET /_kit/../appsettings.json HTTP/1.1")]
    [InlineData("GET /_kit/..%2fappsettings.json HTTP/1.1")]
    [InlineData("GET /_kit/%2e%2e/%2e%2e/appsettings.json HTTP/1.1")]
    [InlineData("GET /_kit/..%5cappsettings.json HTTP/1.1")]
    [InlineData("GET /_kit//etc/passwd HTTP/1.1")]
    [InlineData("GET /_kit/%00 HTTP/1.1")]
    [InlineData("GET /_content/gebied/../../Integratie.Gebied.dll HTTP/1.1")]
    [InlineData("GET /_content/gebied/..%2f..%2fIntegratie.Gebied.dll HTTP/1.1")]
    [InlineData("GET /_content/gebied/%2e%2e%2f%2e%2e%2fIntegratie.Gebied.dll HTTP/1.1")]
    [InlineData("GET /_content/..%2f..%2fmodules.json HTTP/1.1")]
    [InlineData("GET http://elders.example/_kit/kit.css HTTP/1.1")]
    public async Task Een_pad_komt_niet_buiten_zijn_map(string regel)
    {
        var antwoord = await Ruw($"{regel}\r\nHost: localhost\r\n{Wie}Connection: close\r\n\r\n");

        antwoord.Split(' ')[1].ShouldBeOneOf("400", "404");
        antwoord.ShouldNotContain("root:");
        antwoord.ShouldNotContain("Logging");
        antwoord.ShouldNotContain("MZ");
    }

    [Theory]
    [InlineData("elders.example")]
    [InlineData("localhost.elders.example")]
    [InlineData("elders.example:5080")]
    public async Task Onder_een_vreemde_naam_antwoordt_de_host_niet(string naam)
    {
        var antwoord = await Ruw($"GET /aanmelden HTTP/1.1\r\nHost: {naam}\r\nConnection: close\r\n\r\n");

        antwoord.ShouldStartWith("HTTP/1.1 400");
        antwoord.ShouldNotContain("elders.example");
        antwoord.ShouldContain("Content-Security-Policy");
    }

    [Fact]
    public async Task Wat_een_verzoek_over_zijn_tussenstations_beweert_telt_niet()
    {
        using var client = gedeeld.Host.Als(Persona.LokaalBestuurLeuven);
        foreach (var (kop, waarde) in ((string, string)[])[("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Host", "elders.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Prefix", "/elders"), ("Forwarded", "host=elders.example"), ("X-Original-URL", "/beheer/jobs"), ("X-Rewrite-URL", "/beheer/jobs"), ("X-HTTP-Method-Override", "DELETE"), ("X-Region", "brussel"), ("X-Organisatie", "OVO900001")])
        {
            client.DefaultRequestHeaders.Add(kop, waarde);
        }

        using var lijst = await client.GetAsync(Adres, Gesprek.Stop);
        using var jobs = await client.GetAsync("/beheer/jobs", Gesprek.Stop);

        (await lijst.Keur(200)).ShouldBeEmpty();
        (await lijst.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldNotContain("elders");
        jobs.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/_kit/kit.css")]
    [InlineData("/_kit/bestaat-niet.css")]
    [InlineData("/health")]
    [InlineData("/api/doc/openapi.json")]
    [InlineData("/api/doc")]
    [InlineData("/")]
    [InlineData("/bestaat/niet")]
    [InlineData("/afmelden")]
    [InlineData("/hulp")]
    public async Task Elk_antwoord_zegt_de_browser_wat_hij_niet_mag(string adres)
    {
        using var client = gedeeld.Host.Als(null, html: true);
        using var antwoord = await client.GetAsync(adres, Gesprek.Stop);

        var csp = antwoord.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        csp.ShouldContain("default-src 'none'");
        csp.ShouldContain("frame-ancestors 'none'");
        if (!adres.StartsWith("/api/doc", StringComparison.Ordinal))
        {
            csp.ShouldNotContain("unsafe");
        }

        antwoord.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        antwoord.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Wie_te_veel_vraagt_leest_hoelang_hij_moet_wachten()
    {
        await using var host = await Draaiendehost.Start(new()
        {
            Achtergrond = false,
            Stel = b => Aanvalshost.Limieten(b, "3", "1", "4"),
        }, Gesprek.Stop);
        using var gent = host.Als(Persona.LokaalBestuurGent);
        using var leuven = host.Als(Persona.LokaalBestuurLeuven);
        using var vreemde = host.Als(null, html: true);

        await Herhaal(gent, 3);
        using var teVeel = await gent.GetAsync("/api/v1/gebied/sectoren", Gesprek.Stop);
        using var buur = await leuven.GetAsync("/api/v1/gebied/sectoren", Gesprek.Stop);
        using var gezond = await gent.GetAsync("/health", Gesprek.Stop);

        (await teVeel.Keur(429)).ShouldBeEmpty();
        (await teVeel.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("urn:problem-type:belgif:tooManyRequests");
        teVeel.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        buur.StatusCode.ShouldBe(HttpStatusCode.OK, "de drukte van de ene is niet die van de andere");
        gezond.StatusCode.ShouldBe(HttpStatusCode.OK);

        for (var keer = 0; keer < 4; keer++)
        {
            (await vreemde.GetAsync("/aangemeld?code=x&state=x", Gesprek.Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var deur = await vreemde.GetAsync("/aangemeld?code=x&state=x", Gesprek.Stop);
        deur.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        deur.Headers.RetryAfter.ShouldNotBeNull();
        (await deur.Content.ReadAsStringAsync(Gesprek.Stop)).ShouldContain("Even wachten");
    }

    private static async Task Herhaal(HttpClient client, int keren)
    {
        for (var keer = 0; keer < keren; keer++)
        {
            (await client.GetAsync("/api/v1/gebied/sectoren", Gesprek.Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>The header that makes the test host believe who calls.</summary>
    private string Wie
    {
        get
        {
            using var client = gedeeld.Host.Als(Persona.Centraal);
            var kop = client.DefaultRequestHeaders.First(h => h.Key.StartsWith("X-", StringComparison.Ordinal));
            return $"{kop.Key}: {kop.Value.First()}\r\n";
        }
    }

    /// <summary>Bytes on the line, without a client that corrects them.</summary>
    private async Task<string> Ruw(string verzoek)
    {
        using var lijn = new TcpClient();
        await lijn.ConnectAsync(gedeeld.Host.Adres.Host, gedeeld.Host.Adres.Port, Gesprek.Stop);
        await using var stroom = lijn.GetStream();
        await stroom.WriteAsync(Encoding.Latin1.GetBytes(verzoek), Gesprek.Stop);
        var antwoord = new StringBuilder();
        var buffer = new byte[4096];
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(Gesprek.Stop);
        geduld.CancelAfter(TimeSpan.FromSeconds(30));
        try
        {
            while (await stroom.ReadAsync(buffer, geduld.Token) is > 0 and var gelezen)
            {
                antwoord.Append(Encoding.Latin1.GetString(buffer, 0, gelezen));
                if (Volledig(antwoord.ToString()))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (geduld.IsCancellationRequested)
        {
            antwoord.Append("(de host zwijgt)");
        }
        catch (IOException)
        {
            // The host hung up; what it said before that counts.
        }

        return antwoord.ToString();
    }

    private static bool Volledig(string antwoord) =>
        antwoord.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var einde
        && (antwoord.Contains("Content-Length: 0", StringComparison.Ordinal) || antwoord[einde..].EndsWith("0\r\n\r\n", StringComparison.Ordinal) || antwoord[(einde + 4)..].TrimEnd().EndsWith('}'));
}
