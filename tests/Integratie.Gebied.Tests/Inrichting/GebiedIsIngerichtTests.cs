using Autofac;
using Integratie.Gebied.Bevoegdheden;
using Integratie.Platform.Modules;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Inrichting;

public sealed class GebiedIsIngerichtTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    [Fact]
    public async Task Met_de_startwaarden_is_alles_in_orde_en_een_voorstel_valt_op()
    {
        (await Controleer()).ShouldAllBe(r => r.Staat == Checkstaat.Goed);

        await huis.Lukt(Persona.Centraal, new StelBevoegdheidVoor(
            Gebiedsaanduiding.Parse("gemeente:44021"), Taak.Regie, "OVO002067", Gebiedshuis.Vandaag, "r", "r"));

        (await Controleer()).ShouldContain(r => r.Staat == Checkstaat.LetOp && r.Uitleg == "1 voorstel wacht op een besluit.");
    }

    [Fact]
    public async Task De_regimes_van_de_matrix_zijn_bekend_aan_de_keuring()
    {
        await using var scope = huis.Huis.Scope(Persona.Operator);

        var gebruik = await scope.Resolve<IEnumerable<IRegimegebruik>>().Single().InGebruik(TestContext.Current.CancellationToken);

        gebruik.ShouldContain(new Regimegebruik("stad", "12 rijen van de bevoegdheidsmatrix"));
        gebruik.ShouldContain(new Regimegebruik("agentschap", "8 rijen van de bevoegdheidsmatrix"));
    }

    private async Task<IReadOnlyList<Checkresultaat>> Controleer()
    {
        await using var scope = huis.Huis.Scope(Persona.Operator);
        return await scope.Resolve<IEnumerable<IInrichtingscheck>>().First().Controleer(TestContext.Current.CancellationToken);
    }
}
