using Integratie.Netwerk.Aanbod.Regels;

namespace Integratie.Netwerk.Tests.Aanbod.Regels;

[Trait("Eis", "ONT-05")]
public sealed class UrentekstTests
{
    [Theory]
    [InlineData("ma-vr 9-12, 13-16.30; za 10-12", "ma-vr 9-12, 13-16.30; za 10-12")]
    [InlineData("Maandag: 9u-12u\nwoensdag 13:30-16u", "ma 9-12; wo 13.30-16")]
    [InlineData("di 9-12; ma 9-12", "ma-di 9-12")]
    [InlineData("", "")]
    public void Uren_worden_gelezen_en_kort_teruggeschreven(string getypt, string kort) =>
        Urentekst.Schrijf(Urentekst.Lees(getypt).ShouldNotBeNull()).ShouldBe(kort);

    [Theory]
    [InlineData("altijd")]
    [InlineData("ma")]
    [InlineData("vr-ma 9-12")]
    [InlineData("ma 12-9")]
    [InlineData("ma 9-25")]
    [InlineData("ma 9-12, 11-14")]
    [InlineData("xx 9-12")]
    public void Wat_niet_te_lezen_is_wordt_niet_geraden(string getypt) => Urentekst.Lees(getypt).ShouldBeNull();
}
