using Integratie.Onthaal;
using Shouldly;
using Xunit;

namespace Integratie.Testkit.Onthaal;

/// <summary>
/// What every answer of <see cref="IBrieftaal"/> promises, the default's included. A plug-in's test class inherits from this and gives its
/// rule; what any variant of any point promises is in <see cref="Variantcontract{TPunt, TVraag, TAntwoord}"/>.
/// </summary>
public abstract class BrieftaalContract
{
    /// <summary>The rule under test.</summary>
    protected abstract IBrieftaal Regel { get; }

    /// <summary>Names of the situations that the promises are tried on.</summary>
    public static TheoryData<string> Situaties => [.. Vragen.Keys];

    /// <summary>The situations, by name; also of use for <see cref="Variantcontract{TPunt, TVraag, TAntwoord}"/>.</summary>
    public static IReadOnlyDictionary<string, Brieftaalvraag> Vragen { get; } = new Dictionary<string, Brieftaalvraag>(StringComparer.Ordinal)
    {
        ["geen taal bekend"] = new(["nl", "fr", "en"]),
        ["Nederlands"] = new(["nl", "fr", "en"], "nl"),
        ["Frans"] = new(["nl", "fr", "en"], "fr"),
        ["een taal die niemand schrijft"] = new(["nl", "fr", "en"], "ar"),
        ["Frans, maar de brief is er niet in het Frans"] = new(["nl", "en"], "fr"),
        ["een brief die er alleen in het Nederlands is"] = new(["nl"], "ar"),
    };

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Elke_taal_kan_geschreven_worden_en_staat_er_een_keer(string situatie)
    {
        var talen = Regel.Bepaal(Vragen[situatie]).Talen;

        talen.ShouldNotBeEmpty();
        talen.ShouldBeUnique();
        talen.ShouldBeSubsetOf(Vragen[situatie].Schrijfbaar);
    }

    [Theory]
    [InlineData("geen taal bekend")]
    [InlineData("Nederlands")]
    public void Wie_Nederlands_spreekt_leest_alleen_Nederlands(string situatie) => Regel.Bepaal(Vragen[situatie]).Talen.ShouldBe(["nl"]);

    [Fact]
    public void Wie_een_taal_spreekt_die_er_is_leest_die_eerst_of_ten_minste_het_Nederlands() =>
        Regel.Bepaal(Vragen["Frans"]).Talen[0].ShouldBeOneOf("fr", "nl");
}
