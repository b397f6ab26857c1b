using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>
/// Which regular actors are proposed to somebody at the front desk, in which order and why (ONT-04, R7). Asked whenever an officer
/// looks at a question; the officer decides.
/// </summary>
/// <remarks>
/// The default weighs the theme, a shared language and nearness, and leaves nobody out. A variant may leave out, reorder and add
/// notices; it proposes only what is among the candidates, each at most once, and gives every proposal at least one reason. Points
/// are a number of the rule itself: more is better, and they mean nothing outside one answer. Whoever adds to it afterwards
/// (<see cref="IVerwijsaanvulling"/>) counts in the same points.
/// </remarks>
[Uitbreidingspunt]
public interface IVerwijsadvies : IRegel<Verwijsvraag, Verwijsantwoord>;

/// <summary>
/// Adds to the advice, whatever rule gave it: points with a reason, or a notice for the officer. Every addition sees the same question,
/// never what another one added: their order makes no difference. One that counts under one regime only looks at
/// <see cref="Verwijsvraag.Regime"/>.
/// </summary>
public interface IVerwijsaanvulling
{
    /// <summary>What it adds; nothing for a candidate that isn't in the answer.</summary>
    /// <param name="vraag">What is known.</param>
    Verwijsbijdrage Vul(Verwijsvraag vraag);
}

/// <summary>What is known about a question at the front desk. Nothing about who asks.</summary>
/// <param name="Thema">Code of the theme of the question.</param>
/// <param name="Kandidaten">Offers of the social map that somebody there can use.</param>
/// <param name="Gemeente">Where the visitor lives; null when it isn't known, and then there are no candidates.</param>
/// <param name="Taal">Code of the contact language; null when it isn't known.</param>
/// <param name="Regime">Regime of the territory on that day; null for the default.</param>
public sealed record Verwijsvraag(
    string Thema, IReadOnlyList<Verwijskandidaat> Kandidaten, NisCode? Gemeente = null, string? Taal = null, string? Regime = null);

/// <summary>How near an offer is to where the visitor lives.</summary>
public enum Verwijsafstand
{
    /// <summary>The organisation has its seat in the municipality.</summary>
    InDeGemeente,

    /// <summary>The offer is meant for the municipality.</summary>
    VoorDeGemeente,

    /// <summary>The offer is for a wider territory.</summary>
    Ruimer,
}

/// <summary>An offer of the social map, as far as a rule may weigh it.</summary>
/// <param name="Aanbod">Key of the offer.</param>
/// <param name="Organisatie">Key of the organisation.</param>
/// <param name="Naam">Name of the offer.</param>
/// <param name="Organisatienaam">Name of the organisation.</param>
/// <param name="Organisatietype">Kind of organisation, as the social map names it: <c>LokaalBestuur</c>, <c>Overheid</c>, <c>Vereniging</c>, …</param>
/// <param name="IsGesubsidieerd">Whether Flanders subsidises the organisation.</param>
/// <param name="Aanbodthema">What the offer is about, as the social map names it.</param>
/// <param name="PastBijThema">Whether that belongs to the theme of the question.</param>
/// <param name="Afstand">How near it is.</param>
/// <param name="Talen">Codes of the languages it is given in, besides Dutch.</param>
/// <param name="Sector">Code of the sector of the organisation, where known.</param>
/// <param name="Doelgroep">For whom it is; null for everybody.</param>
/// <param name="Werktalen">Codes of the languages in which the organisation works itself; null while that isn't recorded.</param>
public sealed record Verwijskandidaat(
    Guid Aanbod, Guid Organisatie, string Naam, string Organisatienaam, string Organisatietype, bool IsGesubsidieerd, string Aanbodthema, bool PastBijThema,
    Verwijsafstand Afstand, IReadOnlyList<string> Talen, string? Sector = null, string? Doelgroep = null,
    IReadOnlyList<string>? Werktalen = null);

/// <summary>What a rule proposes.</summary>
/// <param name="Voorstellen">The proposals, the best first.</param>
/// <param name="Meldingen">What the officer should know besides, in plain Dutch.</param>
public sealed record Verwijsantwoord(IReadOnlyList<Verwijsvoorstel> Voorstellen, IReadOnlyList<string> Meldingen);

/// <summary>One proposal.</summary>
/// <param name="Aanbod">Key of the offer.</param>
/// <param name="Redenen">Why; at least one.</param>
public sealed record Verwijsvoorstel(Guid Aanbod, IReadOnlyList<Verwijsreden> Redenen)
{
    /// <summary>The sum of what the reasons weigh.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Punten => Redenen.Sum(r => r.Punten);
}

/// <summary>A reason, with what it weighs.</summary>
/// <param name="Tekst">The reason as an officer reads it.</param>
/// <param name="Punten">What it weighs; may be zero, never below.</param>
public sealed record Verwijsreden(string Tekst, int Punten);

/// <summary>What an addition brings.</summary>
/// <param name="Redenen">More reasons, by key of the offer.</param>
/// <param name="Meldingen">What the officer should know besides, in plain Dutch.</param>
public sealed record Verwijsbijdrage(IReadOnlyDictionary<Guid, Verwijsreden> Redenen, IReadOnlyList<string> Meldingen);
