using Integratie.Netwerk.Organisaties.Regels;

namespace Integratie.Netwerk.Tests.Organisaties.Regels;

[Trait("Eis", "ONT-05")]
public sealed class NaamZonderRechtsvormTests
{
    [Theory]
    [InlineData("Buurthuis De Brug vzw", "buurthuis de brug")]
    [InlineData("V.Z.W. Buurthuis  De Brùg", "buurthuis de brug")]
    [InlineData("VZW", "vzw")]
    public void Een_naam_wordt_vergeleken_zonder_rechtsvorm_accenten_en_leestekens(string naam, string vorm) =>
        NaamZonderRechtsvorm.Van(naam).ShouldBe(vorm);
}
