using Integratie.Gebied.Bevoegdheden.Regels;
using Integratie.Gebied.Raadpleging;

namespace Integratie.Gebied.Bevoegdheden;

/// <summary>
/// Who is competent for a task in a municipality on a day (GEB-05, R1, R2, R4): the row of the most specific territory that
/// names a body and whose condition is met. A municipality that came out of a merger takes over the row of those before, until
/// something is decided for itself (GEB-14). Pure.
/// </summary>
internal static class Bevoegdheidsbepaling
{
    public const string Specifiekste = "HetMeestSpecifiekeGebiedGaatVoor";
    public const string Overgenomen = "DeOpvolgerNeemtDeRegelingVanDeVoorgangerOver";
    public const string Ontgrendeld = "DeOvereenkomstIsActief";
    public const string Teruggevallen = "ZonderOvereenkomstBeslistHetRuimereGebied";
    public const string Verdeeld = "NaEenFusieMetVerschillendeRegelingenBeslistHetRuimereGebied";

    /// <summary>The deciding row with the reason, or null when nobody is competent.</summary>
    /// <param name="beeld">The picture to look in.</param>
    /// <param name="ligging">The municipality with its territories on the day.</param>
    /// <param name="taak">The task.</param>
    /// <param name="dag">The day.</param>
    public static Toewijzing? Bepaal(Gebiedsbeeld beeld, Ligging ligging, Taak taak, DateOnly dag)
    {
        List<string>? geblokkeerd = null;
        var terugval = Teruggevallen;
        if (ligging.Vroeger.Count > 0)
        {
            var erfenis = Erfenis.Van(beeld, ligging.Gemeente, taak, dag);
            if (erfenis.IsVerdeeld)
            {
                geblokkeerd = [erfenis.Verdeeldheid(beeld, ligging.Gemeente)];
                terugval = Verdeeld;
            }
            else if (erfenis.Rij is { } geerfd && Erfenis.Wie(beeld, geerfd, ligging.Gemeente) is { } erfgenaam
                && Probeer(geerfd, erfgenaam, Overgenomen, Erfenis.Herkomst(beeld, geerfd)) is { } overgenomen)
            {
                return overgenomen;
            }
        }

        foreach (var gebied in ligging.Gebieden)
        {
            if (beeld.Rij(taak, gebied, dag) is { Instantie: { } code } rij && beeld.Instantie(code) is { } instantie
                && Probeer(rij, instantie, Specifiekste, beeld.Naam(gebied)) is { } toewijzing)
            {
                return toewijzing;
            }
        }

        return null;

        Toewijzing? Probeer(Matrixrij rij, Instantiekaart instantie, string regel, string waar)
        {
            if (rij.Voorwaarde is null)
            {
                return geblokkeerd is null
                    ? Toewijzing(rij, instantie, regel, $"{instantie.Naam} is aangewezen voor {waar}.")
                    : Toewijzing(rij, instantie, terugval, $"{instantie.Naam}, want {string.Join("; ", geblokkeerd)}.", geblokkeerd);
            }

            if (EenVoorwaardeVraagtEenActieveOvereenkomst.Zoek(rij, ligging, beeld.Overeenkomsten, dag) is { } overeenkomst)
            {
                return Toewijzing(rij, instantie, Ontgrendeld,
                    $"{instantie.Naam} is aangewezen voor {waar} en de overeenkomst ‘{overeenkomst.Titel}’ is actief.", geblokkeerd);
            }

            (geblokkeerd ??= []).Add($"{instantie.Naam} heeft voor {waar} op die dag geen actieve overeenkomst");
            return null;
        }
    }

    private static Toewijzing Toewijzing(
        Matrixrij rij, Instantiekaart instantie, string regel, string uitleg, IReadOnlyList<string>? geblokkeerd = null) =>
        new(rij.Taak, instantie, rij.Regime, rij.Gebied, regel, uitleg, rij.Rechtsgrond, rij.Id, geblokkeerd ?? []);
}
