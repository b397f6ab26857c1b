using System.Text.Json;
using Integratie.Gebied.Bevoegdheden;
using Integratie.Kern;
using Integratie.Platform.Api;

namespace Integratie.Gebied.Tests;

/// <summary>What gebied tells others arrives as it was told, also where a field is empty.</summary>
[Trait("Eis", "GEB-07")]
public sealed class BerichtenTests
{
    private static readonly DateOnly Dag = new(2026, 11, 24);

    public static TheoryData<object> Berichten =>
    [
        new RegimeGewijzigd(Guid.Empty, Gebiedsaanduiding.Werkgebied, Taak.Regie, Dag),
        new RegimeGewijzigd(Guid.Empty, Gebiedsaanduiding.Groep("centrumsteden"), Taak.Regie, Dag, "a", "b", "c", "d"),
        new RegioindelingGoedgekeurd(Guid.Empty, Dag),
        new OvereenkomstGeactiveerd(Guid.Empty, Overeenkomsttype.Centraal, ["a"], Dag),
        new OvereenkomstEindigtBinnenkort(Guid.Empty, Overeenkomsttype.Centraal, ["a"], Dag),
        new OvereenkomstOpgezegd(Guid.Empty, Overeenkomsttype.Centraal, ["a"], Dag),
        new OvereenkomstGeeindigd(Guid.Empty, Overeenkomsttype.Centraal, ["a"], Dag),
        new LoketGeopend(Guid.Empty, NisCode.Parse("44021"), false, Dag),
        new DekkingVerloren(NisCode.Parse("44021"), Guid.Empty, Dag),
    ];

    [Theory]
    [MemberData(nameof(Berichten), DisableDiscoveryEnumeration = true)]
    public void Een_bericht_overleeft_de_reis(object bericht)
    {
        var onderweg = JsonSerializer.Serialize(bericht, bericht.GetType(), Json.Gedeeld);

        var aangekomen = JsonSerializer.Deserialize(onderweg, bericht.GetType(), Json.Gedeeld);

        JsonSerializer.Serialize(aangekomen, bericht.GetType(), Json.Gedeeld).ShouldBe(onderweg);
    }

    [Fact]
    public void Een_besluit_dat_niets_verandert_wordt_niet_verteld()
    {
        var nu = DateTimeOffset.UnixEpoch;
        var vorige = Bevoegdheid.StelVoor(Gegevens(Dag.AddYears(-1)), Herkomst.Besluit, Testkit.Persona.Centraal, nu);
        vorige.KeurGoed(Testkit.Persona.CentraalCollega, null, nu).IsGelukt.ShouldBeTrue();
        var nieuw = Bevoegdheid.StelVoor(Gegevens(Dag), Herkomst.Besluit, Testkit.Persona.Centraal, nu);

        nieuw.NeemOver([vorige]).ShouldBeNull();

        nieuw.Berichten.ShouldBeEmpty();
    }

    private static Bevoegdheidsgegevens Gegevens(DateOnly van) =>
        new(Gebiedsaanduiding.Werkgebied, Taak.Taalbeleid, "agentschap", "agentschap", null, new(van), "r", "r");
}
