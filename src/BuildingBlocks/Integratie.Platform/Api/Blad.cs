using System.Buffers.Text;
using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Versleuteling;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Platform.Api;

/// <summary>
/// Which page of a list a caller wants. Paging goes by key, not by number: page 10,000 costs as much as page 1, and rows
/// that come in between shift nothing. The total is counted only when asked for.
/// </summary>
/// <param name="Grootte">Rows per page, 1 to 200; in a query <c>pageSize</c>.</param>
/// <param name="Na">Where to go on: the opaque text from <see cref="Blad{T}.Volgende"/>; in a query <c>cursor</c>.</param>
/// <param name="MetTotaal">Whether to count all rows; in a query <c>total</c>.</param>
public sealed record Bladvraag(
    [property: FromQuery(Name = "pageSize")] int Grootte = Bladvraag.Gewoon,
    [property: FromQuery(Name = Bladvraag.Cursor)] string? Na = null,
    [property: FromQuery(Name = "total")] bool MetTotaal = false)
{
    /// <summary>Rows per page when nothing is said.</summary>
    public const int Gewoon = 25;

    /// <summary>Most rows per page.</summary>
    public const int Meest = 200;

    internal const string Cursor = "cursor";
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Volgende">Where the next page starts; null on the last page.</param>
/// <param name="Totaal">How many rows there are; null when nobody asked.</param>
public sealed record Blad<T>(IReadOnlyList<T> Items, string? Volgende, long? Totaal);

/// <summary>A page of a list as the API sends it (Belgif guide, collections).</summary>
/// <param name="Self">Address of this page.</param>
/// <param name="Items">The rows.</param>
/// <param name="Total">How many there are in all; left out when not asked for.</param>
/// <param name="PageSize">Rows per page.</param>
/// <param name="Next">Address of the next page; left out on the last.</param>
public sealed record Collectie<T>(string Self, IReadOnlyList<T> Items, long? Total, int PageSize, string? Next);

/// <summary>
/// Makes and reads the opaque text that says where a page starts. It is sealed with the question it belongs to, so a
/// cursor that was altered, or that belongs to another question, is refused.
/// </summary>
/// <param name="sleutels">The keys.</param>
public sealed class Bladwijzers(Sleutelring sleutels)
{
    private const int Zegellengte = 12;

    /// <summary>Makes the page out of one row more than was asked for.</summary>
    /// <param name="rijen">At most <c>Grootte + 1</c> rows, in order.</param>
    /// <param name="vraag">The page that was asked for.</param>
    /// <param name="kenmerk">Names the question with its filters and order.</param>
    /// <param name="sleutel">The sort key of a row, unique as a whole.</param>
    /// <param name="totaal">The total, when counted.</param>
    public Blad<T> Maak<T>(List<T> rijen, Bladvraag vraag, string kenmerk, Func<T, string[]> sleutel, long? totaal = null)
    {
        ArgumentNullException.ThrowIfNull(rijen);
        ArgumentNullException.ThrowIfNull(vraag);
        ArgumentNullException.ThrowIfNull(sleutel);
        if (rijen.Count <= vraag.Grootte)
        {
            return new(rijen, null, totaal);
        }

        rijen.RemoveRange(vraag.Grootte, rijen.Count - vraag.Grootte);
        return new(rijen, Schrijf(sleutel(rijen[^1]), kenmerk), totaal);
    }

    /// <summary>The sort key after which the page starts; null for the first page, a failure for a wrong cursor or size.</summary>
    /// <param name="vraag">The page that was asked for.</param>
    /// <param name="kenmerk">As given to <see cref="Maak"/>.</param>
    public Uitkomst<string[]?> Lees(Bladvraag vraag, string kenmerk)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        if (vraag.Grootte is < 1 or > Bladvraag.Meest)
        {
            return Mislukking.Ongeldig(new Invoerfout("pageSize", $"Vraag 1 tot {Bladvraag.Meest} rijen per bladzijde.", Invoerfoutsoort.Bereik));
        }

        if (vraag.Na is null)
        {
            return (string[]?)null;
        }

        return Ontcijfer(vraag.Na, kenmerk) is { } sleutel
            ? sleutel
            : Mislukking.Ongeldig(new Invoerfout(Bladvraag.Cursor, "Deze bladwijzer hoort niet bij deze lijst. Begin opnieuw bij de eerste bladzijde."));
    }

    private string Schrijf(string[] sleutel, string kenmerk)
    {
        var inhoud = JsonSerializer.SerializeToUtf8Bytes(sleutel);
        return Base64Url.EncodeToString([.. Zegel(inhoud, kenmerk), .. inhoud]);
    }

    private string[]? Ontcijfer(string tekst, string kenmerk)
    {
        if (tekst.Length > 2000 || !Base64Url.IsValid(tekst))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(tekst);
        if (bytes.Length <= Zegellengte)
        {
            return null;
        }

        var inhoud = bytes.AsSpan(Zegellengte).ToArray();
        return Zegel(inhoud, kenmerk).AsSpan().SequenceEqual(bytes.AsSpan(0, Zegellengte)) ? JsonSerializer.Deserialize<string[]>(inhoud) : null;
    }

    private byte[] Zegel(byte[] inhoud, string kenmerk) => sleutels.Zegel("bladwijzer\0" + kenmerk, inhoud)[..Zegellengte];
}
