using Integratie.Gebied;

namespace Integratie.Brussel.Bevoegdheden;

/// <summary>
/// The rows of the competence matrix for the Brussels-Capital Region (R1, R2, R3; BRU-01, BRU-05, BRU-06), under the Brussels
/// regime, so that cases that open there ask the Brussels variants.
/// </summary>
internal sealed class BrusselseStartbevoegdheden : IStartbevoegdheden
{
    private const string Vgc = "vgc";
    private const string HuisVanHetNederlands = "hvn-brussel";
    private const string Agentschap = "agentschap";

    /// <summary>Day on which the agency and the competences around it began (as the core's own start values).</summary>
    private static readonly DateOnly Begin = new(2015, 1, 1);

    public IReadOnlyList<Startbevoegdheid> Rijen { get; } =
    [
        Rij(Taak.UitvoeringEersteLijn, Agentschap, "Conceptnota 4.8 (missie) en 4.9 (Brussels Hoofdstedelijk Gewest): afgestemd op het Nederlandstalig onderwijs en de Nederlandstalige instellingen"),
        Rij(Taak.UitvoeringTweedeLijn, Agentschap, "Conceptnota 4.9 (Brussels Hoofdstedelijk Gewest): voorrang voor wie Vlaanderen subsidieert"),
        Rij(Taak.TolkenInrichtendeMacht, Vgc, "Conceptnota 4.9 (Brussels Hoofdstedelijk Gewest): de VGC treedt op als inrichtende macht"),
        Rij(Taak.Regie, Vgc, "Conceptnota 4.9 (Brussels Hoofdstedelijk Gewest): de VGC neemt de regiefunctie op"),
        Rij(Taak.Taalbeleid, HuisVanHetNederlands, "Conceptnota 5 (Brussel): Huis van het Nederlands Brussel blijft aanspreekpunt"),
        Rij(Taak.Taalpromotie, HuisVanHetNederlands, "Conceptnota 5 (Brussel): Huis van het Nederlands Brussel blijft aanspreekpunt"),
        Rij(Taak.Nt2Intake, HuisVanHetNederlands, "Conceptnota 5 laat het orgaan open; keuze: Huis van het Nederlands Brussel"),
    ];

    private static Startbevoegdheid Rij(Taak taak, string instantie, string rechtsgrond) =>
        new(Gebiedsaanduiding.Gewest("04000"), taak, instantie, BrusselModule.Regime, null, Begin, rechtsgrond);
}
