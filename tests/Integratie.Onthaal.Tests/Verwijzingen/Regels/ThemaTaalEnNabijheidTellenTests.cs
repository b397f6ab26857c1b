using Integratie.Onthaal.Verwijzingen;
using Integratie.Onthaal.Verwijzingen.Regels;
using Integratie.Testkit.Onthaal;

namespace Integratie.Onthaal.Tests.Verwijzingen.Regels;

[Trait("Eis", "ONT-04")]
public sealed class ThemaTaalEnNabijheidTellenTests : VerwijsadviesContract
{
    private readonly ThemaTaalEnNabijheidTellen _regel = new();

    protected override IVerwijsadvies Regel => _regel;

    [Fact]
    public void Wie_bij_het_thema_past_gaat_voor_op_wie_alleen_dichtbij_is()
    {
        var vraag = new Verwijsvraag("wonen", [Kandidaat(3, past: false), Kandidaat(2)], Taal: "pl");

        Regel.Bepaal(vraag).Voorstellen.Select(v => v.Aanbod).ShouldBe([Kandidaat(2).Aanbod, Kandidaat(3).Aanbod]);
    }

    [Fact]
    public void De_volgorde_van_aanvullingen_doet_er_niet_toe()
    {
        var (een, twee) = (Kandidaat(1), Kandidaat(2));
        var antwoord = Regel.Bepaal(new("wonen", [een, twee], Taal: "nl"));
        Verwijsbijdrage[] bijdragen =
        [
            new(new Dictionary<Guid, Verwijsreden> { [een.Aanbod] = new("Vlaanderen subsidieert deze organisatie", 5) }, ["Denk aan het taalengagement"]),
            new(new Dictionary<Guid, Verwijsreden> { [een.Aanbod] = new("Open op zaterdag", 5), [twee.Aanbod] = new("Gratis", 1) }, ["Bel eerst"]),
            new(new Dictionary<Guid, Verwijsreden> { [Guid.Empty] = new("Iemand die niet voorgesteld is", 99) }, []),
        ];

        var heen = Adviesvorming.Vorm(antwoord, bijdragen);
        var terug = Adviesvorming.Vorm(antwoord, [.. bijdragen.Reverse()]);

        terug.Voorstellen.Select(v => (v.Aanbod, string.Join('|', v.Redenen))).ShouldBe(heen.Voorstellen.Select(v => (v.Aanbod, string.Join('|', v.Redenen))));
        terug.Meldingen.ShouldBe(heen.Meldingen);
        heen.Voorstellen.Count.ShouldBe(2);
        heen.Voorstellen[0].Punten.ShouldBe(antwoord.Voorstellen.Single(v => v.Aanbod == een.Aanbod).Punten + 10);
    }
}
