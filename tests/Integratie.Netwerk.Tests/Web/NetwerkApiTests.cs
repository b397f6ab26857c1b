using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Web;

/// <summary>The API of netwerk through the real host: addresses, ETags, problems.</summary>
[Trait("Eis", "ONT-05")]
public sealed class NetwerkApiTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Basis = "/api/v1/netwerk";

    private static CancellationToken Annulering => TestContext.Current.CancellationToken;

    private HttpClient Loket => gedeeld.Host.Als(Persona.Loketmedewerker);

    [Fact]
    public async Task Een_organisatie_maken_deels_wijzigen_en_beeindigen()
    {
        var gemaakt = await Loket.PostAsJsonAsync(Basis + "/organisaties",
            new { naam = "Api-vereniging Zeta", type = "vereniging", gemeente = "44021", werkgebied = new[] { "provincie:40000" }, werktalen = new[] { "nl" }, kbo = "0202239951" }, Annulering);
        gemaakt.StatusCode.ShouldBe(HttpStatusCode.Created, await gemaakt.Content.ReadAsStringAsync(Annulering));
        var adres = gemaakt.Headers.Location!.ToString();

        var gelezen = await Loket.GetAsync(adres, Annulering);
        using var patch = new HttpRequestMessage(HttpMethod.Patch, adres)
        {
            Content = new StringContent("""{"website":"https://example.org/zeta"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/merge-patch+json")),
        };
        patch.Headers.IfMatch.Add(gelezen.Headers.ETag!);
        var gewijzigd = await Loket.SendAsync(patch, Annulering);
        gewijzigd.StatusCode.ShouldBe(HttpStatusCode.NoContent, await gewijzigd.Content.ReadAsStringAsync(Annulering));

        using var einde = new HttpRequestMessage(HttpMethod.Post, adres + "/einde") { Content = JsonContent.Create(new { laatsteDag = "2026-12-31", reden = "fusie" }) };
        einde.Headers.IfMatch.Add(gewijzigd.Headers.ETag!);
        (await Loket.SendAsync(einde, Annulering)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var json = JsonNode.Parse(await Loket.GetStringAsync(adres, Annulering))!;
        json["gegevens"]!["website"]!.GetValue<string>().ShouldBe("https://example.org/zeta");
        json["gegevens"]!["kbo"]!.GetValue<string>().ShouldBe("0202239951");
        json["gegevens"]!["werktalen"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("nl");
        json["werktalen"]![0]!["naam"]!.GetValue<string>().ShouldBe("Nederlands");
        json["laatsteDag"]!.GetValue<string>().ShouldBe("2026-12-31");
    }

    [Theory]
    [InlineData("/organisaties")]
    [InlineData("/organisaties?zoek=ver&gemeente=Gent&type=vereniging&status=alle&total=true")]
    [InlineData("/organisaties?zoek=ver&werktaal=nl&total=true")]
    [InlineData("/organisaties/bestand?zoek=ver&werktaal=nl")]
    public async Task Elke_lijst_is_te_lezen_maar_niet_door_vreemden(string lijst)
    {
        (await Loket.GetAsync(Basis + lijst, Annulering)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await gedeeld.Host.Als(null).GetAsync(Basis + lijst, Annulering)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Een_kbo_nummer_met_een_fout_controlegetal_wordt_geweigerd()
    {
        var antwoord = await Loket.PostAsJsonAsync(Basis + "/organisaties", new { naam = "Fout", type = "vereniging", gemeente = "44021", kbo = "0202239952" }, Annulering);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.Content.ReadAsStringAsync(Annulering)).ShouldContain("KBO-nummer");
    }
}
