using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Bevoegdheden;

/// <summary>
/// A row of the competence matrix: on a territory, for a task, from a day on, this body is competent under this regime (GEB-05,
/// GEB-06). Without a body it says that the own arrangement of the territory stops, and the wider territory decides again:
/// ending is a decision like any other.
/// </summary>
internal sealed class Bevoegdheid : Vaststelling
{
    private Bevoegdheid()
    {
    }

    public Gebiedsaanduiding Gebied { get; private set; }

    public Taak Taak { get; private set; }

    /// <summary>Code of the body; null when the own arrangement stops.</summary>
    public string? Instantie { get; private set; }

    /// <summary>Code of the regime for cases that open under this row; null for the default.</summary>
    public string? Regime { get; private set; }

    /// <summary>Type of agreement without which the row has no effect (OVK-03); null for none.</summary>
    public Overeenkomsttype? Voorwaarde { get; private set; }

    public Herkomst Herkomst { get; private set; }

    public static Bevoegdheid StelVoor(Bevoegdheidsgegevens gegevens, Herkomst herkomst, Aanroeper door, DateTimeOffset nu)
    {
        var bevoegdheid = new Bevoegdheid
        {
            Gebied = gegevens.Gebied,
            Taak = gegevens.Taak,
            Instantie = gegevens.Instantie,
            Regime = gegevens.Regime,
            Voorwaarde = gegevens.Voorwaarde,
            Herkomst = herkomst,
        };
        bevoegdheid.StelVoor(gegevens.Geldigheid, gegevens.Rechtsgrond, gegevens.Reden, door, nu);
        return bevoegdheid;
    }

    /// <summary>Takes over from the rows for the same territory and task, and tells who now has the task (GEB-07).</summary>
    /// <param name="lopende">The approved rows for the same territory and task.</param>
    /// <param name="geerfd">The row of before a merger that applies as long as the territory has none of its own; null for none (GEB-14).</param>
    public Mislukking? NeemOver(IReadOnlyList<Bevoegdheid> lopende, Matrixrij? geerfd = null)
    {
        var eigen = lopende.FirstOrDefault(b => b.GeldtOp(GeldigVan));
        var (instantie, regime) = eigen is null ? (geerfd?.Instantie, geerfd?.Regime) : (eigen.Instantie, eigen.Regime);
        if (this.VolgtOp(lopende) is { } bezwaar)
        {
            return bezwaar;
        }

        if (instantie != Instantie || regime != Regime)
        {
            Meld(new RegimeGewijzigd(Id, Gebied, Taak, GeldigVan, instantie, Instantie, regime, Regime));
        }

        return null;
    }

    /// <summary>A start value gets the regime of a module that brings its own, as long as no person decided on it.</summary>
    public void Verfijn(Startbevoegdheid start)
    {
        if (Herkomst is Herkomst.Startwaarde)
        {
            Instantie = start.Instantie;
            Regime = start.Regime;
            Voorwaarde = start.Voorwaarde;
            Rechtsgrond = start.Rechtsgrond;
        }
    }
}

/// <summary>What a row of the matrix says.</summary>
internal sealed record Bevoegdheidsgegevens(
    Gebiedsaanduiding Gebied, Taak Taak, string? Instantie, string? Regime, Overeenkomsttype? Voorwaarde, Periode Geldigheid,
    string Rechtsgrond, string Reden);
