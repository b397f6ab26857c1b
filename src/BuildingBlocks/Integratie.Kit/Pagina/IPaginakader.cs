using Integratie.Platform.Modules;

namespace Integratie.Kit.Pagina;

/// <summary>
/// What stands around every page. The host implements it, one per request; the layout asks each property once per page, and
/// each answers from memory. The layout works out itself which menu item is the current one.
/// </summary>
public interface IPaginakader
{
    /// <summary>Name of the product, in the header and behind the title of each page.</summary>
    string Productnaam => "Integratie";

    /// <summary>Name of the region this host serves, for the header: "Vlaanderen", "Brussel".</summary>
    string Regio { get; }

    /// <summary>Name of the environment, shown as a label so that nobody mistakes it: "Ontwikkeling". Null in production.</summary>
    string? Omgeving { get; }

    /// <summary>Version of the product for the footer, as in "1.4.0".</summary>
    string Versie { get; }

    /// <summary>Who has signed in; null for a stranger, who then sees "Aanmelden" and no menu or search.</summary>
    Paginagebruiker? Gebruiker { get; }

    /// <summary>The menu: only items of active modules that this caller may open, groups and items in the order to show.</summary>
    IReadOnlyList<Menugroep> Menu { get; }

    /// <summary>Actions for the search box that this caller may carry out, in the order to show before anything is typed.</summary>
    IReadOnlyList<Actie> Acties { get; }

    /// <summary>Pages of active modules that everybody may open without signing in.</summary>
    IReadOnlyList<Openbarepagina> Openbaar => [];

    /// <summary>Whether this person likes lines closer together.</summary>
    bool Compact => false;

    /// <summary>Where the fixed links lead.</summary>
    Paginaadressen Adressen => Paginaadressen.Standaard;
}

/// <summary>Who has signed in, for the user menu.</summary>
/// <param name="Naam">Name for the screen.</param>
/// <param name="Organisatie">Name of the organisation the person acts for.</param>
/// <param name="MagWisselen">Whether the person may act for another organisation too: shows "Organisatie wisselen".</param>
public sealed record Paginagebruiker(string Naam, string Organisatie, bool MagWisselen);

/// <summary>A heading of the menu with what is under it.</summary>
/// <param name="Titel">The heading: <see cref="MenuItem.Groep"/> of its items.</param>
/// <param name="Items">The items, in order.</param>
public sealed record Menugroep(string Titel, IReadOnlyList<MenuItem> Items);

/// <summary>Addresses of the fixed links of the layout. Each must exist in the host.</summary>
/// <param name="Start">The start page.</param>
/// <param name="Zoeken">Takes <c>POST term=…</c> and answers a page, or <c>_Zoekresultaten</c> to a request with <c>HX-Request</c>.</param>
/// <param name="Aanmelden">Where a stranger signs in.</param>
/// <param name="Wisselen">Where a person picks another organisation (a page, GET).</param>
/// <param name="Afmelden">Takes a POST and signs out.</param>
/// <param name="Hulp">Help.</param>
/// <param name="Toegankelijkheid">The accessibility statement.</param>
/// <param name="Bronnen">Where the data and the software come from.</param>
public sealed record Paginaadressen(
    string Start, string Zoeken, string Aanmelden, string Wisselen, string Afmelden, string Hulp, string Toegankelijkheid, string Bronnen)
{
    /// <summary>The addresses of this house.</summary>
    public static Paginaadressen Standaard { get; } = new(
        "/", "/zoeken", "/aanmelden", "/organisatie-wisselen", "/afmelden", "/hulp", "/toegankelijkheid", "/bronnen");
}

/// <summary>Finding one's way in the menu.</summary>
public static class Menus
{
    /// <summary>The item whose address is the longest part of the path, by whole segments; null when none is.</summary>
    /// <param name="menu">The menu.</param>
    /// <param name="pad">Path of the request, without query.</param>
    public static MenuItem? Huidig(this IReadOnlyList<Menugroep> menu, string pad)
    {
        ArgumentNullException.ThrowIfNull(menu);
        ArgumentNullException.ThrowIfNull(pad);
        return menu.SelectMany(g => g.Items)
            .Where(i => Bevat(i.Href.TrimEnd('/'), pad.TrimEnd('/')))
            .MaxBy(i => i.Href.Length);
    }

    private static bool Bevat(string href, string pad) =>
        pad.Equals(href, StringComparison.OrdinalIgnoreCase)
        || (href.Length > 0 && pad.StartsWith(href + "/", StringComparison.OrdinalIgnoreCase));
}
