using Integratie.Kern;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Platform.Data;

/// <summary>Loading what a command changes.</summary>
public static class Laden
{
    /// <summary>
    /// The aggregate with this key, provided that it still is at the version the caller saw: an older version means that
    /// somebody else was first (412). The database checks once more when it is saved.
    /// </summary>
    /// <param name="aggregaten">The table, with what belongs to the aggregate included.</param>
    /// <param name="id">Key.</param>
    /// <param name="versie">Version the caller saw; null when the use case doesn't ask for one.</param>
    /// <param name="wat">The thing with its article, for the message when it isn't there: "Het loket".</param>
    /// <param name="annulering">Stops the query.</param>
    public static async Task<Uitkomst<T>> Laad<T>(
        this IQueryable<T> aggregaten, Guid id, uint? versie, string wat, CancellationToken annulering)
        where T : Aggregaat
    {
        var gevonden = await aggregaten.SingleOrDefaultAsync(a => a.Id == id, annulering);
        if (gevonden is null)
        {
            return Mislukking.NietGevonden(wat);
        }

        return versie is { } verwacht && gevonden.Versie != verwacht ? Mislukking.Verouderd() : gevonden;
    }
}
