namespace Integratie.Onthaal;

/// <summary>
/// Adds a panel to the page of a contact: what another module keeps beside it, and the way to that module's own page. Never asked about
/// a visitor without legal stay (ONT-09). Order makes no difference: panels stand by title.
/// </summary>
public interface IContactpaneel
{
    /// <summary>The panel; null when it has nothing to do with this contact, or the caller may not see it.</summary>
    /// <param name="contact">The contact whose page is shown.</param>
    /// <param name="annulering">Stops the query.</param>
    Task<Contactpaneel?> Toon(Contactkaart contact, CancellationToken annulering = default);
}

/// <summary>A panel on the page of a contact.</summary>
/// <param name="Titel">Its heading.</param>
/// <param name="Regels">What it says; a line without value shows as not known.</param>
/// <param name="Href">Address of the page where there is more; a path of the own module.</param>
/// <param name="Linktekst">What is done there, as the officer reads it.</param>
/// <param name="Uitleg">One sentence above the lines; null for none.</param>
public sealed record Contactpaneel(string Titel, IReadOnlyList<Paneelregel> Regels, string Href, string Linktekst, string? Uitleg = null);

/// <summary>A line of a panel.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Waarde">What is known; null when that is nothing.</param>
public sealed record Paneelregel(string Label, string? Waarde);
