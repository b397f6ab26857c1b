using Integratie.Gebied.Loketten;

namespace Integratie.Gebied.Tests.Loketten;

[Trait("Eis", "GEB-08")]
public sealed class UrenlezerTests
{
    [Theory]
    [InlineData("9-12, 13-16.30", "9-12, 13-16.30")]
    [InlineData("9u-12u en 13u-16u30", "9-12, 13-16.30")]
    [InlineData("09:00–12:00 13:00–16:30", "9-12, 13-16.30")]
    [InlineData("van 9 tot 12 uur; 13 tot 16:30", "9-12, 13-16.30")]
    [InlineData("13-16.30, 9-12", "9-12, 13-16.30")]
    [InlineData("9h-12h", "9-12")]
    [InlineData("", "")]
    [InlineData("Gesloten", "")]
    public void Uren_worden_gelezen_zoals_mensen_ze_typen(string tekst, string verwacht)
    {
        var lezing = Urenlezer.Lees(tekst);

        lezing.Fout.ShouldBeNull();
        Urenlezer.Schrijf(lezing.Uren).ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("9-12, 11-13", "overlappen")]
    [InlineData("12-9", "moet na het beginuur")]
    [InlineData("9-9", "moet na het beginuur")]
    [InlineData("25-26", "niet te lezen")]
    [InlineData("9-12.75", "niet te lezen")]
    [InlineData("voormiddag", "niet te lezen")]
    [InlineData("9-12-15", "niet te lezen")]
    public void Wat_geen_uren_zijn_krijgt_uitleg(string tekst, string deelVanDeUitleg) => Urenlezer.Lees(tekst).Fout.ShouldNotBeNull().ShouldContain(deelVanDeUitleg);
}
