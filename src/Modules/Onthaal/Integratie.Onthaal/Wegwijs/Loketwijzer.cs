using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Onthaal.Wegwijs;

/// <summary>The desks to go to: those of the municipality, or else the nearest elsewhere.</summary>
internal static class Loketwijzer
{
    private const int Dichtste = 3;
    private const int DagenVooruit = 31;
    private const double Aardstraal = 6371;

    public static (IReadOnlyList<Wegwijsloket> Loketten, bool InDeGemeente) Bij(IGebiedRaadpleging gebied, Gemeentekaart gemeente, DateTimeOffset nu)
    {
        var dag = nu.Dag();
        if (gebied.Loketten(gemeente.Nis, dag) is { Count: > 0 } hier)
        {
            return ([.. hier.Select(l => Van(gebied, l, gemeente, null, nu))], true);
        }

        // Lazily: the desks of a municipality are only looked up until enough are found.
        var elders = gebied.Gemeenten(Gebiedsaanduiding.Werkgebied, dag).Where(g => g.Nis != gemeente.Nis)
            .Select(g => (Gemeente: g, Km: Kilometer(gemeente, g))).Where(p => p.Km is not null).OrderBy(p => p.Km)
            .SelectMany(p => gebied.Loketten(p.Gemeente.Nis, dag).Select(l => Van(gebied, l, p.Gemeente, p.Km, nu))).Take(Dichtste);
        return ([.. elders], false);
    }

    private static Wegwijsloket Van(IGebiedRaadpleging gebied, Loketkaart l, Gemeentekaart gemeente, double? km, DateTimeOffset nu)
    {
        var dag = nu.Dag();
        var vandaag = gebied.Opening(l.Id, dag)?.Uren ?? [];
        var tot = vandaag.FirstOrDefault(u => u.Van <= nu && nu < u.Tot)?.Tot;
        var opent = tot is null
            ? Enumerable.Range(0, DagenVooruit).SelectMany(d => gebied.Opening(l.Id, dag.AddDays(d))?.Uren ?? []).FirstOrDefault(u => u.Van > nu)?.Van
            : null;
        return new(
            l.Id, l.Naam, l.Adres, l.Postcode, gemeente.Naam, l.IsAntenne, km is { } k ? Math.Round(k, 1) : null, l.Telefoon,
            l.Breedtegraad ?? gemeente.Breedtegraad, l.Lengtegraad ?? gemeente.Lengtegraad, Wegwijstaal.MetNederlands(l.Talen), tot, opent, vandaag);
    }

    /// <summary>As the crow flies between two centres (haversine); null when one is unknown.</summary>
    private static double? Kilometer(Gemeentekaart van, Gemeentekaart naar)
    {
        if ((van.Breedtegraad, van.Lengtegraad, naar.Breedtegraad, naar.Lengtegraad) is not ({ } b, { } l, { } nb, { } nl))
        {
            return null;
        }

        var (hb, hl) = (Math.Sin(double.DegreesToRadians(nb - b) / 2), Math.Sin(double.DegreesToRadians(nl - l) / 2));
        var a = (hb * hb) + (Math.Cos(double.DegreesToRadians(b)) * Math.Cos(double.DegreesToRadians(nb)) * hl * hl);
        return 2 * Aardstraal * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
