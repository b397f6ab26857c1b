using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Integratie.Kit.Pagina;

/// <summary>A step of the path above the title.</summary>
/// <param name="Tekst">What it is called.</param>
/// <param name="Href">Its page.</param>
public sealed record Kruimel(string Tekst, string Href);

/// <summary>What stands around a page for everybody, in the language of that page (layout <c>_Openbaar</c>).</summary>
/// <param name="Taal">Code of the language.</param>
/// <param name="IsRechtsNaarLinks">Whether it is written from right to left.</param>
/// <param name="Titel">Title in the browser.</param>
/// <param name="Overslaan">Text of the skip link.</param>
/// <param name="Voet">What the footer says.</param>
/// <param name="Toegankelijkheid">Text of the link to the accessibility statement.</param>
public sealed record Openbaarkader(string Taal, bool IsRechtsNaarLinks, string Titel, string Overslaan, string Voet, string Toegankelijkheid);

/// <summary>What a page tells the layout. <c>v-pagina</c> sets it; a page without that element may do it itself.</summary>
public static class Paginagegevens
{
    private const string Titelsleutel = "v-titel";
    private const string Kruimelsleutel = "v-kruimels";
    private const string Openbaarsleutel = "v-openbaar";

    /// <summary>The title of the page, without the name of the product.</summary>
    public static string? Titel(this ViewDataDictionary gegevens) => Lees(gegevens, Titelsleutel) as string;

    /// <summary>Sets the title of the page.</summary>
    public static void Titel(this ViewDataDictionary gegevens, string titel)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        gegevens[Titelsleutel] = titel;
    }

    /// <summary>The title that a part of the page gave; a part has a copy of the data of its page.</summary>
    internal static string? Titel(this HttpContext aanvraag) => aanvraag.Items[Titelsleutel] as string;

    /// <summary>Sets the title of the page from a part of it.</summary>
    internal static void Titel(this HttpContext aanvraag, string titel) => aanvraag.Items[Titelsleutel] = titel;

    /// <summary>The path above the title, without the page itself.</summary>
    public static IReadOnlyList<Kruimel> Kruimels(this ViewDataDictionary gegevens) =>
        Lees(gegevens, Kruimelsleutel) as IReadOnlyList<Kruimel> ?? [];

    /// <summary>Sets the path above the title.</summary>
    public static void Kruimels(this ViewDataDictionary gegevens, IReadOnlyList<Kruimel> kruimels)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        gegevens[Kruimelsleutel] = kruimels;
    }

    /// <summary>What stands around a page for everybody; a page with the layout <c>_Openbaar</c> sets it.</summary>
    public static Openbaarkader? Openbaar(this ViewDataDictionary gegevens) => Lees(gegevens, Openbaarsleutel) as Openbaarkader;

    /// <summary>Sets what stands around a page for everybody.</summary>
    public static void Openbaar(this ViewDataDictionary gegevens, Openbaarkader kader)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        gegevens[Openbaarsleutel] = kader;
    }

    private static object? Lees(ViewDataDictionary gegevens, string sleutel)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        return gegevens[sleutel];
    }
}

/// <summary>The one notice a page leaves for the page after it ("Het loket is gesloten.").</summary>
public static class Bericht
{
    private const string Tekstsleutel = "v-bericht";
    private const string Toonsleutel = "v-bericht-toon";

    /// <summary>Leaves a notice for the next page. No personal data: it travels in a cookie.</summary>
    public static void Meld(this ITempDataDictionary gegevens, string tekst, Toon toon = Toon.Goed)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        gegevens[Tekstsleutel] = tekst;
        gegevens[Toonsleutel] = (int)toon;
    }

    /// <summary>Takes the notice; null when there is none. It is gone afterwards.</summary>
    public static (string Tekst, Toon Toon)? Neem(ITempDataDictionary gegevens)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        return gegevens[Tekstsleutel] is string tekst
            ? (tekst, gegevens[Toonsleutel] is int toon ? (Toon)toon : Toon.Goed)
            : null;
    }
}
