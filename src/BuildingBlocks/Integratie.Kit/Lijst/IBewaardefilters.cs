namespace Integratie.Kit.Lijst;

/// <summary>
/// The filters that somebody keeps under a name, to show above a list. The host implements it; without it a filter can't be kept.
/// </summary>
public interface IBewaardefilters
{
    /// <summary>Page that gives a filter its name: takes the fields of the filter, and the path of the list as <c>lijst</c>.</summary>
    string Bewaren { get; }

    /// <summary>Page with all filters of the caller, to remove them.</summary>
    string Beheren { get; }

    /// <summary>The filters of the caller for one list, by name; none for a stranger.</summary>
    /// <param name="lijst">Path of the list.</param>
    Task<IReadOnlyList<Bewaardelijst>> Van(string lijst);
}

/// <summary>A filtered list under a name.</summary>
/// <param name="Naam">The name.</param>
/// <param name="Adres">Address of the list with the filter.</param>
public sealed record Bewaardelijst(string Naam, string Adres);
