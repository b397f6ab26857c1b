using Integratie.Onthaal.Afspraken;
using Integratie.Testkit.Onthaal;

namespace Integratie.Onthaal.Tests.Afspraken;

[Trait("Eis", "ONT-11")]
public sealed class InDeContacttaalOfInHetEngelsTests : BrieftaalContract
{
    protected override IBrieftaal Regel { get; } = new InDeContacttaalOfInHetEngels();

    [Fact]
    public void Wat_we_niet_schrijven_wordt_Engels_met_het_Nederlands_eronder() =>
        Regel.Bepaal(Vragen["een taal die niemand schrijft"]).Talen.ShouldBe(["en", "nl"]);

    [Fact]
    public void Zonder_Engelse_tekst_blijft_het_Nederlands() => Regel.Bepaal(Vragen["een brief die er alleen in het Nederlands is"]).Talen.ShouldBe(["nl"]);
}
