using Integratie.Kern;

namespace Integratie.Gebied.Loketten;

/// <summary>
/// When a desk is open: exceptions go before holidays, holidays before the ordinary week, and outside its period a desk is
/// always closed. Pure; the moment is given (GEB-08).
/// </summary>
internal sealed class Openingstijden(IReadOnlyList<Openingsblok> week, IReadOnlyList<Uitzondering> uitzonderingen, bool openOpFeestdagen, Periode geldigheid)
{
    /// <summary>How far ahead the next opening is looked for, in days.</summary>
    private const int Vooruit = 70;

    public Dagindeling Op(DateOnly dag)
    {
        if (!geldigheid.Bevat(dag))
        {
            return new(dag, [], dag < geldigheid.Van ? "Nog niet geopend" : "Het loket is opgeheven");
        }

        if (uitzonderingen.FirstOrDefault(u => u.GeldtOp(dag)) is { } uitzondering)
        {
            return new(dag, [.. uitzondering.Uren.OrderBy(b => b.Van)], uitzondering.Reden);
        }

        return !openOpFeestdagen && Feestdagen.Op(dag) is { } feestdag
            ? new(dag, [], feestdag)
            : new(dag, [.. week.Where(b => b.Dag == dag.Weekdag()).OrderBy(b => b.Van).Select(b => new Urenblok(b.Van, b.Tot))], null);
    }

    public Openingsstand Stand(DateTimeOffset nu)
    {
        var vandaag = nu.Dag();
        var eerste = Momenten(vandaag, Vooruit).FirstOrDefault(m => m.Einde > nu);
        return eerste switch
        {
            { Begin: var begin, Einde: var einde } when begin != einde && begin <= nu => new(true, einde, null),
            { Begin: var begin, Einde: var einde } when begin != einde => new(false, null, begin),
            _ => new(false, null, null),
        };
    }

    /// <summary>The blocks as moments, in order; what touches is one block.</summary>
    private IEnumerable<(DateTimeOffset Begin, DateTimeOffset Einde)> Momenten(DateOnly van, int dagen)
    {
        (DateTimeOffset Begin, DateTimeOffset Einde)? lopend = null;
        foreach (var dag in Enumerable.Range(0, dagen).Select(van.AddDays))
        {
            foreach (var blok in Op(dag).Uren)
            {
                var (begin, einde) = (dag.Om(blok.Van.Tijd), dag.Om(blok.Tot.Tijd));
                if (begin >= einde)
                {
                    // The whole block lies in the hour that the clock skips.
                    continue;
                }

                if (lopend is { } vorige && vorige.Einde == begin)
                {
                    lopend = (vorige.Begin, einde);
                    continue;
                }

                if (lopend is { } klaar)
                {
                    yield return klaar;
                }

                lopend = (begin, einde);
            }
        }

        if (lopend is { } laatste)
        {
            yield return laatste;
        }
    }
}
