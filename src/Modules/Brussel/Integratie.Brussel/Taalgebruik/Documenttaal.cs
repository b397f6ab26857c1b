using Integratie.Brussel.Engagementen;

namespace Integratie.Brussel.Taalgebruik;

/// <summary>For whom a letter or mail is.</summary>
internal enum Ontvanger
{
    /// <summary>A visitor.</summary>
    Bezoeker,

    /// <summary>An organisation.</summary>
    Organisatie,
}

/// <summary>A kind of letter or mail, and the languages it may go out in (BRU-11).</summary>
/// <param name="Code">Code.</param>
/// <param name="Naam">Name.</param>
/// <param name="Voor">For whom it is.</param>
/// <param name="Talen">Codes of the languages; Dutch is always among them, because the service stays Dutch-language.</param>
internal sealed record Documenttaal(string Code, string Naam, Ontvanger Voor, IReadOnlyList<string> Talen);

/// <summary>In which language a kind of document goes out to one receiver.</summary>
/// <param name="Code">Code of the kind of document.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Taal">The language: the one asked for where that is allowed, otherwise Dutch.</param>
internal sealed record Documentkeuze(string Code, string Naam, Contacttaal Taal)
{
    public static Documentkeuze Maak(Documenttaal document, Contacttaal gevraagd) =>
        new(document.Code, document.Naam, gevraagd is Contacttaal.Frans && document.Talen.Contains("fr", StringComparer.Ordinal) ? Contacttaal.Frans : Contacttaal.Nederlands);
}
