using Integratie.Gebied;
using Integratie.Onthaal.Roosters;

namespace Integratie.Onthaal.Afspraken;

/// <summary>An hour at which appointments can be made.</summary>
/// <param name="Van">When it begins.</param>
/// <param name="Tot">When it ends.</param>
/// <param name="Plaatsen">How many appointments there can be at that hour.</param>
/// <param name="Vrij">How many more can be booked; 0 once the hour is past.</param>
/// <param name="Afspraken">The appointments that begin then.</param>
internal sealed record Slot(DateTimeOffset Van, DateTimeOffset Tot, int Plaatsen, int Vrij, IReadOnlyList<Afspraak> Afspraken);

/// <summary>
/// A day at a desk, cut into hours for appointments: the opening hours say when, the roster says how many at once (ONT-11). Pure:
/// hours are moments, so a day on which the clock changes is as long as it is.
/// </summary>
/// <param name="Slots">The hours, in order.</param>
/// <param name="Erbuiten">Appointments at an hour that isn't there any more, because hours or roster changed after the booking.</param>
internal sealed record Dagplanning(IReadOnlyList<Slot> Slots, IReadOnlyList<Afspraak> Erbuiten)
{
    /// <param name="opening">When the desk is open.</param>
    /// <param name="rooster">Who is there.</param>
    /// <param name="afspraken">The appointments of that day that weren't cancelled.</param>
    /// <param name="nu">Now.</param>
    public static Dagplanning Maak(Openingsdag opening, Roosterstand rooster, IReadOnlyCollection<Afspraak> afspraken, DateTimeOffset nu)
    {
        var duur = TimeSpan.FromMinutes(rooster.Slotduur);
        var slots = new List<Slot>();
        foreach (var uur in opening.Uren)
        {
            for (var van = uur.Van.ToUniversalTime(); van + duur <= uur.Tot; van += duur)
            {
                var (begin, einde) = (van, van + duur);
                var plaatsen = rooster.Op(begin, einde).Afspraken;
                var eigen = afspraken.Where(a => a.Van == begin).OrderBy(a => a.Plaats).ToList();
                if (plaatsen > 0 || eigen.Count > 0)
                {
                    var bezet = afspraken.Count(a => a.Van < einde && a.Tot > begin);
                    slots.Add(new(begin, einde, plaatsen, begin > nu ? Math.Max(0, plaatsen - bezet) : 0, eigen));
                }
            }
        }

        return new(slots, [.. afspraken.Where(a => slots.All(s => s.Van != a.Van)).OrderBy(a => a.Van)]);
    }

    /// <summary>The first free place at an hour; null when that hour isn't there, is past or is full.</summary>
    public Vrijeplaats? Vrij(DateTimeOffset van, IReadOnlyCollection<Afspraak> afspraken)
    {
        if (Slots.FirstOrDefault(s => s.Van == van && s.Vrij > 0) is not { } slot)
        {
            return null;
        }

        var bezet = afspraken.Where(a => a.Van < slot.Tot && a.Tot > slot.Van).Select(a => a.Plaats).ToHashSet();
        return new(slot.Van, slot.Tot, Enumerable.Range(1, bezet.Count + 1).First(p => !bezet.Contains(p)));
    }
}
