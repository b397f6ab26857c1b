using System.Collections.Frozen;
using Integratie.Kern;

namespace Integratie.Gebied.Gemeenten;

/// <summary>
/// All municipalities that ever counted, with what became of them: answers "which municipality was this on day X" in both
/// directions (GEB-14). Immutable.
/// </summary>
internal sealed class Gemeenteboek
{
    private readonly FrozenDictionary<NisCode, Gemeente> _gemeenten;
    private readonly ILookup<NisCode, Gemeenteopvolging> _opvolgers;
    private readonly ILookup<NisCode, Gemeenteopvolging> _voorgangers;

    public Gemeenteboek(IEnumerable<Gemeente> gemeenten, IReadOnlyCollection<Gemeenteopvolging> opvolgingen)
    {
        _gemeenten = gemeenten.ToFrozenDictionary(g => g.Nis);
        _opvolgers = opvolgingen.ToLookup(o => o.Oud);
        _voorgangers = opvolgingen.ToLookup(o => o.Nieuw);
    }

    public IReadOnlyList<Gemeente> Alle => _gemeenten.Values;

    public Gemeente? Vind(NisCode nis) => _gemeenten.GetValueOrDefault(nis);

    /// <summary>The code itself while it counts, its successors afterwards, its predecessors before; empty for an unknown code.</summary>
    public IReadOnlyList<Gemeente> Op(NisCode nis, DateOnly dag)
    {
        if (Vind(nis) is not { } gemeente)
        {
            return [];
        }

        if (gemeente.Geldigheid.Bevat(dag))
        {
            return [gemeente];
        }

        return dag < gemeente.GeldigVan
            ? [.. _voorgangers[nis].Where(o => o.Datum > dag).SelectMany(o => Op(o.Oud, dag)).DistinctBy(g => g.Nis).OrderBy(g => g.Naam, StringComparer.Ordinal)]
            : [.. _opvolgers[nis].SelectMany(o => Op(o.Nieuw, dag)).DistinctBy(g => g.Nis).OrderBy(g => g.Naam, StringComparer.Ordinal)];
    }

    /// <summary>
    /// All municipalities of that day whose land belongs to a code now: besides <see cref="Op"/> those that it took over later.
    /// </summary>
    public IEnumerable<Gemeente> Grondgebied(NisCode nis, DateOnly dag) =>
        Op(nis, dag).Concat(_voorgangers[nis].Where(o => o.Datum > dag).SelectMany(o => Op(o.Oud, dag)));

    /// <summary>
    /// The municipalities that this one came out of by a merger, by a day (GEB-14). Not one that it took over while it kept its own
    /// code: then it was itself before, and stays so.
    /// </summary>
    public IEnumerable<Gemeente> Erflaters(NisCode nis, DateOnly dag) =>
        _voorgangers[nis].Where(o => o.Soort is Opvolgingssoort.Samengevoegd && o.Datum <= dag).Select(o => _gemeenten[o.Oud]);

    /// <summary>The same with those that went into them before.</summary>
    public IEnumerable<Gemeente> AlleErflaters(NisCode nis, DateOnly dag) =>
        Erflaters(nis, dag).SelectMany(g => AlleErflaters(g.Nis, dag).Prepend(g));

    /// <summary>What went into a municipality, and when.</summary>
    public IEnumerable<(Gemeente Gemeente, DateOnly Datum)> Voorgangers(NisCode nis) =>
        _voorgangers[nis].Select(o => (_gemeenten[o.Oud], o.Datum));

    /// <summary>What it went into, and when.</summary>
    public IEnumerable<(Gemeente Gemeente, DateOnly Datum)> Opvolgers(NisCode nis) =>
        _opvolgers[nis].Select(o => (_gemeenten[o.Nieuw], o.Datum));
}
