namespace Integratie.Gebied;

/// <summary>
/// An addition to the start values of the competence matrix: rows that a module brings for its own territory and regime.
/// Loaded by <c>migreer</c>; a decision of people is never overwritten. For the same territory, task and first day the row of
/// a module takes the place of the core's own start value.
/// </summary>
public interface IStartbevoegdheden
{
    /// <summary>The rows.</summary>
    IReadOnlyList<Startbevoegdheid> Rijen { get; }
}

/// <summary>A start value of the matrix.</summary>
/// <param name="Gebied">Territory.</param>
/// <param name="Taak">Task.</param>
/// <param name="Instantie">Code of the body.</param>
/// <param name="Regime">Code of the regime; null for none.</param>
/// <param name="Voorwaarde">Type of agreement without which the row has no effect; null for none.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="Rechtsgrond">The legal basis.</param>
public sealed record Startbevoegdheid(
    Gebiedsaanduiding Gebied, Taak Taak, string Instantie, string? Regime, Overeenkomsttype? Voorwaarde, DateOnly GeldigVan, string Rechtsgrond);
