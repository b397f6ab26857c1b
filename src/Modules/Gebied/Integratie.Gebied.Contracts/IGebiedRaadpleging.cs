using Integratie.Kern;

namespace Integratie.Gebied;

/// <summary>
/// What other modules may ask of gebied. Answers come from memory, in microseconds, and follow a change of the data within a
/// second. A date decides everything: ask for the day of the event, and keep the regime you got on the case (GEB-07).
/// </summary>
public interface IGebiedRaadpleging
{
    /// <summary>
    /// Which municipality a code was, is or will be on a day: itself while the code counts, its successor afterwards, its
    /// predecessors before (GEB-14).
    /// </summary>
    /// <returns>One, several predecessors, or none for a code that never existed.</returns>
    IReadOnlyList<Gemeentekaart> Gemeenten(NisCode nis, DateOnly op);

    /// <summary>The municipalities of a territory on a day; one that merged stands for what it went into.</summary>
    IReadOnlyList<Gemeentekaart> Gemeenten(Gebiedsaanduiding gebied, DateOnly op);

    /// <summary>The region of the agency that a municipality lies in; null when it lies in none (GEB-01).</summary>
    Regiokaart? Regio(NisCode gemeente, DateOnly op);

    /// <summary>Who is competent for a task; null when the municipality doesn't exist on that day or nobody is (GEB-05).</summary>
    Toewijzing? Bevoegd(NisCode gemeente, Taak taak, DateOnly op);

    /// <summary>Who is competent for everything (GEB-11); null when the municipality doesn't exist on that day.</summary>
    Bevoegdheidskaart? WieIsBevoegd(NisCode gemeente, DateOnly op);

    /// <summary>The desks in a municipality on a day, outposts last (GEB-08); a code that ended stands for its successor.</summary>
    IReadOnlyList<Loketkaart> Loketten(NisCode gemeente, DateOnly op);

    /// <summary>A desk, also one that closed or has yet to open; null when there is none with this key.</summary>
    Loketkaart? Loket(Guid loket);

    /// <summary>Whether a desk is open at a moment (its week, its exceptions and holidays); null when there is none with this key.</summary>
    Loketstand? Stand(Guid loket, DateTimeOffset moment);

    /// <summary>
    /// When a desk is open on a day, its exceptions and holidays taken along; no hours when it is closed or doesn't exist that day.
    /// Null when there is none with this key.
    /// </summary>
    Openingsdag? Opening(Guid loket, DateOnly dag);

    /// <summary>Whether an organisation has an active agreement that covers a task in a municipality, also from before its merger (OVK-03, GEB-14).</summary>
    bool HeeftOvereenkomst(OvoCode organisatie, Taak taak, NisCode gemeente, DateOnly op);
}

/// <summary>A municipality.</summary>
/// <param name="Nis">NIS code.</param>
/// <param name="Naam">Dutch name.</param>
/// <param name="ProvincieNis">NIS code of the province; null where there is none.</param>
/// <param name="GewestNis">NIS code of the "gewest".</param>
/// <param name="Ovo">OVO code of its local government, where known.</param>
/// <param name="Breedtegraad">Latitude of the main place (WGS 84), where known.</param>
/// <param name="Lengtegraad">Longitude of the main place (WGS 84), where known.</param>
/// <param name="GeldigVan">First day of the code.</param>
/// <param name="GeldigTotEnMet">Last day of the code; null while it counts.</param>
public sealed record Gemeentekaart(
    NisCode Nis, string Naam, string? ProvincieNis, string GewestNis, OvoCode? Ovo, double? Breedtegraad, double? Lengtegraad,
    DateOnly GeldigVan, DateOnly? GeldigTotEnMet);

