using Integratie.Platform.Api;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Platform.Data;

/// <summary>Reads one page of a list, in one round trip, with or without its total.</summary>
public static class Bladlezen
{
    /// <summary>Reads the rows of a page, and one more that tells whether there is a next page.</summary>
    /// <param name="vanaf">The rows from where the page starts, in order.</param>
    /// <param name="alle">All rows of the list, wherever the page starts: what a total counts.</param>
    /// <param name="vraag">The page that was asked for.</param>
    /// <param name="annulering">Stops reading.</param>
    /// <returns>At most <c>Grootte + 1</c> rows, and the total when it was asked for: ready for <see cref="Bladwijzers.Maak"/>.</returns>
    public static async Task<(List<T> Rijen, long? Totaal)> LeesBlad<T, TAlle>(
        this IQueryable<T> vanaf, IQueryable<TAlle> alle, Bladvraag vraag, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var blad = vanaf.Take(vraag.Grootte + 1);
        if (!vraag.MetTotaal)
        {
            return (await blad.ToListAsync(annulering), null);
        }

        // The count depends on no row, so that the database takes it once, along with the page.
        var geteld = await blad.Select(rij => new { Rij = rij, Totaal = alle.LongCount() }).ToListAsync(annulering);
        return geteld is [var eerste, ..]
            ? ([.. geteld.Select(g => g.Rij)], eerste.Totaal)
            : ([], vraag.Na is null ? 0 : await alle.LongCountAsync(annulering));
    }
}
