using System.Diagnostics;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Platform.Tests.Api;

[Trait("Eis", "KRN-10")]
public sealed class ProblemenTests
{
    [Theory]
    [InlineData(Mislukkingssoort.NietGevonden, "x", 404, "urn:problem-type:belgif:resourceNotFound")]
    [InlineData(Mislukkingssoort.NietToegelaten, "NietAangemeld", 401, "urn:problem-type:belgif:noAccessToken")]
    [InlineData(Mislukkingssoort.NietToegelaten, "ScopeOntbreekt", 403, "urn:problem-type:belgif:missingScope")]
    [InlineData(Mislukkingssoort.NietToegelaten, "RechtOntbreekt", 403, "urn:problem-type:belgif:missingPermission")]
    [InlineData(Mislukkingssoort.Ongeldig, "x", 400, "urn:problem-type:belgif:badRequest")]
    [InlineData(Mislukkingssoort.RegelGeschonden, "LoketIsGesloten", 409, "urn:problem-type:integratie:loketIsGesloten")]
    [InlineData(Mislukkingssoort.Verouderd, "x", 412, "urn:problem-type:integratie:verouderd")]
    [InlineData(Mislukkingssoort.VersieOntbreekt, "x", 428, "urn:problem-type:integratie:versieOntbreekt")]
    [InlineData(Mislukkingssoort.SleutelHergebruikt, "x", 422, "urn:problem-type:integratie:sleutelHergebruikt")]
    [InlineData(Mislukkingssoort.Onbeschikbaar, "x", 503, "urn:problem-type:belgif:serviceUnavailable")]
    public void Elke_mislukking_heeft_haar_probleem(Mislukkingssoort soort, string code, int status, string type)
    {
        var probleem = Problemen.Van(new(soort, code, "Uitleg.", []));

        probleem.Status.ShouldBe(status);
        probleem.Type.ShouldBe(type);
        probleem.Detail.ShouldBe("Uitleg.");
        probleem.Issues.ShouldBeNull();
        Guid.TryParse(probleem.Instance["urn:uuid:".Length..], out _).ShouldBeTrue();
    }

    [Fact]
    public void Elke_soort_mislukking_is_hierboven_genoemd() => Enum.GetValues<Mislukkingssoort>().Length.ShouldBe(8);

    [Fact]
    public void Elk_punt_zegt_waar_en_welk_veld()
    {
        var punten = Problemen.Van(Mislukking.Ongeldig(
            new Invoerfout("naam", "Geef een naam.", Invoerfoutsoort.Verplicht), new Invoerfout("", "Zo niet.")), "query").Issues!;

        punten.ShouldBe(
        [
            new("urn:problem-type:belgif-ext:input-validation:requiredInput", "Geef een naam.", "query", "naam"),
            new("urn:problem-type:belgif:input-validation:invalidInput", "Zo niet.", "query", null),
        ]);
    }

    [Fact]
    public async Task Het_antwoord_is_een_probleemdocument()
    {
        var http = Http();

        await Problemen.Antwoord(Mislukking.Onbeschikbaar("Straks beter.")).ExecuteAsync(http);

        http.Response.StatusCode.ShouldBe(503);
        http.Response.ContentType.ShouldBe(Problemen.Mediatype);
        http.Response.Headers.RetryAfter.ToString().ShouldBe("5");
        http.Response.Body.Position = 0;
        (await new StreamReader(http.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldStartWith("""{"type":"urn:problem-type:belgif:serviceUnavailable","title":"Service Unavailable","status":503,"detail":"Straks beter.","instance":"urn:uuid:""");
    }

    [Fact]
    public void Het_voorval_is_het_spoor()
    {
        using var activiteit = new Activity("proef").SetIdFormat(ActivityIdFormat.W3C).Start();

        Problemen.Spoor(activiteit).ToString("N").ShouldBe(activiteit.TraceId.ToHexString());
        Problemen.Spoor(null).ShouldNotBe(Guid.Empty);
    }

    [Theory]
    [InlineData("\"12\"", 12u)]
    [InlineData("\"4294967295\"", 4294967295u)]
    [InlineData("W/\"12\"", null)]
    [InlineData("*", null)]
    [InlineData("12", null)]
    [InlineData("\"-1\"", null)]
    [InlineData("\"12\", \"13\"", null)]
    [InlineData("\"4294967296\"", null)]
    [InlineData("\" 12\"", null)]
    [InlineData("\"\"", null)]
    public async Task Alleen_een_sterke_ETag_is_een_versie(string kop, uint? versie)
    {
        var http = Http();
        http.Request.Headers.IfMatch = kop;

        (await IfMatch.BindAsync(http, null!)).Versie.ShouldBe(versie);
        (await Door(IfMatch.Filter, http)).ShouldBe(versie is null ? 412 : null);
    }

    [Fact]
    public async Task Zonder_If_Match_is_het_428() => (await Door(IfMatch.Filter, Http())).ShouldBe(428);

    [Theory]
    [InlineData("3f0c", "3f0c")]
    [InlineData("\"3f0c\"", "3f0c")]
    [InlineData("", null)]
    [InlineData("met spatie", null)]
    [InlineData("é", null)]
    [InlineData("tab\t", null)]
    public async Task Een_sleutel_voor_herhaling_is_zichtbare_ASCII(string kop, string? sleutel)
    {
        var http = Http();
        http.Request.Headers["Idempotency-Key"] = kop;

        (await Door(Idempotentie.Filter, http)).ShouldBe(sleutel is null ? 400 : null);
        http.RequestServices.GetRequiredService<Aanroep>().Idempotentiesleutel.ShouldBe(sleutel);
    }

    [Fact]
    public async Task Een_sleutel_voor_herhaling_telt_hoogstens_255_tekens_en_komt_eenmaal()
    {
        foreach (var (waarden, status) in new (string[], int?)[] { ([new('a', 255)], null), ([new('a', 256)], 400), ([new('a', 10_000)], 400), (["a", "b"], 400) })
        {
            var http = Http();
            http.Request.Headers["Idempotency-Key"] = waarden;
            (await Door(Idempotentie.Filter, http)).ShouldBe(status);
        }

        (await Door(Idempotentie.Filter, Http())).ShouldBeNull();
    }

    private static DefaultHttpContext Http() => new()
    {
        RequestServices = new ServiceCollection().AddScoped<Aanroep>().BuildServiceProvider().CreateScope().ServiceProvider,
        Response = { Body = new MemoryStream() },
    };

    /// <summary>Status of the refusal; null when the filter lets the request through.</summary>
    private static async Task<int?> Door(Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> filter, HttpContext http) =>
        await filter(EndpointFilterInvocationContext.Create(http), _ => ValueTask.FromResult<object?>(null)) is IStatusCodeHttpResult { StatusCode: var status } ? status : null;
}
