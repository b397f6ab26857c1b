using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Integratie.Host.Tests.Beheer;

namespace Integratie.Host.Tests.Aanvallen;

/// <summary>
/// Attacks on every operation of the contract, whichever those are: a new endpoint is attacked without a new test. Each test
/// names all operations that fall.
/// </summary>
[Trait("Eis", "KRN-02")]
[Collection(Aanvalshost.Samen)]
public sealed class ElkeBewerkingTests(Aanvalshost gedeeld)
{
    private static readonly byte[] Diep = [.. Enumerable.Repeat((byte)'[', 10_000), .. Enumerable.Repeat((byte)']', 10_000)];

    private static readonly (string Naam, byte[] Lichaam)[] Rommel =
    [
        ("niets", []), ("half object", "{"u8.ToArray()), ("lijst", "[]"u8.ToArray()), ("null", "null"u8.ToArray()), ("tekst", "\"x\""u8.ToArray()), ("getal", "1e400"u8.ToArray()),
        ("twee documenten", "{}{}"u8.ToArray()), ("commentaar", "/* x */{}"u8.ToArray()), ("staartkomma", "{\"a\":1,}"u8.ToArray()), ("NaN", "{\"a\":NaN}"u8.ToArray()),
        ("diep", [.. "{\"a\":"u8, .. Diep, .. "}"u8]), ("gebroken utf-8", [.. "{\"a\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]), ("losse bom", [0xEF, 0xBB, 0xBF]), ("nul", [0]),
        ("xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"u8.ToArray()),
    ];

    private static readonly string[] VreemdeVelden =
    [
        """{"bestaatNiet":1}""", """{"__proto__":{"isAdmin":true}}""", """{"$type":"System.IO.FileInfo"}""", """{"constructor":{}}""", """{"isAdmin":true,"organisatie":"OVO900001"}""",
    ];

    private static readonly string[] VreemdeWaarden =
    [
        "", "'", "';drop table gebied.gemeente;--", "%", "_", "\\", "%25%27%20or%201=1", "%00", "a%00b", "%ED%A0%80", "%FF", "%C3%28", "1e400", "-1", "0", "9223372036854775808", "2026-02-30", "0000-00-00", "0001-01-01", "9999-12-31",
        "null", "true", "[]", "{}", "..%2F..%2Fetc%2Fpasswd", "%0D%0AX-Mee:%201", "%E2%80%AE", "%E2%80%8B", "%3Cscript%3E", "*", "(", "Gent%7C%26%21:*", "%F0%9F%98%80",
    ];

    [Fact]
    public async Task Een_vreemde_komt_nergens_binnen()
    {
        using var vreemde = gedeeld.Host.Als(null);

        await Elke(b => !b.IsOpenbaar, async b =>
        {
            using var antwoord = await vreemde.SendAsync(b.Vraag(b.Mediatype is null ? null : Json("{"u8.ToArray(), b.Mediatype)), Gesprek.Stop);
            var fout = await antwoord.Keur(401);
            return fout.Length > 0 || await Soort(antwoord) == "urn:problem-type:belgif:noAccessToken" ? fout : "ander probleem";
        });
    }

    [Fact]
    public async Task Wie_het_recht_niet_heeft_wordt_geweigerd_voor_zijn_verzoek_gelezen_wordt()
    {
        await Elke(b => b.Recht is not null && Array.Exists(Aanvalshost.Iedereen, p => !gedeeld.Rechten.Mag(p, b.Recht)), async b =>
        {
            foreach (var wie in Aanvalshost.Iedereen.Where(p => !gedeeld.Rechten.Mag(p, b.Recht!)))
            {
                using var client = gedeeld.Host.Als(wie);
                using var antwoord = await client.SendAsync(b.Vraag(b.Mediatype is null ? null : Json("{"u8.ToArray(), b.Mediatype)), Gesprek.Stop);
                var fout = await antwoord.Keur(403);
                if (fout.Length > 0 || await Soort(antwoord) != "urn:problem-type:belgif:missingPermission")
                {
                    return $"{wie.Id}: {fout}";
                }
            }

            return "";
        });
    }

    [Fact]
    public async Task Rommel_als_verzoek_krijgt_een_duidelijk_probleem() => await Elke(b => b.Mediatype is not null, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        foreach (var (naam, lichaam) in Rommel)
        {
            using var antwoord = await client.SendAsync(b.Vraag(Json(lichaam, b.Mediatype!)), Gesprek.Stop);
            // The bytes of a partial change are only read as text when there is something to change.
            if (await antwoord.Keur(b.Methode is "PATCH" && naam == "gebroken utf-8" ? [400, 404] : [400]) is { Length: > 0 } fout)
            {
                return $"{naam}: {fout}";
            }

            if (antwoord.StatusCode is HttpStatusCode.BadRequest
                && ((await Document(antwoord))["issues"] is not JsonArray { Count: > 0 } punten || punten.Any(p => p!["in"]?.GetValue<string>() != "body")))
            {
                return $"{naam}: geen issues in de body";
            }
        }

        return "";
    });

    [Fact]
    public async Task Velden_die_niet_bestaan_worden_geweigerd() => await Elke(b => b.Mediatype is not null, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        foreach (var lichaam in VreemdeVelden)
        {
            // A partial change is only put together when the thing it changes is there.
            using var antwoord = await client.SendAsync(b.Vraag(Json(Encoding.UTF8.GetBytes(lichaam), b.Mediatype!)), Gesprek.Stop);
            if (await antwoord.Keur(b.Methode is "PATCH" ? [400, 404] : [400]) is { Length: > 0 } fout)
            {
                return $"{lichaam}: {fout}";
            }
        }

        return "";
    });

