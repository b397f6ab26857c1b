using System.Text;
using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Microsoft.AspNetCore.Http;

namespace Integratie.Platform.Tests.Api;

/// <summary>What comes in as JSON, and the words for what is wrong with it (ankers: bad inputs 34-37, 54-60).</summary>
[Trait("Eis", "KRN-10")]
public sealed class JsonTests
{
    private sealed record Adres(NisCode Gemeente, string Straat);

    private sealed record Invoer(string Naam, int Aantal, DateOnly? Van = null, Soort? Soort = null, Adres? Adres = null, List<string>? Talen = null, decimal? Bedrag = null, bool Actief = true);

    private enum Soort
    {
        EersteLijn,
        TweedeLijn,
    }

    [Fact]
    public void Wat_beschreven_is_wordt_gelezen()
    {
        var invoer = JsonSerializer.Deserialize<Invoer>(
            """{ "naam": "e\u0301e\u0301n \u202E", "aantal": 3, "van": "2026-02-28", "soort": "tweedeLijn", "adres": { "gemeente": "44021", "straat": "Kouter" } }""", Json.Gedeeld)!;

        invoer.Naam.ShouldBe("\u00e9\u00e9n ");
        invoer.Soort.ShouldBe(Soort.TweedeLijn);
        invoer.Adres!.Gemeente.Waarde.ShouldBe("44021");
        JsonSerializer.Serialize(invoer with { Van = null }, Json.Gedeeld).ShouldBe(
            """{"naam":"\u00e9\u00e9n ","aantal":3,"soort":"tweedeLijn","adres":{"gemeente":"44021","straat":"Kouter"},"actief":true}""".Replace("\\u00e9", "é", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "naam": "x", "aantal": 1, "isAdmin": true }""", "isAdmin", Invoerfoutsoort.Onbekend, "bestaat niet")]
    [InlineData("""{ "naam": "x", "aantal": 1, "adres": { "gemeente": "44021", "straat": "x", "regio": "x" } }""", "adres.regio", Invoerfoutsoort.Onbekend, "bestaat niet")]
    [InlineData("""{ "Naam": "x", "aantal": 1 }""", "Naam", Invoerfoutsoort.Onbekend, "bestaat niet")]
    [InlineData("""{ "naam": "x", "aantal": 1, "__proto__": {} }""", "__proto__", Invoerfoutsoort.Onbekend, "bestaat niet")]
    [InlineData("""{ "naam": "x", "aantal": 1, "$type": "System.IO.File" }""", null, null, "")]
    [InlineData("""{ "aantal": 1 }""", "naam", Invoerfoutsoort.Verplicht, "verplicht")]
    [InlineData("""{ "naam": "x", "aantal": 1, "adres": { "straat": "x" } }""", "adres.gemeente", Invoerfoutsoort.Verplicht, "verplicht")]
    [InlineData("""{ "naam": null, "aantal": 1 }""", "naam", Invoerfoutsoort.Schema, "null")]
    [InlineData("""{ "naam": 5, "aantal": 1 }""", "naam", null, "een tekst")]
    [InlineData("""{ "naam": "x", "aantal": "1" }""", "aantal", Invoerfoutsoort.Schema, "een geheel getal")]
    [InlineData("""{ "naam": "x", "aantal": 1.5 }""", "aantal", Invoerfoutsoort.Schema, "een geheel getal")]
    [InlineData("""{ "naam": "x", "aantal": 9223372036854775808 }""", "aantal", Invoerfoutsoort.Schema, "een geheel getal")]
    [InlineData("""{ "naam": "x", "aantal": 1e400 }""", "aantal", Invoerfoutsoort.Schema, "een geheel getal")]
    [InlineData("""{ "naam": "x", "aantal": 1, "bedrag": 1e400 }""", "bedrag", Invoerfoutsoort.Schema, "een getal")]
    [InlineData("""{ "naam": "x", "aantal": 1, "bedrag": NaN }""", "bedrag", Invoerfoutsoort.Schema, "niet te lezen")]
    [InlineData("""{ "naam": "x", "aantal": null }""", "aantal", Invoerfoutsoort.Schema, "een geheel getal")]
    [InlineData("""{ "naam": "x", "aantal": 1, "actief": "ja" }""", "actief", Invoerfoutsoort.Schema, "true of false")]
    [InlineData("""{ "naam": "x", "aantal": 1, "van": "2026-02-30" }""", "van", Invoerfoutsoort.Schema, "bestaande datum")]
    [InlineData("""{ "naam": "x", "aantal": 1, "van": "30/02/2026" }""", "van", Invoerfoutsoort.Schema, "bestaande datum")]
    [InlineData("""{ "naam": "x", "aantal": 1, "soort": "derdeLijn" }""", "soort", Invoerfoutsoort.Schema, "beschreven waarden")]
    [InlineData("""{ "naam": "x", "aantal": 1, "soort": 1 }""", "soort", Invoerfoutsoort.Schema, "beschreven waarden")]
    [InlineData("""{ "naam": "x", "aantal": 1, "adres": { "gemeente": "00000", "straat": "x" } }""", "adres.gemeente", null, "NIS-code")]
    [InlineData("""{ "naam": "x", "aantal": 1, "adres": { "gemeente": 44021, "straat": "x" } }""", "adres.gemeente", null, "NIS-code")]
    [InlineData("""{ "naam": "x", "naam": "y", "aantal": 1 }""", "naam", Invoerfoutsoort.Schema, "twee keer")]
    [InlineData("""{ "naam": "nul\u0000", "aantal": 1 }""", "naam", null, "stuurteken")]
    [InlineData("""{ "naam": "half \ud800", "aantal": 1 }""", "naam", null, "")]
    [InlineData("""{ "naam": "x", "aantal": 1, "talen": ["nl", "x\u0007"] }""", "talen[1]", null, "stuurteken")]
    [InlineData("""{ "naam": "x", "aantal": 1, }""", "", Invoerfoutsoort.Schema, "niet te lezen")]
    [InlineData("""{ "naam": "x", /* uitleg */ "aantal": 1 }""", null, Invoerfoutsoort.Schema, "niet te lezen")]
    [InlineData("[]", "", Invoerfoutsoort.Schema, "")]
    [InlineData("", "", Invoerfoutsoort.Schema, "")]
    [InlineData("{", null, Invoerfoutsoort.Schema, "niet te lezen")]
    public void Wat_niet_klopt_krijgt_zijn_veld_en_gewone_woorden(string json, string? veld, string? soort, string woorden)
    {
        var fout = Fout(Encoding.UTF8.GetBytes(json));

        if (veld is not null)
        {
            fout.Veld.ShouldBe(veld);
        }

        if (soort is not null)
        {
            fout.Soort.ShouldBe(soort);
        }

        fout.Bericht.ShouldContain(woorden);
        foreach (var verraad in (string[])["System.", "Integratie.", "Invoer", "JSON-exception", "LineNumber", "Path", "could not"])
        {
            fout.Bericht.ShouldNotContain(verraad);
        }
    }

    [Fact]
    public void Gebroken_UTF8_is_een_fout_in_de_invoer_waar_ze_ook_staat()
    {
        foreach (var json in (string[])["""{ "naam": "?", "aantal": 1 }""", """{ "naam": "x", "aantal": 1, "adres": { "gemeente": "?", "straat": "x" } }""", """{ "naam": "x", "aantal": 1, "soort": "?" }""", """{ "naam": "x", "aantal": 1, "van": "?" }""", """{ "?": "x", "aantal": 1 }"""])
        {
            foreach (var kapot in (byte[][])[[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0xAF]])
            {
                var bytes = Encoding.UTF8.GetBytes(json).SelectMany(b => b == '?' ? kapot : [b]).ToArray();

                Fout(bytes).Bericht.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void Een_halve_letter_in_een_code_of_naam_is_een_fout_in_de_invoer()
    {
        foreach (var json in (string[])["""{ "naam": "x", "aantal": 1, "adres": { "gemeente": "\ud800", "straat": "x" } }""", """{ "naam": "x", "aantal": 1, "soort": "\ud800" }""", """{ "\ud800": "x", "aantal": 1 }""", """{ "naam": "x", "aantal": 1, "van": "\udc00" }"""])
        {
            Fout(Encoding.UTF8.GetBytes(json)).Bericht.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Te_diep_is_te_diep()
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<object>(new string('[', 10_000), Json.Gedeeld));
        Fout(Encoding.UTF8.GetBytes("""{ "naam": """ + string.Concat(Enumerable.Repeat("[", 40)) + "}")).Bericht.ShouldNotBeEmpty();
        Jsonfout.Verwoord(new JsonException("The maximum configured depth of 32 has been exceeded."))[0].Bericht.ShouldContain("32 niveaus");
    }

    [Theory]
    [InlineData("Failed to bind parameter \"DateOnly op\" from \"2026-02-30\".", "op", "bestaande datum", "query")]
    [InlineData("Failed to bind parameter \"NisCode gemeente\" from \"x\".", "gemeente", "NIS-code", "query")]
    [InlineData("Failed to bind parameter \"Nullable<int> pageSize\" from \"veel\".", "pageSize", "", "query")]
    [InlineData("Required parameter \"DateOnly op\" was not provided from query string.", "op", "verplicht", "query")]
    [InlineData("Required parameter \"Invoer invoer\" was not provided from body.", "", "JSON-object", "body")]
    [InlineData("Iets heel anders", "", "niet te lezen", "body")]
    public void Ook_wat_het_raamwerk_weigert_krijgt_woorden(string bericht, string veld, string woorden, string waar)
    {
        var (mislukking, plaats) = Jsonfout.Verwoord(new BadHttpRequestException(bericht), eindpunt: null);

        plaats.ShouldBe(waar);
        mislukking.Soort.ShouldBe(Mislukkingssoort.Ongeldig);
        mislukking.Fouten[0].Veld.ShouldBe(veld);
        mislukking.Fouten[0].Bericht.ShouldContain(woorden);
        mislukking.Fouten[0].Bericht.ShouldNotContain("02-30");
    }

    private static Invoerfout Fout(byte[] json) =>
        Jsonfout.Verwoord(Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Invoer>(json, Json.Gedeeld)))[0];
}
