using Integratie.Kern;

namespace Integratie.Netwerk;

/// <summary>
/// What other modules may ask of netwerk. Each question is one query, whatever the number of keys: ask once for all rows of a
/// screen. Answers hold no names of people. The asking module decides who may ask.
/// </summary>
public interface INetwerkRaadpleging
{
    /// <summary>Organisations by key, also those that ended; one that was merged is answered with the one that stayed.</summary>
    /// <param name="ids">Keys; unknown ones are left out.</param>
    /// <param name="annulering">Stops the query.</param>
    /// <returns>By the key that was asked for.</returns>
    Task<IReadOnlyDictionary<Guid, Organisatiekaart>> Organisaties(IReadOnlyCollection<Guid> ids, CancellationToken annulering = default);

    /// <summary>Active organisations that are called like a text, the best match first, forgiving typing errors.</summary>
    /// <param name="zoek">What somebody typed: (part of) a name, a municipality, an enterprise number.</param>
    /// <param name="maximum">At most so many, 1 to 100.</param>
    /// <param name="annulering">Stops the query.</param>
    Task<IReadOnlyList<Organisatiekaart>> ZoekOrganisaties(string zoek, int maximum, CancellationToken annulering = default);

    /// <summary>Offers by key, also those that ended, each with its organisation.</summary>
    /// <param name="ids">Keys; unknown ones are left out.</param>
    /// <param name="annulering">Stops the query.</param>
    /// <returns>By the key that was asked for.</returns>
    Task<IReadOnlyDictionary<Guid, Aanbodkaart>> Aanbod(IReadOnlyCollection<Guid> ids, CancellationToken annulering = default);

    /// <summary>
    /// Offers that somebody in a municipality can use, with the facts that make a reason for advice (ONT-04): those in a language of
    /// the person first, then the nearest.
    /// </summary>
    /// <param name="vraag">Where, about what, in which languages.</param>
    /// <param name="annulering">Stops the query.</param>
    Task<IReadOnlyList<Aanbodvoorstel>> StelVoor(Aanbodvraag vraag, CancellationToken annulering = default);
}

/// <summary>An organisation.</summary>
/// <param name="Id">Key.</param>
/// <param name="Naam">Name.</param>
/// <param name="Type">Kind.</param>
/// <param name="Gemeente">NIS code of the municipality of its seat.</param>
/// <param name="IsGesubsidieerd">Whether Flanders subsidises it.</param>
/// <param name="Sector">Code of its sector, where known.</param>
/// <param name="Telefoon">Telephone of the organisation, where known.</param>
/// <param name="Mail">Mailbox of the organisation, where known.</param>
/// <param name="Website">Website, where known.</param>
/// <param name="LaatsteDag">Last day; null while no end is known.</param>
/// <param name="Ovo">OVO code, where it has one: who signs in for it carries the same.</param>
/// <param name="Werktalen">Codes of the languages in which it works itself; null while that isn't recorded.</param>
public sealed record Organisatiekaart(
    Guid Id, string Naam, Organisatietype Type, NisCode Gemeente, bool IsGesubsidieerd, string? Sector = null, string? Telefoon = null,
    string? Mail = null, string? Website = null, DateOnly? LaatsteDag = null, OvoCode? Ovo = null,
    IReadOnlyList<string>? Werktalen = null);

/// <summary>An offer.</summary>
/// <param name="Id">Key.</param>
/// <param name="Organisatie">Who offers it.</param>
/// <param name="Naam">Name.</param>
/// <param name="Thema">What it is about.</param>
/// <param name="Omschrijving">What people get.</param>
/// <param name="Talen">Codes of the languages it is given in, besides Dutch.</param>
/// <param name="Aanmeldwijze">How somebody gets to use it.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="Doelgroep">For whom; null for everybody.</param>
/// <param name="Aanmelding">How to register, in words.</param>
/// <param name="GeldigTotEnMet">Last day; null while no end is known.</param>
public sealed record Aanbodkaart(
    Guid Id, Organisatiekaart Organisatie, string Naam, Thema Thema, string Omschrijving, IReadOnlyList<string> Talen, Aanmeldwijze Aanmeldwijze,
    DateOnly GeldigVan, string? Doelgroep = null, string? Aanmelding = null, DateOnly? GeldigTotEnMet = null);

/// <summary>What is asked for somebody.</summary>
/// <param name="Gemeente">NIS code of the municipality where the person is.</param>
/// <param name="Thema">What the question is about; null for every theme.</param>
/// <param name="Talen">Codes of the languages the person speaks; a preference, never a condition.</param>
/// <param name="Op">The day; null for today.</param>
/// <param name="Maximum">At most so many, 1 to 100.</param>
public sealed record Aanbodvraag(
    NisCode Gemeente, Thema? Thema = null, IReadOnlyList<string>? Talen = null, DateOnly? Op = null, int Maximum = 20);

/// <summary>How near an offer is to a municipality.</summary>
public enum Nabijheidsgraad
{
    /// <summary>The organisation has its seat there.</summary>
    InDeGemeente,

    /// <summary>The offer names the municipality.</summary>
    VoorDeGemeente,

    /// <summary>The offer is for a wider territory that holds the municipality.</summary>
    Ruimer,
}

/// <summary>An offer that fits, and the facts that say why.</summary>
/// <param name="Aanbod">The offer.</param>
/// <param name="Nabijheid">How near it is.</param>
/// <param name="GedeeldeTalen">Codes of the languages that the offer and the person share, besides Dutch.</param>
public sealed record Aanbodvoorstel(Aanbodkaart Aanbod, Nabijheidsgraad Nabijheid, IReadOnlyList<string> GedeeldeTalen);
