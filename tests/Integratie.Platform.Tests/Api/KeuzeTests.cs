using Integratie.Platform.Api;
using Integratie.Platform.Jobs;

namespace Integratie.Platform.Tests.Api;

public sealed class KeuzeTests
{
    [Theory]
    [InlineData("bezig", Taakstatus.Bezig)]
    [InlineData("Bezig", Taakstatus.Bezig)]
    [InlineData("geannuleerd", Taakstatus.Geannuleerd)]
    public void Een_keuze_in_een_vraag_wordt_geschreven_als_in_JSON(string tekst, Taakstatus verwacht)
    {
        Keuze<Taakstatus>.TryParse(tekst, null, out var keuze).ShouldBeTrue();

        keuze.Waarde.ShouldBe(verwacht);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("bezig,klaar")]
    [InlineData("koffie")]
    public void Een_getal_of_een_ander_woord_is_geen_keuze(string? tekst) => Keuze<Taakstatus>.TryParse(tekst, null, out _).ShouldBeFalse();
}
