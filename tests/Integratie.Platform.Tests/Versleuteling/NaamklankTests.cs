using Integratie.Platform.Versleuteling;

namespace Integratie.Platform.Tests.Versleuteling;

/// <summary>Names that sound alike are found as one, and other names aren't (ADR 0015).</summary>
[Trait("Eis", "ONT-02")]
public sealed class NaamklankTests
{
    [Theory]
    [InlineData("Youssef", "Yusuf")]
    [InlineData("Joesoef", "Youssef")]
    [InlineData("Rashid", "Rachid")]
    [InlineData("Achmed", "Ahmed")]
    [InlineData("Djamila", "Jamila")]
    [InlineData("Mohamed", "Muhammad")]
    [InlineData("El Amrani", "Elamrani")]
    [InlineData("van den Berghe", "Vandenberghe")]
    [InlineData("amrani", "Fatima El Amrani")]
    [InlineData("Amrani Fatima", "Fatima Amrani")]
    [InlineData("Fatmia Amrani", "Fatima Amrani")]
    [InlineData("Oleksandr", "Олександр")]
    [InlineData("Dimitriou", "Δημητρίου")]
    [InlineData("Öztürk", "Ozturk")]
    [InlineData("Kowalsky", "Kovalski")]
    [InlineData("Ng", "Ng Bedacht")]
    public void Dezelfde_naam_anders_geschreven_deelt_een_deel_en_lijkt_erop(string gezocht, string naam)
    {
        Naamklank.Zoekdelen(gezocht).Overlaps(Naamklank.Delen(naam)).ShouldBeTrue();
        Naamklank.Gelijkenis(gezocht, naam).ShouldBeGreaterThanOrEqualTo(0.7);
    }

    [Theory]
    [InlineData("Fatima Peeters", "Fatima El Amrani")]
    [InlineData("Marieke Jansens", "Mohammed Jamali")]
    [InlineData("Ali", "Anna")]
    [InlineData("...", "Anna")]
    public void Een_andere_naam_lijkt_er_niet_op(string gezocht, string naam) => Naamklank.Gelijkenis(gezocht, naam).ShouldBeLessThan(0.7);

    [Fact]
    public void Dezelfde_schrijfwijze_gaat_voor_op_dezelfde_klank()
    {
        Naamklank.Gelijkenis("Rachid Benali", "Rachid Benali").ShouldBe(1, 0.0001);
        Naamklank.Gelijkenis("Rachid Benali", "Rashid Benaly").ShouldBeInRange(0.9, 0.9999);
    }

    [Fact]
    public void Een_lange_naam_geeft_geen_berg_delen()
    {
        Naamklank.Delen("Maria del Carmen Concepción van den Broucke Voorbeeldsdochter").Count.ShouldBeLessThan(80);
        Naamklank.Delen("").ShouldBeEmpty();
    }
}
