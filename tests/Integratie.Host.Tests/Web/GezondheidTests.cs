using System.Net;
using System.Text.Json;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Web;

public sealed class GezondheidTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    [Fact]
    public async Task Een_vreemde_hoort_alleen_dat_de_host_draait()
    {
        var antwoord = await gedeeld.Host.Als(null).GetAsync("/health", TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"status":"UP"}""");
    }

    [Fact]
    public async Task Een_operator_ziet_ook_waarom()
    {
        var tekst = await gedeeld.Host.Als(Persona.Operator).GetStringAsync("/health", TestContext.Current.CancellationToken);

        using var json = JsonDocument.Parse(tekst);
        json.RootElement.GetProperty("details").GetProperty("databank").GetProperty("status").GetString().ShouldBe("Healthy");
    }
}
