using Integratie.Testkit;

namespace Integratie.Platform.Tests.Modules;

public sealed class ModulehuisTests
{
    [Fact]
    public async Task Een_huis_zonder_modules_heeft_het_schema_van_het_platform()
    {
        await using var huis = await Modulehuis.Bouw([], annulering: TestContext.Current.CancellationToken);

        await using var opdracht = huis.Databank.Databank.Bron.CreateCommand("select count(*) from platform.audit");
        (await opdracht.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L);
    }

    [Fact]
    public async Task De_achtergrond_start_en_stopt()
    {
        await using var huis = await Modulehuis.Bouw([], achtergrond: true, annulering: TestContext.Current.CancellationToken);

        huis.Diensten.ShouldNotBeNull();
    }
}
