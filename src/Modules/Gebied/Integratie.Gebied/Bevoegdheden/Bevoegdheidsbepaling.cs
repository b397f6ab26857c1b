using Integratie.Gebied.Bevoegdheden.Regels;
using Integratie.Gebied.Raadpleging;

namespace Integratie.Gebied.Bevoegdheden;

/// <summary>
/// Who is competent for a task in a municipality on a day (GEB-05, R1, R2, R4): the row of the most specific territory that
/// names a body and whose condition is met. Pure.
/// </summary>
internal static class Bevoegdheidsbepaling
{
    public const string Specifiekste = "HetMeestSpecifiekeGebiedGaatVoor";
    public const string Ontgrendeld = "DeOvereenkomstIsActief";
    public const string Teruggevallen = "ZonderOvereenkomstBeslistHetRuimereGebied";

    /// <summary>The deciding row with the reason, or null when nobody is competent.</summary>
    /// <param name="beeld">The picture to look in.</param>
    /// <param name="gebieden">The territories of the municipality on the day, the most specific first.</param>
    /// <param name="taak">The task.</param>
    /// <param name="dag">The day.</param>
    public static Toewijzing? Bepaal(Gebiedsbeeld beeld, IReadOnlyList<Gebiedsaanduiding> gebieden, Taak taak, DateOnly dag)
    {
        List<string>? geblokkeerd = null;
        foreach (var gebied in gebieden)
        {
            if (beeld.Rij(taak, gebied, dag) is not { Instantie: { } code } rij || beeld.Instantie(code) is not { } instantie)
            {
                continue;
            }

            if (rij.Voorwaarde is null)
            {
                return geblokkeerd is null
                    ? Toewijzing(rij, instantie, Specifiekste, $"{instantie.Naam} is aangewezen voor {beeld.Naam(gebied)}.")
                    : Toewijzing(rij, instantie, Teruggevallen, $"{instantie.Naam}, want {string.Join("; ", geblokkeerd)}.", geblokkeerd);
            }

            if (EenVoorwaardeVraagtEenActieveOvereenkomst.Zoek(rij, gebieden, beeld.Overeenkomsten, dag) is { } overeenkomst)
            {
                return Toewijzing(rij, instantie, Ontgrendeld,
                    $"{instantie.Naam} is aangewezen voor {beeld.Naam(gebied)} en de overeenkomst ‘{overeenkomst.Titel}’ is actief.", geblokkeerd);
            }

            (geblokkeerd ??= []).Add($"{instantie.Naam} heeft voor {beeld.Naam(gebied)} op die dag geen actieve overeenkomst");
        }

        return null;
    }

    private static Toewijzing Toewijzing(
        Matrixrij rij, Instantiekaart instantie, string regel, string uitleg, IReadOnlyList<string>? geblokkeerd = null) =>
        new(rij.Taak, instantie, rij.Regime, rij.Gebied, regel, uitleg, rij.Rechtsgrond, rij.Id, geblokkeerd ?? []);
}
