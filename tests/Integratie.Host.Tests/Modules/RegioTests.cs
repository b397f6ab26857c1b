using System.Net;
using Integratie.Host.Modules;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Modules;

/// <summary>A region's host runs its own set and nothing else; the core works without any plug-in.</summary>
public sealed class RegioTests
{
    [Fact]
    public async Task De_host_van_een_regio_laadt_alleen_haar_set()
    {
        await using var host = await Draaiendehost.Start(new() { Regio = "limburg" }, TestContext.Current.CancellationToken);

        host.Catalogus.Geladen.Select(g => g.Module.Id).ShouldBe(["gebied", "netwerk", "onthaal"]);
        (await host.Als(Persona.Centraal).GetAsync("/api/v1/gebied/gemeenten?pageSize=1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Als(Persona.Centraal).GetAsync("/api/v1/brussel/iets", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task De_host_van_een_regio_deelt_de_databank_met_de_host_van_alles()
    {
        await using var alles = await Draaiendehost.Start(annulering: TestContext.Current.CancellationToken);
        await using var limburg = await Draaiendehost.Start(new() { Regio = "limburg", Databank = alles.Databank }, TestContext.Current.CancellationToken);

        (await limburg.Diensten.GetRequiredService<ModuleKeuring>().KeurData(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await limburg.Als(null).GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Eis", "GEB-07")]
    public async Task Een_module_waarvan_het_regime_nog_in_de_matrix_staat_kan_niet_ongezien_uit()
    {
        await using var alles = await Draaiendehost.Start(annulering: TestContext.Current.CancellationToken);
        const string Zonder =
            """
            {
              "modules": [
                { "id": "gebied", "assembly": "Integratie.Gebied", "soort": "kern", "vereist": [], "actief": true },
                { "id": "brussel", "assembly": "Integratie.Brussel", "soort": "regio", "vereist": ["gebied"], "actief": false }
              ],
              "regios": {}
            }
            """;
        await using var zonder = await Draaiendehost.Start(new() { ModulesJson = Zonder, Databank = alles.Databank }, TestContext.Current.CancellationToken);

        var bevinding = (await zonder.Diensten.GetRequiredService<ModuleKeuring>().KeurData(TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("RegimeZonderModule");
        bevinding.Onderwerp.ShouldBe("brussel");
    }
}
