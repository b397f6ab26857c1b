using Integratie.Platform.Toegang;

namespace Integratie.Platform.Modules;

/// <summary>One thing the search box found.</summary>
/// <param name="Soort">What it is: "Loket", "Gemeente".</param>
/// <param name="Titel">Its name.</param>
/// <param name="Ondertitel">What tells it apart.</param>
/// <param name="Href">Its page.</param>
/// <param name="Waarom">Why it matched, when that isn't plain from the title; null when it is.</param>
/// <param name="Score">0 to 1; higher is nearer to what was typed.</param>
public sealed record Zoekresultaat(string Soort, string Titel, string Ondertitel, string Href, string? Waarom, double Score);

/// <summary>An addition to the search box. Order never matters: results are sorted by score.</summary>
public interface IZoekbron
{
    /// <summary>Looks for at most <paramref name="maximum"/> things, forgiving typing errors.</summary>
    Task<IReadOnlyList<Zoekresultaat>> Zoek(string term, int maximum, CancellationToken annulering);
}

/// <summary>How serious a finding of a check is.</summary>
public enum Checkstaat
{
    /// <summary>As it should be.</summary>
    Goed,

    /// <summary>Works, but somebody should look.</summary>
    LetOp,

    /// <summary>Not as it must be.</summary>
    Fout,
}

/// <summary>What a check found.</summary>
/// <param name="Staat">How serious.</param>
/// <param name="Onderwerp">What was checked.</param>
/// <param name="Uitleg">What was found, in plain Dutch.</param>
/// <param name="Href">The page where it can be put right; null when there is none.</param>
public sealed record Checkresultaat(Checkstaat Staat, string Onderwerp, string Uitleg, string? Href = null);

/// <summary>
/// An addition to the page <c>/beheer/inrichting</c>: is this module fully and rightly set up? Runs on each visit and
/// in the health check, so it must be cheap.
/// </summary>
public interface IInrichtingscheck
{
    /// <summary>Looks, and says what it found: at least one result.</summary>
    Task<IReadOnlyList<Checkresultaat>> Controleer(CancellationToken annulering);
}

/// <summary>A tile of the start page: a figure that matters to this caller and leads to what is behind it.</summary>
/// <param name="Titel">What is counted.</param>
/// <param name="Waarde">The figure, as text.</param>
/// <param name="Uitleg">One line below it.</param>
/// <param name="Href">The list behind the figure.</param>
/// <param name="Staat">Whether somebody should act.</param>
/// <param name="Volgorde">Place on the page, lower first.</param>
public sealed record Starttegel(string Titel, string Waarde, string Uitleg, string Href, Checkstaat Staat, int Volgorde);

/// <summary>An addition to the start page.</summary>
public interface IStarttegelbron
{
    /// <summary>The tiles for this caller; empty when there is nothing for them.</summary>
    Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper aanroeper, CancellationToken annulering);
}

/// <summary>Says which regimes running cases and dated rows name, so that a module in use can't be switched off unseen.</summary>
public interface IRegimegebruik
{
    /// <summary>The regime codes in use, each with where it is used, in words.</summary>
    Task<IReadOnlyList<Regimegebruik>> InGebruik(CancellationToken annulering);
}

/// <summary>A regime that data names.</summary>
/// <param name="Regime">Code of the regime.</param>
/// <param name="Waar">Where, in words: "3 rijen van de bevoegdheidsmatrix".</param>
public sealed record Regimegebruik(string Regime, string Waar);
