using System.Text;
using Integratie.Kern;
using Integratie.Platform.Api;
using Microsoft.AspNetCore.Http;

namespace Integratie.Platform.Tests.Api;

[Trait("Eis", "KRN-10")]
public sealed class SamenvoegpatchTests
{
    public sealed record Adres(string Gemeente, string? Straat = null);

    public sealed record Loket(string Naam, int Plaatsen, string? Nota = null, Adres? Adres = null, IReadOnlyList<string>? Talen = null);

    private static readonly Loket Huidig = new("Loket Gent", 5, "nota", new("Gent", "Kouter"), ["nl", "fr"]);

    [Fact]
    public async Task Wat_er_staat_vervangt_null_verwijdert_en_de_rest_blijft()
    {
        (await Pas("""{ "naam": "Nieuw", "nota": null, "adres": { "straat": null }, "talen": ["ar"] }""")).Waarde.ShouldSatisfyAllConditions(
            l => l.Naam.ShouldBe("Nieuw"),
            l => l.Plaatsen.ShouldBe(5),
            l => l.Nota.ShouldBeNull(),
            l => l.Adres.ShouldBe(new Adres("Gent")),
            l => l.Talen.ShouldBe(["ar"]));
        (await Pas("{}")).Waarde.Adres.ShouldBe(Huidig.Adres);
        (await Pas("""{ "adres": null }""")).Waarde.Adres.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{ "naam": null }""", "naam", Invoerfoutsoort.Verplicht)]
    [InlineData("""{ "eigenaar": "ik" }""", "eigenaar", Invoerfoutsoort.Onbekend)]
    [InlineData("""{ "Naam": "hoofdletter" }""", "Naam", Invoerfoutsoort.Onbekend)]
    [InlineData("""{ "plaatsen": "veel" }""", "plaatsen", Invoerfoutsoort.Schema)]
    [InlineData("""{ "adres": "Gent" }""", "adres", Invoerfoutsoort.Schema)]
    [InlineData("""{ "naam": "nul\u0000" }""", "naam", Invoerfoutsoort.Ongeldig)]
    [InlineData("""{ "naam": "half \ud800" }""", "", null)]
    [InlineData("""{ "naam": { "x": 1 } }""", "naam", null)]
    public async Task Een_wijziging_die_er_geen_loket_van_maakt_krijgt_woorden(string json, string veld, string? soort)
    {
        var mislukking = (await Pas(json)).Mislukking.ShouldNotBeNull();

        mislukking.Soort.ShouldBe(Mislukkingssoort.Ongeldig);
        mislukking.Fouten[0].Veld.ShouldBe(veld);
        if (soort is not null)
        {
            mislukking.Fouten[0].Soort.ShouldBe(soort);
        }
    }

    [Theory]
    [InlineData("[]", StatusCodes.Status400BadRequest, null)]
    [InlineData("null", StatusCodes.Status400BadRequest, null)]
    [InlineData("{", StatusCodes.Status400BadRequest, null)]
    [InlineData("""{ "naam": "a", "naam": "b" }""", StatusCodes.Status400BadRequest, null)]
    [InlineData("{}", StatusCodes.Status415UnsupportedMediaType, "application/json")]
    [InlineData("{}", StatusCodes.Status415UnsupportedMediaType, "")]
    public async Task Wat_geen_samenvoegpatch_is_wordt_geweigerd(string json, int status, string? mediatype) =>
        (await Should.ThrowAsync<BadHttpRequestException>(() => Pas(json, mediatype ?? Samenvoegpatch<Loket>.Mediatype))).StatusCode.ShouldBe(status);

    [Fact]
    public async Task Te_diep_wordt_geweigerd() => await Should.ThrowAsync<BadHttpRequestException>(
        () => Pas(string.Concat(Enumerable.Repeat("""{"a":""", 5000)) + "1" + new string('}', 5000)));

    private static async Task<Uitkomst<Loket>> Pas(string json, string mediatype = "application/merge-patch+json; charset=utf-8")
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = mediatype;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return (await Samenvoegpatch<Loket>.BindAsync(http, null!))!.PasToe(Huidig);
    }
}
