using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Onthaal.Wegwijs;

/// <summary>The desks to go to: those of the municipality, or else the nearest elsewhere.</summary>
internal static class Loketwijzer
{
    private const int Dichtste = 3;

    public static (IReadOnlyList<Wegwijsloket> Loketten, bool InDeGemeente) Bij(IGebiedRaadpleging gebied, Gemeentekaart gemeente, DateTimeOffset nu)
    {
        var dag = nu.Dag();
        if (gebied.Loketten(gemeente.Nis, dag) is { Count: > 0 } hier)
        {
            return ([.. hier.Select(l => Van(gebied, l, gemeente, null, nu))], true);
        }

        // Lazily: the desks of a municipality are only looked up until enough are found.
        var elders = gebied.Gemeenten(Gebiedsaanduiding.Werkgebied, dag).Where(g => g.Nis != gemeente.Nis)
            .Select(g => (Gemeente: g, Km: Afstand.Kilometer(gemeente.Breedtegraad, gemeente.Lengtegraad, g.Breedtegraad, g.Lengtegraad))).Where(p => p.Km is not null).OrderBy(p => p.Km)
            .SelectMany(p => gebied.Loketten(p.Gemeente.Nis, dag).Select(l => Van(gebied, l, p.Gemeente, p.Km, nu))).Take(Dichtste);
        return ([.. elders], false);
    }

    private static Wegwijsloket Van(IGebiedRaadpleging gebied, Loketkaart l, Gemeentekaart gemeente, double? km, DateTimeOffset nu)
    {
        var stand = gebied.Stand(l.Id, nu);
        return new(
            l.Id, l.Naam, l.Adres, l.Postcode, gemeente.Naam, l.IsAntenne, km is { } k ? Math.Round(k, 1) : null, l.Telefoon,
            l.Breedtegraad ?? gemeente.Breedtegraad, l.Lengtegraad ?? gemeente.Lengtegraad, Wegwijstaal.MetNederlands(l.Talen), stand?.Tot, stand?.Volgende,
            gebied.Opening(l.Id, nu.Dag())?.Uren ?? []);
    }
}
