using Integratie.Platform.Data;

namespace Integratie.Platform.Lijsten;

/// <summary>
/// What somebody often filters a list on, under a name. Of one person at one organisation; nobody else sees it. It keeps the address of
/// the filtered list, in which personal data never stands.
/// </summary>
internal sealed class Bewaardefilter : Aggregaat
{
    private Bewaardefilter()
    {
    }

    /// <summary>Id of the person.</summary>
    public string Eigenaar { get; private init; } = "";

    /// <summary>The organisation the person acts for; empty for none.</summary>
    public string Namens { get; private init; } = "";

    /// <summary>Path of the list, as in <c>/taken</c>.</summary>
    public string Lijst { get; private init; } = "";

    public string Naam { get; private init; } = "";

    /// <summary>What is asked of the list, from the question mark on.</summary>
    public string Vraag { get; private init; } = "";

    /// <summary>The filtered list.</summary>
    public string Adres => Lijst + Vraag;

    public static Bewaardefilter Maak(string eigenaar, string namens, string naam, string lijst, string vraag) =>
        new() { Eigenaar = eigenaar, Namens = namens, Naam = naam.Trim(), Lijst = lijst, Vraag = vraag };
}
