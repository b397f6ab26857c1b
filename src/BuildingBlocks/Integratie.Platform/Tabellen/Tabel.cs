namespace Integratie.Platform.Tabellen;

/// <summary>A table as it came from a file: text in rows and columns, not understood yet.</summary>
/// <param name="Kolommen">The headings, as they stand there.</param>
/// <param name="Rijen">The rows below them that hold something.</param>
public sealed record Tabel(IReadOnlyList<string> Kolommen, IReadOnlyList<Tabelrij> Rijen);

/// <summary>One row.</summary>
/// <param name="Nummer">Its number as a spreadsheet shows it: the headings are row 1.</param>
/// <param name="Cellen">Its cells, as many as there are headings, without spaces around; an empty cell is "".</param>
public sealed record Tabelrij(int Nummer, IReadOnlyList<string> Cellen);
