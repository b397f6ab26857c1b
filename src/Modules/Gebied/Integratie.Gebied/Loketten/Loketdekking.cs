using Integratie.Kern;

namespace Integratie.Gebied.Loketten;

/// <summary>Days on which a centrumstad has no desk.</summary>
/// <param name="Gemeente">NIS code of the centrumstad.</param>
/// <param name="Van">First day without.</param>
/// <param name="TotEnMet">Last day without, because another desk opens; null when none is planned.</param>
internal sealed record Dekkingsgat(NisCode Gemeente, DateOnly Van, DateOnly? TotEnMet = null);

/// <summary>A desk, as far as coverage is concerned.</summary>
internal sealed record Loketplaats(Guid Loket, NisCode Gemeente, bool IsAntenne, Periode Geldigheid);

/// <summary>
/// Whether every centrumstad has a desk, from a day on and for ever after: every announced closing is seen now (GEB-09). An
/// outpost doesn't count as a desk: the note names the two apart (4.8).
/// </summary>
internal static class Loketdekking
{
    /// <summary>All holes from a day on, by municipality and day.</summary>
    /// <param name="centrumsteden">The codes of the centrumsteden.</param>
    /// <param name="loketten">All desks that are there on the day or later.</param>
    /// <param name="vanaf">First day to look at.</param>
    public static IReadOnlyList<Dekkingsgat> Gaten(IEnumerable<NisCode> centrumsteden, IReadOnlyCollection<Loketplaats> loketten, DateOnly vanaf) =>
        [.. centrumsteden.SelectMany(stad => GatenIn(stad, loketten, vanaf))];

    /// <summary>The first hole that closing one desk makes; null when it makes none that wasn't there already.</summary>
    /// <param name="centrumsteden">The codes of the centrumsteden.</param>
    /// <param name="loketten">All desks, the one that closes included.</param>
    /// <param name="loket">The desk that closes.</param>
    /// <param name="laatsteDag">Its last day.</param>
    public static Dekkingsgat? GatDoorSluiting(
        IReadOnlyCollection<NisCode> centrumsteden, IReadOnlyCollection<Loketplaats> loketten, Loketplaats loket, DateOnly laatsteDag)
    {
        if (loket.IsAntenne || !centrumsteden.Contains(loket.Gemeente) || laatsteDag < loket.Geldigheid.Van)
        {
            return null;
        }

        var erna = loketten.Select(l => l.Loket == loket.Loket ? l with { Geldigheid = new(l.Geldigheid.Van, laatsteDag) } : l).ToList();
        return GatenIn(loket.Gemeente, erna, laatsteDag.AddDays(1)).FirstOrDefault(g => loket.Geldigheid.Overlapt(Periode(g)));
    }

    private static IEnumerable<Dekkingsgat> GatenIn(NisCode stad, IEnumerable<Loketplaats> loketten, DateOnly vanaf)
    {
        var gedektTot = vanaf;
        foreach (var loket in loketten.Where(l => l.Gemeente == stad && !l.IsAntenne).OrderBy(l => l.Geldigheid.Van))
        {
            if (loket.Geldigheid.Van > gedektTot)
            {
                yield return new(stad, gedektTot, loket.Geldigheid.Van.AddDays(-1));
            }

            if (loket.Geldigheid.Tot is not { } tot)
            {
                yield break;
            }

            gedektTot = tot > gedektTot ? tot : gedektTot;
        }

        yield return new(stad, gedektTot, null);
    }

    private static Periode Periode(Dekkingsgat gat) => new(gat.Van, gat.TotEnMet);
}