/// <summary>A front desk (GEB-08).</summary>
/// <param name="Id">Key.</param>
/// <param name="Naam">Name.</param>
/// <param name="Adres">Street and number.</param>
/// <param name="Postcode">Postal code.</param>
/// <param name="Gemeente">NIS code it was registered with; ask <see cref="IGebiedRaadpleging.Gemeenten(NisCode, DateOnly)"/> what that is on a day.</param>
/// <param name="IsAntenne">Whether it is an outpost.</param>
/// <param name="UitbaterOvo">OVO code of who runs it; null for the agency, or when it isn't known.</param>
/// <param name="Talen">Codes of the languages spoken besides Dutch.</param>
/// <param name="Diensten">Codes of the services offered.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="GeldigTotEnMet">Last day; null when no closing is planned.</param>
/// <param name="Telefoon">Telephone, where known.</param>
/// <param name="Breedtegraad">Latitude (WGS 84), where known.</param>
/// <param name="Lengtegraad">Longitude (WGS 84), where known.</param>
public sealed record Loketkaart(
    Guid Id, string Naam, string Adres, Postcode Postcode, NisCode Gemeente, bool IsAntenne, OvoCode? UitbaterOvo,
    IReadOnlyList<string> Talen, IReadOnlyList<string> Diensten, DateOnly GeldigVan, DateOnly? GeldigTotEnMet,
    string? Telefoon = null, double? Breedtegraad = null, double? Lengtegraad = null);

/// <summary>Whether a desk is open at a moment.</summary>
/// <param name="IsOpen">Whether it is.</param>
/// <param name="Uitleg">The same for people, with until when or from when: "Open tot 17.00".</param>
/// <param name="Tot">Until when it is open, blocks that touch taken together; null when it is closed.</param>
/// <param name="Volgende">When it opens next; null when it is open, or stays closed for ten weeks.</param>
public sealed record Loketstand(bool IsOpen, string Uitleg, DateTimeOffset? Tot = null, DateTimeOffset? Volgende = null);

/// <summary>What a day at a desk looks like.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Uren">When it is open, in order.</param>
/// <param name="Reden">Why it differs from the ordinary week: "Teamdag"; null when it doesn't.</param>
public sealed record Openingsdag(DateOnly Dag, IReadOnlyList<Openingsuur> Uren, string? Reden);

/// <summary>From when to when a desk is open, as moments: right also on the days that the clock changes.</summary>
/// <param name="Van">When it opens.</param>
/// <param name="Tot">When it closes.</param>
public sealed record Openingsuur(DateTimeOffset Van, DateTimeOffset Tot);

/// <summary>A region of the agency.</summary>
/// <param name="Code">Code; the context of a region administrator's role.</param>
/// <param name="Naam">Name.</param>
/// <param name="Rechtsgrond">Legal basis of the layout it belongs to.</param>
public sealed record Regiokaart(string Code, string Naam, string Rechtsgrond);

/// <summary>A body that carries a competence.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Naam">Name.</param>
/// <param name="Ovo">OVO code, where known.</param>
public sealed record Instantiekaart(string Code, string Naam, OvoCode? Ovo);

/// <summary>Who is competent for a task, and why.</summary>
/// <param name="Taak">The task.</param>
/// <param name="Instantie">The body.</param>
/// <param name="Regime">Regime that applies to a case that opens now; keep it on the case. Null means the default.</param>
/// <param name="Gebied">The territory whose row decided; a municipality of before a merger as long as nothing was decided since (GEB-14).</param>
/// <param name="Regel">Name of the rule that decided: a sentence in PascalCase.</param>
/// <param name="Uitleg">The same for people.</param>
/// <param name="Rechtsgrond">The legal basis.</param>
/// <param name="Matrixrij">Key of the deciding row; null when no row but a rule decided.</param>
/// <param name="Geblokkeerd">
/// What would have applied but lacks its agreement, or differs among the municipalities that merged, in words; empty when nothing does.
/// </param>
public sealed record Toewijzing(
    Taak Taak, Instantiekaart Instantie, string? Regime, Gebiedsaanduiding Gebied, string Regel, string Uitleg, string Rechtsgrond,
    Guid? Matrixrij, IReadOnlyList<string> Geblokkeerd);

/// <summary>Everything about the competences in a municipality on a day (GEB-11).</summary>
/// <param name="Gemeente">The municipality.</param>
/// <param name="Op">The day.</param>
/// <param name="Regio">Region of the agency; null when there is none.</param>
/// <param name="Taken">Who is competent, task by task; a task that nobody is competent for is not in the list.</param>
/// <param name="Regie">How the director role is divided.</param>
public sealed record Bevoegdheidskaart(
    Gemeentekaart Gemeente, DateOnly Op, Regiokaart? Regio, IReadOnlyList<Toewijzing> Taken, Regieverdeling Regie);
