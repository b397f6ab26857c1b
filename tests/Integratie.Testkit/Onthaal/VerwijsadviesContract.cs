using Integratie.Kern;
using Integratie.Onthaal;
using Shouldly;
using Xunit;

namespace Integratie.Testkit.Onthaal;

/// <summary>
/// What every answer of <see cref="IVerwijsadvies"/> promises, the default's included. A plug-in's test class inherits from this
/// and gives its rule; what any variant of any point promises is in <see cref="Variantcontract{TPunt, TVraag, TAntwoord}"/>.
/// </summary>
public abstract class VerwijsadviesContract
{
    /// <summary>The rule under test.</summary>
    protected abstract IVerwijsadvies Regel { get; }

    // Before what uses it: initializers run in this order.
    private static NisCode Gent { get; } = NisCode.Parse("44021");

    /// <summary>Names of the situations that the promises are tried on.</summary>
    public static TheoryData<string> Situaties => [.. Vragen.Keys];

    /// <summary>The situations, by name; also of use for <see cref="Variantcontract{TPunt, TVraag, TAntwoord}"/>.</summary>
    public static IReadOnlyDictionary<string, Verwijsvraag> Vragen { get; } = new Dictionary<string, Verwijsvraag>(StringComparer.Ordinal)
    {
        ["niets in de buurt"] = new("wonen", []),
        ["geen taal bekend"] = new("wonen", [Kandidaat(1), Kandidaat(2)], Gent),
        ["een vraag over Nederlands"] = new("nederlands", [Kandidaat(1, gesubsidieerd: true), Kandidaat(2), Kandidaat(3, type: "LokaalBestuur")], Gent, "fr"),
        ["Nederlands als contacttaal"] = new("werk", [Kandidaat(1, past: false), Kandidaat(2)], Gent, "nl"),
        ["twee keer hetzelfde aanbod"] = new("werk", [Kandidaat(1), Kandidaat(1)], Gent, "ar"),
    };

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Elk_voorstel_is_een_van_de_kandidaten_en_staat_er_een_keer(string situatie)
    {
        var vraag = Vragen[situatie];

        var voorstellen = Regel.Bepaal(vraag).Voorstellen.Select(v => v.Aanbod).ToList();

        voorstellen.ShouldBeUnique();
        voorstellen.ShouldBeSubsetOf(vraag.Kandidaten.Select(k => k.Aanbod));
    }

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Elk_voorstel_heeft_een_reden_in_woorden(string situatie)
    {
        foreach (var voorstel in Regel.Bepaal(Vragen[situatie]).Voorstellen)
        {
            voorstel.Redenen.ShouldNotBeEmpty();
            voorstel.Redenen.ShouldAllBe(r => r.Tekst.Length > 0 && r.Punten >= 0);
        }
    }

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Het_beste_voorstel_staat_eerst(string situatie)
    {
        var punten = Regel.Bepaal(Vragen[situatie]).Voorstellen.Select(v => v.Punten).ToList();

        punten.ShouldBe(punten.OrderDescending());
    }

    [Theory]
    [MemberData(nameof(Situaties))]
    public void De_volgorde_van_de_kandidaten_doet_er_niet_toe(string situatie)
    {
        var vraag = Vragen[situatie];

        Regel.Bepaal(vraag with { Kandidaten = [.. vraag.Kandidaten.Reverse()] }).Voorstellen.Select(v => v.Aanbod)
            .ShouldBe(Regel.Bepaal(vraag).Voorstellen.Select(v => v.Aanbod));
    }

    /// <summary>An invented candidate.</summary>
    /// <param name="nummer">Number that becomes its keys and its name.</param>
    /// <param name="past">Whether it fits the theme.</param>
    /// <param name="gesubsidieerd">Whether Flanders subsidises it.</param>
    /// <param name="type">Kind of organisation.</param>
    protected static Verwijskandidaat Kandidaat(int nummer, bool past = true, bool gesubsidieerd = false, string type = "Vereniging") => new(
        new Guid(nummer, 0, 0, new byte[8]), new Guid(nummer, 1, 0, new byte[8]), $"Aanbod {nummer}", $"Organisatie {nummer}", type, gesubsidieerd,
        "Wonen", past, (Verwijsafstand)(nummer % 3), nummer % 2 == 0 ? ["ar", "fr"] : []);
}
