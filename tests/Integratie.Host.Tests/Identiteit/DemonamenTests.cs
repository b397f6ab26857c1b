using Integratie.Host.Tests.Aanvallen;
using Integratie.Host.Tests.Beheer;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>On pages nobody of the demo data is a key without a name.</summary>
[Collection(Gevuldehost.Samen)]
public sealed class DemonamenTests(Gevuldehost huis)
{
    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Wie_in_de_demodata_iets_voorstelde_heeft_een_naam()
    {
        const string Voorstellen = "select distinct voorgesteld_door wie from gebied.bevoegdheid where voorgesteld_door like 'vo-%'";

        (await huis.Host.Databank.Sql($"select count(*) from ({Voorstellen}) v")).ShouldNotBe(0L);
        (await huis.Host.Databank.Sql($"select string_agg(wie, ', ') from ({Voorstellen}) v where not exists (select from platform.medewerker m where m.id = wie)"))
            .ShouldBe(DBNull.Value);
    }
}
