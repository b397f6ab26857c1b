using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Integratie.Host.Web;
using Integratie.Platform.Api;

namespace Integratie.Host.Tests.Web;

/// <summary>In the contract no two things have the same name: one of them would be described as the other.</summary>
[Trait("Eis", "KRN-02")]
public sealed class SchemanamenTests
{
    private readonly Schemanamen _namen = new([]);

    [Theory]
    [InlineData(typeof(Collectie<MaakLijstEindpunt.Verzoek>), "CollectieOfMaakLijstVerzoek")]
    [InlineData(typeof(MaakLijstEindpunt.Verzoek), "MaakLijstVerzoek")]
    [InlineData(typeof(Buiten.Verzoek), "BuitenVerzoek")]
    [InlineData(typeof(string), null)]
    [InlineData(typeof(List<Buiten.Verzoek>), null)]
    public void Een_naam_zegt_waar_het_bij_hoort(Type type, string? naam) => _namen.Van(Soort(type)).ShouldBe(naam);

    [Fact]
    public void Twee_dingen_met_een_naam_worden_geweigerd()
    {
        _namen.Van(Soort(typeof(MaakLijstEindpunt.Verzoek))).ShouldBe("MaakLijstVerzoek");
        _namen.Van(Soort(typeof(MaakLijstEindpunt.Verzoek))).ShouldBe("MaakLijstVerzoek");

        Should.Throw<InvalidOperationException>(() => _namen.Van(Soort(typeof(MaakLijstVerzoek)))).Message.ShouldContain("heten allebei MaakLijstVerzoek");
    }

    private static JsonTypeInfo Soort(Type type) => JsonSerializerOptions.Web.GetTypeInfo(type);

    private static class MaakLijstEindpunt
    {
        internal sealed record Verzoek(string Naam);
    }

    private static class Buiten
    {
        internal sealed record Verzoek(int Aantal);
    }
}

internal sealed record MaakLijstVerzoek(string Naam);
