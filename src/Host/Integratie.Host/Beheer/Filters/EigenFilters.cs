using Integratie.Platform.Lijsten;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Filters;

internal static class EigenFilters
{
    /// <summary>The filters of the caller, for the organisation the caller acts for.</summary>
    public static IQueryable<Bewaardefilter> Van(this IQueryable<Bewaardefilter> filters, Aanroeper wie)
    {
        var (id, namens) = (wie.Id, wie.Organisatie?.Waarde ?? "");
        return filters.Where(f => f.Eigenaar == id && f.Namens == namens);
    }

    /// <summary>By list and name.</summary>
    public static IQueryable<Filterregel> AlsRegels(this IQueryable<Bewaardefilter> filters) => filters
        .OrderBy(f => f.Lijst).ThenBy(f => EF.Functions.Collate(f.Naam, "nl-BE-x-icu")).Select(f => new Filterregel(f.Id, f.Naam, f.Lijst, f.Lijst + f.Vraag));
}
