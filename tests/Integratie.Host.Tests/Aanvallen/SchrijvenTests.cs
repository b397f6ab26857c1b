using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Integratie.Host.Tests.Beheer;
using Integratie.Kern;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>Bad content in a request of the right form: each gets a clear problem, and nothing is kept of it.</summary>
[Collection(Aanvalshost.Samen)]
public sealed class SchrijvenTests(Aanvalshost gedeeld)
{
    private const string Overeenkomsten = "/api/v1/gebied/overeenkomsten";
    private const string Matrix = "/api/v1/gebied/matrix";

    private static string Straks => $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}";

    public static TheoryData<string, string> Teksten => new()
    {
        { "\"a\\u0000b\"", "nul" },
        { "\"a\\u001bb\"", "stuurteken" },
        { "\"\\ud83d\"", "half teken" },
        { "\"\\udc00\\ud800\"", "omgekeerde helften" },
        { "\"\\ufffe\"", "geen teken" },
        { "\"\"", "leeg" },
        { "\"   \"", "alleen spaties" },
        { "\"\\u200b\\u202e\"", "alleen onzichtbare tekens" },
        { $"\"{new string('a', 201)}\"", "te lang" },
        { $"\"a{string.Concat(Enumerable.Repeat("\\u0301", 1000))}\"", "vloed van accenten" },
    };

    [Theory]
    [MemberData(nameof(Teksten))]
    public async Task Een_onbruikbare_tekst_wordt_geweigerd(string tekst, string soort)
    {
        var ervoor = await Aantal();

        await Geweigerd(await Post(Overeenkomsten, Overeenkomst(titel: tekst)), "titel", soort);

        (await Aantal()).ShouldBe(ervoor);
    }

    [Fact]
    public async Task Onzichtbare_tekens_en_leesrichtingen_maken_geen_tweeling()
    {
        var adres = await Maak(Overeenkomst(titel: "\"Me\\u200blle \\u202eruks\\u202c cafe\\u0301\""));

        (await Lees(adres))["gegevens"]!["titel"]!.GetValue<string>().ShouldBe("Melle ruks café");
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2027-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("0000-00-00")]
    [InlineData("26-01-01")]
    [InlineData("10000-01-01")]
    [InlineData("2026-1-1")]
    [InlineData("01/02/2026")]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData(" 2026-01-01")]
    [InlineData("")]
    public async Task Een_dag_die_niet_bestaat_wordt_geweigerd(string dag) =>
        await Geweigerd(await Post(Overeenkomsten, Overeenkomst(van: $"\"{dag}\"")), "van", dag);

    [Theory]
    [InlineData("gemeente:71022", "Hasselt is samengevoegd met Kortessem")]
    [InlineData("gemeente:99999", "nooit bestaan")]
    [InlineData("gemeente:00000", "geen NIS-code")]
    [InlineData("gemeente:4402", "te kort")]
    [InlineData("gemeente:44021'--", "geen code")]
    [InlineData("maan:1", "geen soort gebied")]
    [InlineData("gemeente:٤٤٠٢١", "Arabische cijfers")]
    [InlineData("gemeente:４４０２１", "brede cijfers")]
    public async Task Een_gebied_dat_niet_of_niet_meer_bestaat_wordt_geweigerd(string gebied, string waarom)
    {
        await Geweigerd(await Post(Matrix, Voorstel(gebied)), "gebied", waarom);
        using var overeenkomst = await Post(Overeenkomsten, Overeenkomst(gebied: gebied));
        (await overeenkomst.Keur(400)).ShouldBeEmpty(waarom);
    }

    [Fact]
    public async Task Een_laatste_dag_voor_de_eerste_wordt_geweigerd()
    {
        using var antwoord = await Post(Overeenkomsten, Overeenkomst(extra: ",\"totEnMet\":\"2020-01-01\""));

        (await Document(antwoord))["issues"]![0]!["type"]!.GetValue<string>().ShouldBe("urn:problem-type:belgif-ext:input-validation:invalidPeriod");
    }

    [Fact]
    [Trait("Eis", "GEB-06")]
    public async Task Twee_besluiten_voor_dezelfde_tijd_en_plaats_gaan_niet_samen()
    {
        var een = await Maak(Voorstel("gemeente:11002", van: "2031-01-01"), Matrix);
        var twee = await Maak(Voorstel("gemeente:11002", van: "2031-01-01", instantie: "agentschap"), Matrix);

        (await Besluit(een)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var tweede = await Besluit(twee);

        (await tweede.Keur(409)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    public async Task Een_rij_van_de_matrix_zonder_haar_overeenkomst_wordt_niet_goedgekeurd()
    {
        var adres = await Maak(Voorstel("gemeente:13040", extra: ",\"voorwaarde\":\"tijdelijkeRegie\""), Matrix);

        using var antwoord = await Besluit(adres);

        (await antwoord.Keur(409)).ShouldBeEmpty();
        (await Document(antwoord))["type"]!.GetValue<string>().ShouldBe("urn:problem-type:integratie:eenVoorwaardeVraagtEenGeregistreerdeOvereenkomst");
        (await Lees(adres))["status"]!.GetValue<string>().ShouldBe("voorgesteld");
    }

    [Fact]
    public async Task Van_twee_die_tegelijk_wijzigen_wint_er_een_en_leest_de_ander_waarom_niet()
    {
        var adres = await Maak(Overeenkomst());
        var etag = await ETag(adres);

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Wijzig(adres, $$"""{"titel":"Versie {{i}}"}""", etag)));

        antwoorden.Count(a => a.StatusCode is HttpStatusCode.NoContent).ShouldBe(1);
        foreach (var verliezer in antwoorden.Where(a => a.StatusCode is not HttpStatusCode.NoContent))
        {
            (await verliezer.Keur(412)).ShouldBeEmpty();
        }

        var winnaar = Array.FindIndex(antwoorden, a => a.StatusCode is HttpStatusCode.NoContent);
        (await Lees(adres))["gegevens"]!["titel"]!.GetValue<string>().ShouldBe($"Versie {winnaar}");
    }

    [Theory]
    [InlineData(null, 428)]
    [InlineData("\"1\"", 412)]
    [InlineData("*", 412)]
    [InlineData("W/", 412)]
    public async Task Zonder_de_versie_die_gelezen_werd_wijzigt_er_niets(string? kop, int status)
    {
        var adres = await Maak(Overeenkomst());
        var etag = await ETag(adres);

        using var antwoord = await Wijzig(adres, """{"titel":"Overschreven"}""", kop == "W/" ? kop + etag : kop);

        (await antwoord.Keur(status)).ShouldBeEmpty();
        (await Lees(adres))["gegevens"]!["titel"]!.GetValue<string>().ShouldBe("Samen");
    }

    [Fact]
    public async Task Hetzelfde_verzoek_tweemaal_tegelijk_maakt_er_een()
    {
        var ervoor = await Aantal();
        var sleutel = Uuid.Nieuw().ToString();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(Overeenkomsten, Overeenkomst(), sleutel: sleutel)));

        antwoorden.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.Created]);
        antwoorden.Select(a => a.Headers.Location).Distinct().Count().ShouldBe(1);
        (await Aantal()).ShouldBe(ervoor + 1);
    }

    [Fact]
    public async Task Een_sleutel_met_een_ander_verzoek_wordt_geweigerd_en_van_een_ander_is_een_andere_sleutel()
    {
        var ervoor = await Aantal();
        var sleutel = new string('x', 255);
        (await Post(Overeenkomsten, Overeenkomst(), sleutel: sleutel)).StatusCode.ShouldBe(HttpStatusCode.Created);

        using var ander = await Post(Overeenkomsten, Overeenkomst(titel: "\"Iets anders\""), sleutel: sleutel);
        using var collega = await Post(Overeenkomsten, Overeenkomst(titel: "\"Van een collega\""), client: gedeeld.Host.Als(Persona.CentraalCollega), sleutel: sleutel);

        (await ander.Keur(422)).ShouldBeEmpty();
        collega.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Aantal()).ShouldBe(ervoor + 2);
    }

    [Theory]
    [InlineData("\"id\":\"01900000-0000-7000-8000-000000000001\"")]
    [InlineData("\"status\":\"actief\"")]
    [InlineData("\"versie\":7")]
    [InlineData("\"Titel\":\"met een hoofdletter\"")]
    [InlineData("\"organisatie\":\"OVO900001\"")]
    public async Task Niemand_vult_velden_in_die_niet_van_hem_zijn(string veld)
    {
        using var antwoord = await Post(Overeenkomsten, Overeenkomst(extra: "," + veld));

        (await antwoord.Keur(400)).ShouldBeEmpty();
        (await Document(antwoord))["issues"]![0]!["type"]!.GetValue<string>().ShouldBe("urn:problem-type:belgif:input-validation:unknownInput");
    }

    [Fact]
    public async Task Wat_geweigerd_wordt_herhaalt_geen_waarde_uit_het_verzoek()
    {
        using var antwoord = await Post(Overeenkomsten, Overeenkomst(extra: ",\"contactmail\":\"geheim-93051822361\""));

        var tekst = await antwoord.Content.ReadAsStringAsync(Gesprek.Stop);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        tekst.ShouldContain("contactmail");
        tekst.ShouldNotContain("93051822361");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\\\"><img src=x onerror=alert(1)>")]
    [InlineData("{{7*7}} ${7*7} @(7*7)")]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("[klik](javascript:alert(1))")]
    [InlineData("Null")]
    [InlineData("O'Brien-d'Haese; drop table gebied.overeenkomst;--")]
    public async Task Wat_iemand_intikt_staat_op_de_pagina_als_tekst(string titel)
    {
        var adres = await Maak(Overeenkomst(titel: $"\"{titel}\""));
        using var client = gedeeld.Host.Als(Persona.Centraal, html: true);

        foreach (var pagina in (string[])["/gebied/overeenkomsten/" + adres.Split('/')[^1], "/gebied/overeenkomsten?zoek=" + Uri.EscapeDataString(titel.Replace("\\", "", StringComparison.Ordinal))])
        {
            var document = await client.Pagina(pagina);

            document.Body!.TextContent.ShouldContain(titel.Replace("\\", "", StringComparison.Ordinal));
            document.Scripts.ShouldAllBe(s => s.Source != null && s.Text.Length == 0);
            document.QuerySelector("[onerror]").ShouldBeNull();
            document.QuerySelectorAll("a").ShouldAllBe(a => !(a.GetAttribute("href") ?? "").StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("Ge%t")]
    [InlineData("G_nt")]
    [InlineData("Ge\\nt")]
    [InlineData("' or 1=1 --")]
    [InlineData("Gent'||'")]
    [InlineData("Gent') union select 1 --")]
    public async Task Een_leesteken_in_een_zoekveld_is_hoogstens_een_spatie(string zoek)
    {
        using var client = gedeeld.Host.Als(Persona.Centraal);
        var gewoon = string.Concat(zoek.Select(t => char.IsLetterOrDigit(t) ? t : ' '));
        foreach (var lijst in (await gedeeld.Bewerkingen()).Where(b => b.Methode == "GET" && b.Vragen.Contains("zoek") && b.Vragen.Contains("pageSize")).Select(b => b.Pad))
        {
            var met = (await client.Lees($"{lijst}?pageSize=200&zoek={Uri.EscapeDataString(zoek)}")).GetProperty("items");
            var zonder = (await client.Lees($"{lijst}?pageSize=200&zoek={Uri.EscapeDataString(gewoon)}")).GetProperty("items");

            (met.GetArrayLength() == 0 || met.ToString() == zonder.ToString()).ShouldBeTrue(lijst);
        }
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("S%n")]
    [InlineData("S_men")]
    public async Task Een_jokerteken_vindt_geen_titels_die_het_niet_hebben(string zoek)
    {
        using var client = gedeeld.Host.Als(Persona.Centraal);
        await Maak(Overeenkomst());

        (await client.Lees("/api/v1/gebied/overeenkomsten?zoek=Samen")).GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0);
        (await client.Lees("/api/v1/gebied/overeenkomsten?zoek=" + Uri.EscapeDataString(zoek))).GetProperty("items").EnumerateArray()
            .Select(o => o.GetProperty("titel").GetString()!).ShouldAllBe(t => t.Contains(zoek, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Een_bladwijzer_is_van_zijn_lijst_en_niet_te_veranderen()
    {
        using var client = gedeeld.Host.Als(Persona.Centraal);
        var volgende = (await client.Lees("/api/v1/gebied/gemeenten?pageSize=1")).Sleutel("next");
        var cursor = volgende.Split("cursor=")[1];
        string[] vervalst = [cursor[..^2] + (cursor[^2] == 'A' ? 'B' : 'A') + cursor[^1], cursor[1..], cursor + cursor, new string('A', 5000), "", "%00", "JycnJycnJycnJycnJycnJycn"];

        foreach (var adres in (string[])[.. vervalst.Select(v => "/api/v1/gebied/gemeenten?pageSize=1&cursor=" + v),
            $"/api/v1/gebied/talen?pageSize=1&cursor={cursor}", $"/api/v1/gebied/gemeenten?pageSize=1&zoek=a&cursor={cursor}", $"/api/v1/gebied/gemeenten?pageSize=1&provincie=70000&cursor={cursor}"])
        {
            using var antwoord = await client.GetAsync(adres, Gesprek.Stop);
            (await antwoord.Keur(400)).ShouldBeEmpty(adres);
            (await Document(antwoord))["issues"]![0]!["name"]!.GetValue<string>().ShouldBe("cursor");
        }
    }

    [Fact]
    public async Task Een_regeleinde_in_een_naam_komt_niet_in_de_koppen()
    {
        using var antwoord = await Post("/api/v1/gebied/instanties", """{"code":"x\r\nX-Mee: 1","naam":"X"}""");
        using var kop = new HttpRequestMessage(HttpMethod.Get, "/api/v1/gebied/sectoren");
        kop.Headers.TryAddWithoutValidation("BelGov-Related-Trace-Id", "a\tb<script>");
        using var client = gedeeld.Host.Als(Persona.Centraal);
        using var gewoon = await client.SendAsync(kop, Gesprek.Stop);

        (await antwoord.Keur(400)).ShouldBeEmpty();
        antwoord.Headers.Contains("X-Mee").ShouldBeFalse();
        gewoon.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<long> Aantal() => (long)(await gedeeld.Host.Databank.Sql("select count(*) from gebied.overeenkomst"))!;

    private static string Overeenkomst(string titel = "\"Samen\"", string? van = null, string gebied = "gemeente:44021", string extra = "") =>
        $$"""{"titel":{{titel}},"type":"uitvoering","instanties":["agentschap","OVO002067"],"gebieden":["{{gebied}}"],"taken":["uitvoeringEersteLijn"],"van":{{van ?? $"\"{Straks}\""}}{{extra}}}""";

    private static string Voorstel(string gebied, string? van = null, string instantie = "vgc", string extra = "") =>
        $$"""{"gebied":"{{gebied}}","taak":"taalbeleid","instantie":"{{instantie}}","geldigVan":"{{van ?? Straks}}","rechtsgrond":"proef","reden":"proef"{{extra}}}""";

    private async Task<HttpResponseMessage> Post(string adres, string json, HttpClient? client = null, string? sleutel = null)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (sleutel is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("Idempotency-Key", sleutel);
        }

        return await (client ?? gedeeld.Host.Als(Persona.Centraal)).SendAsync(verzoek, Gesprek.Stop);
    }

    private async Task<string> Maak(string json, string adres = Overeenkomsten)
    {
        using var antwoord = await Post(adres, json);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Created, await antwoord.Content.ReadAsStringAsync(Gesprek.Stop));
        return antwoord.Headers.Location!.ToString();
    }

    private async Task<JsonNode> Lees(string adres)
    {
        using var antwoord = await gedeeld.Host.Als(Persona.Centraal).GetAsync(adres, Gesprek.Stop);
        return await Document(antwoord);
    }

    private async Task<string> ETag(string adres)
    {
        using var antwoord = await gedeeld.Host.Als(Persona.Centraal).GetAsync(adres, Gesprek.Stop);
        return antwoord.Headers.ETag!.Tag;
    }

    private async Task<HttpResponseMessage> Wijzig(string adres, string patch, string? ifMatch)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Patch, adres) { Content = new StringContent(patch, Encoding.UTF8) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue("application/merge-patch+json");
        if (ifMatch is not null)
        {
            verzoek.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await gedeeld.Host.Als(Persona.Centraal).SendAsync(verzoek, Gesprek.Stop);
    }

    private async Task<HttpResponseMessage> Besluit(string adres)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres + "/goedkeuring") { Content = new StringContent("""{"toelichting":"Akkoord"}""", Encoding.UTF8, "application/json") };
        verzoek.Headers.TryAddWithoutValidation("If-Match", await ETag(adres));
        return await gedeeld.Host.Als(Persona.CentraalCollega).SendAsync(verzoek, Gesprek.Stop);
    }

    private static async Task Geweigerd(HttpResponseMessage antwoord, string veld, string waarom)
    {
        using (antwoord)
        {
            (await antwoord.Keur(400)).ShouldBeEmpty(waarom);
            (await Document(antwoord))["issues"]!.AsArray().ShouldContain(i => i!["name"]!.GetValue<string>() == veld && i["in"]!.GetValue<string>() == "body", waarom);
        }
    }

    private static async Task<JsonNode> Document(HttpResponseMessage antwoord) => JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Gesprek.Stop))!;
}
