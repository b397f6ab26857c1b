using System.Text.Json;
using System.Text.Json.Nodes;
using Integratie.Gebied.Regie;
using Integratie.Platform.Api;
using Integratie.Testkit.Gebied;

namespace Integratie.Gebied.Tests.Regie;

[Trait("Eis", "LOK-02")]
public sealed class VlaamseRegiebepalingTests : RegiebepalingContract
{
    private readonly VlaamseRegiebepaling _regel = new();

    protected override IRegiebepaling Regel => _regel;

    public static TheoryData<string> Gevallen => [.. Regelgevallen().Select(g => (string)g!["naam"]!)];

    /// <summary>The same cases that the host runs at activation.</summary>
    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Elk_regelgeval_klopt(string naam)
    {
        var geval = Regelgevallen().Single(g => (string)g!["naam"]! == naam)!;

        var antwoord = _regel.Bepaal(geval["gegeven"].Deserialize<Regievraag>(Json.Gedeeld)!);

        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(antwoord, Json.Gedeeld), geval["verwacht"]).ShouldBeTrue(
            JsonSerializer.Serialize(antwoord, Json.Gedeeld));
    }

    [Fact]
    [Trait("Eis", "LOK-12")]
    public void Zonder_aanwijzing_en_zonder_overeenkomst_is_er_geen_regisseur()
    {
        var verdeling = _regel.Bepaal(new("agentschap", "4.10", [], "agentschap", "OVO002149"));

        verdeling.Regisseur.ShouldBeNull();
        verdeling.DoelenDoor.ShouldBe("agentschap");
    }

    [Fact]
    [Trait("Eis", "LOK-11")]
    public void Een_overeenkomst_zonder_bekend_lokaal_bestuur_maakt_geen_regisseur()
    {
        var verdeling = _regel.Bepaal(new("agentschap", "",
            [new(Overeenkomsttype.RegieZonderSubsidie, "x", [Regieonderdeel.Draagvlak])]));

        verdeling.Regisseur.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "LOK-10")]
    public void Een_onderdeel_komt_nooit_bij_twee_instanties()
    {
        var verdeling = _regel.Bepaal(new("agentschap", "erkenning",
            [
                new(Overeenkomsttype.TijdelijkeRegie, "a", [Regieonderdeel.Draagvlak, Regieonderdeel.Coordinatie], new(2027, 1, 1)),
                new(Overeenkomsttype.TijdelijkeRegie, "b", [Regieonderdeel.Draagvlak], new(2028, 1, 1)),
            ], "OVO002067", "OVO002067"));

        verdeling.Onderdelen.Select(o => o.Onderdeel).ShouldBeUnique();
        verdeling.Onderdelen.Count.ShouldBe(3);
        verdeling.Regisseur.ShouldBe("OVO002067");
    }

    [Fact]
    public void Een_andere_overeenkomst_verandert_niets_aan_de_regie()
    {
        var verdeling = _regel.Bepaal(new("agentschap", "4.10",
            [new(Overeenkomsttype.Uitvoering, "x", [Regieonderdeel.Draagvlak])], "agentschap", "OVO002149"));

        verdeling.Regel.ShouldBe(VlaamseRegiebepaling.Niemand);
    }

    private static JsonArray Regelgevallen()
    {
        var assembly = typeof(GebiedModule).Assembly;
        using var stroom = assembly.GetManifestResourceStream("Integratie.Gebied.regelgevallen.json")!;
        return JsonNode.Parse(stroom)!.AsArray();
    }
}