    [Fact]
    public async Task Elk_veld_met_een_verkeerde_soort_waarde_wordt_geweigerd() => await Elke(b => b.Mediatype is not null, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        foreach (var (naam, soort) in b.Velden)
        {
            string[] waarden = ["9223372036854775808", "1e400", "-0.5", "{\"x\":1}", "[[]]", "true", "\"\\u0000\"", "\"\\ud800\"", "\"\\uffff\""];
            foreach (var waarde in waarden.Where(w => (soort, w) is not (("boolean", "true") or (null, _))))
            {
                using var antwoord = await client.SendAsync(b.Vraag(Json(Encoding.UTF8.GetBytes($$"""{"{{naam}}":{{waarde}}}"""), b.Mediatype!)), Gesprek.Stop);
                if (await antwoord.Keur(b.Methode is "PATCH" ? [400, 404] : [400]) is { Length: > 0 } fout)
                {
                    return $"{naam}={waarde}: {fout}";
                }
            }

            using var dubbel = await client.SendAsync(b.Vraag(Json(Encoding.UTF8.GetBytes($$"""{"{{naam}}":null,"{{naam}}":null}"""), b.Mediatype!)), Gesprek.Stop);
            if (await dubbel.Keur(400) is { Length: > 0 } tweemaal)
            {
                return $"{naam} tweemaal: {tweemaal}";
            }
        }

        return "";
    });

    [Fact]
    public async Task Een_dag_van_geen_kalender_wordt_geweigerd_waar_hij_ook_staat()
    {
        var gezien = 0;
        await Elke(b => b.Dagen.Any(), async b =>
        {
            using var client = gedeeld.Bevoegde(b);
            foreach (var (naam, waar, isMoment) in b.Dagen)
            {
                foreach (var dag in (string[])["0001-01-01", "1849-12-31", "2201-01-01", "9999-12-31"])
                {
                    gezien++;
                    var waarde = isMoment ? dag + "T12:00:00Z" : dag;
                    using var antwoord = await client.SendAsync(
                        waar is "query" ? b.Vraag(b.Mediatype is null ? null : Json("{}"u8.ToArray(), b.Mediatype), query: $"?{naam}={waarde}")
                            : b.Vraag(Json(Encoding.UTF8.GetBytes($$"""{"{{naam}}":"{{waarde}}"}"""), b.Mediatype!)), Gesprek.Stop);
                    // A partial change is only put together when the thing it changes is there.
                    var fout = await antwoord.Keur(b.Methode is "PATCH" ? [400, 404] : [400]);
                    if (fout.Length == 0 && antwoord.StatusCode is HttpStatusCode.BadRequest
                        && ((await Document(antwoord))["issues"]![0]! is not { } punt || punt["name"]!.GetValue<string>() != naam || punt["in"]!.GetValue<string>() != waar
                            || !punt["detail"]!.GetValue<string>().Contains("1850", StringComparison.Ordinal)))
                    {
                        fout = "noemt de datum niet: " + await antwoord.Content.ReadAsStringAsync(Gesprek.Stop);
                    }

                    if (fout.Length > 0)
                    {
                        return $"{naam}={waarde}: {fout}";
                    }
                }
            }

            return "";
        });
        gezien.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/yaml")]
    [InlineData("jsonachtig")]
    [InlineData(null)]
    public async Task Een_ander_soort_inhoud_wordt_niet_gelezen(string? soort) => await Elke(b => b.Mediatype is not null, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        var inhoud = new ByteArrayContent("{}"u8.ToArray());
        if (soort is not null)
        {
            inhoud.Headers.TryAddWithoutValidation("Content-Type", soort);
        }

        using var antwoord = await client.SendAsync(b.Vraag(inhoud), Gesprek.Stop);
        return await antwoord.Keur(415);
    });

    [Fact]
    public async Task Samengeperste_inhoud_wordt_niet_uitgepakt() => await Elke(b => b.Mediatype is not null, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        var inhoud = Json("{}"u8.ToArray(), b.Mediatype!);
        inhoud.Headers.ContentEncoding.Add("gzip");

        using var antwoord = await client.SendAsync(b.Vraag(inhoud), Gesprek.Stop);
        return await antwoord.Keur(415);
    });

    [Fact]
    public async Task Wat_er_niet_is_is_er_niet() => await Elke(b => b.HeeftPadparameter && b.Mediatype is null, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        using var antwoord = await client.SendAsync(b.Vraag(query: b.Vragen.Contains("laatsteDag") ? "?laatsteDag=2027-01-01" : ""), Gesprek.Stop);
        return await antwoord.Keur(404);
    });

    [Fact]
    public async Task Een_verzonnen_sleutel_in_het_adres_breekt_niets() => await Elke(b => b.HeeftPadparameter, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        // A NUL in a path never reaches the application: the server refuses the request line.
        foreach (var waarde in (string[])[.. VreemdeWaarden.Where(w => w.Length > 0 && !w.Contains("%00", StringComparison.Ordinal)), new string('9', 2000), "00000000-0000-0000-0000-000000000000"])
        {
            using var antwoord = await client.SendAsync(b.Vraag(b.Mediatype is null ? null : Json("{}"u8.ToArray(), b.Mediatype), waarde), Gesprek.Stop);
            if (await antwoord.Keur(400, 404, 405) is { Length: > 0 } fout)
            {
                return $"{waarde}: {fout}";
            }
        }

        return "";
    });

    [Fact]
    public async Task Een_verzonnen_waarde_in_de_vraag_breekt_niets() => await Elke(b => b.Vragen.Any(), async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        foreach (var naam in b.Vragen)
        {
            foreach (var waarde in (string[])[.. VreemdeWaarden, new string('a', 5000), string.Concat(Enumerable.Repeat("e%CC%81", 1000))])
            {
                using var antwoord = await client.SendAsync(b.Vraag(b.Mediatype is null ? null : Json("{}"u8.ToArray(), b.Mediatype), query: $"?{naam}={waarde}"), Gesprek.Stop);
                var fout = await antwoord.Keur(200, 303, 400, 404);
                if (fout.Length == 0 && antwoord.StatusCode is HttpStatusCode.BadRequest && (await Document(antwoord))["issues"] is not JsonArray { Count: > 0 })
                {
                    fout = "geen issues";
                }

                if (fout.Length > 0)
                {
                    return $"{naam}={waarde[..Math.Min(waarde.Length, 40)]}: {fout}";
                }
            }
        }

        return "";
    });

    [Fact]
    public async Task Een_parameter_die_niet_bestaat_wordt_geweigerd() => await Elke(b => !b.IsOpenbaar, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        using var antwoord = await client.SendAsync(b.Vraag(b.Mediatype is null ? null : Json("{}"u8.ToArray(), b.Mediatype), query: "?bestaatNiet=1"), Gesprek.Stop);
        return await antwoord.Keur(400) is { Length: > 0 } fout ? fout : (await antwoord.Content.ReadAsStringAsync(Gesprek.Stop)).Contains("bestaatNiet", StringComparison.Ordinal) ? "" : "noemt de parameter niet";
    });

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("201")]
    [InlineData("1000000")]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    public async Task Een_blad_is_nooit_leeg_en_nooit_eindeloos(string grootte) => await Elke(b => b.Vragen.Contains("pageSize"), async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        using var antwoord = await client.SendAsync(b.Vraag(b.Mediatype is null ? null : Json("{}"u8.ToArray(), b.Mediatype), query: "?pageSize=" + grootte), Gesprek.Stop);
        return await antwoord.Keur(400) is { Length: > 0 } fout ? fout
            : (await Document(antwoord))["issues"]![0]!["name"]?.GetValue<string>() == "pageSize" ? "" : "zegt niet dat het over pageSize gaat";
    });

    [Fact]
    public async Task Zonder_if_match_wijzigt_er_niets() => await Elke(b => b is { VraagtIfMatch: true, Mediatype: null }, async b =>
    {
        using var client = gedeeld.Bevoegde(b);
        foreach (var (kop, status) in ((string?, int)[])[(null, 428), ("", 428), ("*", 412), ("W/\"1\"", 412), ("1", 412), ("\"1\", \"2\"", 412), ("\"-1\"", 412), ("\"4294967296\"", 412), ("\"1e3\"", 412)])
        {
            using var verzoek = b.Vraag();
            verzoek.Headers.Remove("If-Match");
            if (kop is not null)
            {
                verzoek.Headers.TryAddWithoutValidation("If-Match", kop);
            }

            using var antwoord = await client.SendAsync(verzoek, Gesprek.Stop);
            if (await antwoord.Keur(status) is { Length: > 0 } fout)
            {
                return $"{kop ?? "niets"}: {fout}";
            }
        }

        return "";
    });

    [Fact]
    public async Task Een_onbruikbare_idempotentiesleutel_wordt_geweigerd() =>
        await Elke(b => b.Mediatype is null && b.Parameters.Any(p => p["name"]!.GetValue<string>() == "Idempotency-Key"), async b =>
        {
            using var client = gedeeld.Bevoegde(b);
            foreach (var sleutel in (string[])["\"\"", new string('x', 256), new string('x', 10_000), "met spatie", "tab\tteken"])
            {
                using var verzoek = b.Vraag();
                verzoek.Headers.TryAddWithoutValidation("Idempotency-Key", sleutel);
                using var antwoord = await client.SendAsync(verzoek, Gesprek.Stop);
                if (await antwoord.Keur(400) is { Length: > 0 } fout)
                {
                    return $"{sleutel[..Math.Min(20, sleutel.Length)]}: {fout}";
                }
            }

            return "";
        });

    [Fact]
    public async Task Een_methode_die_er_niet_is_krijgt_te_lezen_welke_er_wel_zijn()
    {
        var paden = (await gedeeld.Bewerkingen()).GroupBy(b => b.Pad).ToList();
        using var client = gedeeld.Host.Als(Testkit.Persona.Centraal);
        var fouten = new List<string>();
        foreach (var pad in paden)
        {
            var eigen = pad.Select(b => b.Methode).ToList();
            foreach (var methode in ((string[])["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "KNUTSEL"]).Except(eigen))
            {
                using var verzoek = pad.First().Vraag();
                verzoek.Method = new(methode);
                using var antwoord = await client.SendAsync(verzoek, Gesprek.Stop);
                var fout = await antwoord.Keur(405);
                if (fout.Length > 0 || !eigen.TrueForAll(m => antwoord.Content.Headers.Allow.Contains(m)))
                {
                    fouten.Add($"{methode} {pad.Key}: {fout} Allow: {string.Join(',', antwoord.Content.Headers.Allow)}");
                }
            }
        }

        fouten.ShouldAllHold();
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/html")]
    [InlineData("application/json;q=0, */*;q=0.1")]
    [InlineData("onzin")]
    public async Task De_api_antwoordt_in_json_wat_er_ook_gevraagd_wordt(string aanvaardt)
    {
        using var client = gedeeld.Host.Als(Testkit.Persona.Centraal);
        client.DefaultRequestHeaders.Remove("Accept");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", aanvaardt);

        using var goed = await client.GetAsync("/api/v1/gebied/sectoren", Gesprek.Stop);
        using var fout = await client.GetAsync("/api/v1/gebied/matrix/geen-sleutel", Gesprek.Stop);
        using var vreemd = await client.GetAsync("/api/v1/bestaat/niet", Gesprek.Stop);

        goed.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        fout.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        vreemd.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await vreemd.Keur(404)).ShouldBeEmpty();
    }

    private async Task Elke(Func<Bewerking, bool> welke, Func<Bewerking, Task<string>> proef)
    {
        var bewerkingen = (await gedeeld.Bewerkingen()).Where(welke).ToList();
        bewerkingen.ShouldNotBeEmpty();
        var fouten = new List<string>();
        foreach (var bewerking in bewerkingen)
        {
            if (await proef(bewerking) is { Length: > 0 } fout)
            {
                fouten.Add($"{bewerking.Naam}: {fout}");
            }
        }

        fouten.ShouldAllHold();
    }

    private static ByteArrayContent Json(byte[] lichaam, string soort)
    {
        var inhoud = new ByteArrayContent(lichaam);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue(soort);
        return inhoud;
    }

    private static async Task<JsonNode> Document(HttpResponseMessage antwoord) => JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Gesprek.Stop))!;

    private static async Task<string?> Soort(HttpResponseMessage antwoord) => (await Document(antwoord))["type"]?.GetValue<string>();
}
