using Integratie.Gebied;
using Shouldly;
using Xunit;

namespace Integratie.Testkit.Gebied;

/// <summary>
/// What every answer of <see cref="IRegiebepaling"/> promises, the default's included. A plug-in's test class inherits from this
/// and gives its rule; what any variant of any point promises is in <see cref="Variantcontract{TPunt, TVraag, TAntwoord}"/>.
/// </summary>
public abstract class RegiebepalingContract
{
    private const string Agentschap = "agentschap";
    private const string Bestuur = "bestuur";

    /// <summary>The rule under test.</summary>
    protected abstract IRegiebepaling Regel { get; }

    /// <summary>Names of the situations that the promises are tried on.</summary>
    public static TheoryData<string> Situaties => [.. Vragen.Keys];

    /// <summary>The situations, by name; also of use for <see cref="Variantcontract{TPunt, TVraag, TAntwoord}"/>.</summary>
    public static IReadOnlyDictionary<string, Regievraag> Vragen { get; } = new Dictionary<string, Regievraag>(StringComparer.Ordinal)
    {
        ["niemand aangewezen"] = new(Agentschap, "", [], null, Bestuur),
        ["het agentschap aangewezen"] = new(Agentschap, "grond", [], Agentschap, Bestuur),
        ["een bestuur aangewezen"] = new(Agentschap, "grond", [], Bestuur, Bestuur),
        ["een ander aangewezen"] = new(Agentschap, "grond", [], "ander"),
        ["een overeenkomst zonder subsidie"] = new(Agentschap, "grond",
            [new(Overeenkomsttype.RegieZonderSubsidie, "Regie", [Regieonderdeel.Prioriteiten])], Agentschap, Bestuur),
        ["een tijdelijke opname"] = new(Agentschap, "grond",
            [new(Overeenkomsttype.TijdelijkeRegie, "Tijdelijk", [Regieonderdeel.Coordinatie, Regieonderdeel.Draagvlak], new(2030, 1, 1))], Bestuur, Bestuur),
        ["twee tijdelijke opnames van hetzelfde"] = new(Agentschap, "grond",
        [
            new(Overeenkomsttype.TijdelijkeRegie, "Een", [Regieonderdeel.Coordinatie], new(2030, 1, 1)),
            new(Overeenkomsttype.TijdelijkeRegie, "Twee", [Regieonderdeel.Coordinatie], new(2031, 1, 1)),
        ], Bestuur, Bestuur),
    };

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Elk_onderdeel_heeft_hoogstens_een_instantie(string situatie) =>
        Regel.Bepaal(Vragen[situatie]).Onderdelen.Select(o => o.Onderdeel).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Er_is_altijd_iemand_die_de_doelen_bepaalt(string situatie) =>
        Regel.Bepaal(Vragen[situatie]).DoelenDoor.ShouldNotBeNullOrWhiteSpace();

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Het_antwoord_noemt_regel_uitleg_en_rechtsgrond(string situatie)
    {
        var verdeling = Regel.Bepaal(Vragen[situatie]);

        verdeling.Regel.ShouldNotBeNullOrWhiteSpace();
        verdeling.Uitleg.ShouldNotBeNullOrWhiteSpace();
        verdeling.Rechtsgrond.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Wat_tijdelijk_opgenomen_is_heeft_een_dag_van_overdracht(string situatie)
    {
        var vraag = Vragen[situatie];

        Regel.Bepaal(vraag).Onderdelen.Where(o => o.Instantie == vraag.Agentschap).ShouldAllBe(o => o.Tot != null);
    }
}
