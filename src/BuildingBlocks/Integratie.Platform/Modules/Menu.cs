namespace Integratie.Platform.Modules;

/// <summary>An entry of the menu on the left.</summary>
/// <param name="Tekst">The word people use for it.</param>
/// <param name="Href">Where it leads; starts with the module's id.</param>
/// <param name="Groep">Heading it stands under.</param>
/// <param name="Volgorde">Place within the group, lower first.</param>
/// <param name="Recht">Right that makes it visible; null: everybody who has signed in.</param>
public sealed record MenuItem(string Tekst, string Href, string Groep, int Volgorde, string? Recht = null);

/// <summary>Something the search box (Ctrl+K) can do besides finding things: open a page, start a form.</summary>
/// <param name="Naam">What it does, as an imperative: "Loket toevoegen".</param>
/// <param name="Trefwoorden">Other words people would type.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Recht">Right that makes it visible; null: everybody who has signed in.</param>
public sealed record Actie(string Naam, string Trefwoorden, string Href, string? Recht = null);

/// <summary>A page that everybody may open without signing in; strangers find a link to it where they sign in.</summary>
/// <param name="Tekst">What it is called.</param>
/// <param name="Href">Where it leads; starts with the module's id.</param>
public sealed record Openbarepagina(string Tekst, string Href);
