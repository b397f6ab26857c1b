using Integratie.Kern;

namespace Integratie.Gebied;

/// <summary>
/// The reference lists that other modules choose from and read back (KRN-06), and what a place that somebody typed means
/// (GEB-14). Answers come from memory, in microseconds, and follow a change of the data within a second.
/// </summary>
public interface IReferentielijsten
{
    /// <summary>All languages, by Dutch name.</summary>
    IReadOnlyList<Taalkaart> Talen { get; }

    /// <summary>All sectors that organisations belong to, by name.</summary>
    IReadOnlyList<Sectorkaart> Sectoren { get; }

    /// <summary>
    /// The municipalities that a text may mean: a NIS code, a postal code, a name now or before, also with typing errors.
    /// </summary>
    /// <param name="plaats">What somebody typed.</param>
    /// <param name="op">The day whose municipalities are wanted.</param>
    /// <returns>One when it is certain, several when it isn't, none when nothing is like it.</returns>
    IReadOnlyList<Gemeentekaart> Herken(string plaats, DateOnly op);

    /// <summary>
    /// Every territory that a municipality lies in on a day, the most specific first, then the municipalities that merged into it
    /// (GEB-14); empty for an unknown code.
    /// </summary>
    IReadOnlyList<Gebiedsaanduiding> Gebieden(NisCode gemeente, DateOnly op);

    /// <summary>A territory as people say it, with its article; its code when it is unknown.</summary>
    string Naam(Gebiedsaanduiding gebied);
}

/// <summary>A language.</summary>
/// <param name="Code">Code: ISO 639-1 where there is one.</param>
/// <param name="Naam">Dutch name.</param>
public sealed record Taalkaart(string Code, string Naam);

/// <summary>A sector that organisations belong to.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Naam">Dutch name.</param>
public sealed record Sectorkaart(string Code, string Naam);
