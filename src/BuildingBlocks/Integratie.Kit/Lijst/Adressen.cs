using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Integratie.Kit.Lijst;

/// <summary>Addresses of the same list, seen otherwise.</summary>
public static class Adressen
{
    // The parameters of keyset paging: another order or filter starts at the first page.
    private static readonly HashSet<string> Plaats = new(StringComparer.OrdinalIgnoreCase) { "na", "voor", "cursor", "page", "handler" };

    /// <summary>The address of this page with one parameter changed, at the first page of the list.</summary>
    /// <param name="verzoek">The request of this page.</param>
    /// <param name="naam">The parameter.</param>
    /// <param name="waarde">Its value; null leaves it out.</param>
    public static string Met(HttpRequest verzoek, string naam, string? waarde)
    {
        ArgumentNullException.ThrowIfNull(verzoek);
        var query = new QueryBuilder(verzoek.Query
            .Where(q => !Plaats.Contains(q.Key) && !q.Key.Equals(naam, StringComparison.OrdinalIgnoreCase))
            .SelectMany(q => q.Value.OfType<string>().Select(w => KeyValuePair.Create(q.Key, w))));
        if (waarde is not null)
        {
            query.Add(naam, waarde);
        }

        return verzoek.PathBase + verzoek.Path + query.ToQueryString();
    }
}
