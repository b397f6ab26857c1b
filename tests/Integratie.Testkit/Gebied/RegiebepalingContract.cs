using Integratie.Gebied;
using Shouldly;
using Xunit;

namespace Integratie.Testkit.Gebied;

/// <summary>
/// What every variant of <see cref="IRegiebepaling"/> promises, the default included. A plug-in's test class inherits from this
/// and gives its rule.
/// </summary>
public abstract class RegiebepalingContract
{
    private const string Agentschap = "agentschap";
    private const string Bestuur = "bestuur";

    /// <summary>The rule under test.</summary>
    protected abstract IRegiebepaling Regel { get; }

    /// <summary>Names of the situations that the promises are tried on.</summary>
    public static TheoryData<string> Situaties => [.. Vragen.Keys];

    private static Dictionary<string, Regievraag> Vragen { get; } = new(StringComparer.Ordinal)
    {
        ["niemand aangewezen"] = new(null, "", Agentschap, Bestuur, []),
        ["het agentschap aangewezen"] = new(Agentschap, "grond", Agentschap, Bestuur, []),
        ["een bestuur aangewezen"] = new(Bestuur, "grond", Agentschap, Bestuur, []),
        ["een ander aangewezen"] = new("ander", "grond", Agentschap, null, []),
        ["een overeenkomst zonder subsidie"] = new(Agentschap, "grond", Agentschap, Bestuur,
            [new(Overeenkomsttype.RegieZonderSubsidie, "Regie", [Regieonderdeel.Prioriteiten], null)]),
        ["een tijdelijke opname"] = new(Bestuur, "grond", Agentschap, Bestuur,
            [new(Overeenkomsttype.TijdelijkeRegie, "Tijdelijk", [Regieonderdeel.Coordinatie, Regieonderdeel.Draagvlak], new(2030, 1, 1))]),
        ["twee tijdelijke opnames van hetzelfde"] = new(Bestuur, "grond", Agentschap, Bestuur,
        [
            new(Overeenkomsttype.TijdelijkeRegie, "Een", [Regieonderdeel.Coordinatie], new(2030, 1, 1)),
            new(Overeenkomsttype.TijdelijkeRegie, "Twee", [Regieonderdeel.Coordinatie], new(2031, 1, 1)),
        ]),
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

    [Theory]
    [MemberData(nameof(Situaties))]
    public void Hetzelfde_gevraagd_is_hetzelfde_geantwoord(string situatie)
    {
        var (een, twee) = (Regel.Bepaal(Vragen[situatie]), Regel.Bepaal(Vragen[situatie]));

        twee.Regisseur.ShouldBe(een.Regisseur);
        twee.Onderdelen.ShouldBe(een.Onderdelen);
    }
}
