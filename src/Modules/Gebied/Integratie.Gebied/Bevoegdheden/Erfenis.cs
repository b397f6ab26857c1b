using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;

namespace Integratie.Gebied.Bevoegdheden;

/// <summary>
/// What a municipality that came out of a merger takes over from those that went into it, for a task on a day, as long as
/// nothing was decided for itself (GEB-14, docs/adr/0013). Pure.
/// </summary>
/// <param name="Rijen">The rows of the municipalities before; several when they differ, and then none of them applies.</param>
internal sealed record Erfenis(IReadOnlyList<Matrixrij> Rijen)
{
    public static Erfenis Geen { get; } = new([]);

    /// <summary>The row that applies; null when there is none, or when they differ.</summary>
    public Matrixrij? Rij => Rijen is [var enige] ? enige : null;

    /// <summary>Whether the municipalities before had different arrangements: choosing is for people.</summary>
    public bool IsVerdeeld => Rijen.Count > 1;

    public static Erfenis Van(Gebiedsbeeld beeld, Gemeente gemeente, Taak taak, DateOnly dag)
    {
        if (beeld.IsBeslist(taak, Gebiedsaanduiding.Gemeente(gemeente.Nis), dag))
        {
            return Geen;
        }

        var rijen = Geldend(beeld, gemeente, taak, dag).ToList();
        return rijen.Count == 0
            ? Geen
            : new([.. rijen.DistinctBy(r => (Wie(beeld, r, gemeente)?.Code, r.Regime, r.Voorwaarde))]);
    }

    /// <summary>The row that a municipality follows from before its merger, with the body that carries it now; null for none.</summary>
    public static Matrixrij? Vorige(Gebiedsbeeld beeld, Gebiedsaanduiding gebied, Taak taak, DateOnly dag) =>
        gebied.Soort is Gebiedssoort.Gemeente && beeld.Gemeenten.Vind(NisCode.Parse(gebied.Code)) is { } gemeente
            && Van(beeld, gemeente, taak, dag).Rij is { } oud
            ? oud with { Instantie = Wie(beeld, oud, gemeente)?.Code }
            : null;

    /// <summary>
    /// The body that carries a row here. The local government of a municipality that merged is succeeded by that of the new one,
    /// with all its rights and duties.
    /// </summary>
    public static Instantiekaart? Wie(Gebiedsbeeld beeld, Matrixrij rij, Gemeente gemeente) =>
        beeld.BestuurVan(rij.Instantie!) is { } oud && oud != gemeente.Nis && rij.Gebied == Gebiedsaanduiding.Gemeente(oud)
            && beeld.LokaalBestuur(gemeente.Nis) is { } opvolger
            ? opvolger
            : beeld.Instantie(rij.Instantie!);

    /// <summary>In words, for a row that a municipality took over: "Kortessem, dat op 1 januari 2025 opging in Hasselt".</summary>
    public static string Herkomst(Gebiedsbeeld beeld, Matrixrij rij)
    {
        var oud = beeld.Gemeenten.Vind(NisCode.Parse(rij.Gebied.Code))!;
        var (nieuw, datum) = beeld.Gemeenten.Opvolgers(oud.Nis).First();
        return $"{oud.Naam} ({oud.Nis}), dat op {datum.Voluit()} opging in {nieuw.Naam} ({nieuw.Nis})";
    }

    /// <summary>In words, for rows that differ.</summary>
    public string Verdeeldheid(Gebiedsbeeld beeld, Gemeente gemeente)
    {
        var delen = Rijen.Select(r => $"{beeld.Gemeenten.Vind(NisCode.Parse(r.Gebied.Code))!.Naam}: {Wie(beeld, r, gemeente)?.Naam ?? r.Instantie}");
        return $"de gemeenten die opgingen in {gemeente.Naam} hadden niet dezelfde regeling ({string.Join("; ", delen)}) en voor {gemeente.Naam} is nog niets beslist";
    }

    /// <summary>Per municipality before: its own decision when it ever had one, else what it took over itself.</summary>
    private static IEnumerable<Matrixrij> Geldend(Gebiedsbeeld beeld, Gemeente gemeente, Taak taak, DateOnly dag)
    {
        foreach (var oud in beeld.Gemeenten.Erflaters(gemeente.Nis, dag))
        {
            var gebied = Gebiedsaanduiding.Gemeente(oud.Nis);
            if (!beeld.IsBeslist(taak, gebied, dag))
            {
                foreach (var rij in Geldend(beeld, oud, taak, dag))
                {
                    yield return rij;
                }
            }
            else if (beeld.Rij(taak, gebied, dag) is { Instantie: not null } rij)
            {
                yield return rij;
            }
        }
    }
}
