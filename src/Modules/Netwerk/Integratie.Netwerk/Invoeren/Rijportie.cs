namespace Integratie.Netwerk.Invoeren;

/// <summary>What the jobs of an entry are told.</summary>
/// <param name="Invoer">Key of the entry.</param>
internal sealed record Invoeropdracht(Guid Invoer);

/// <summary>What a portion of rows came to.</summary>
/// <param name="Gedaan">How many rows of the list are done now.</param>
/// <param name="Totaal">How many there are.</param>
/// <param name="IsKlaar">Whether there are none left.</param>
/// <param name="Fouten">Rows that went wrong, with the reason.</param>
internal sealed record Rijportie(int Gedaan, int Totaal, bool IsKlaar, IReadOnlyList<(int Rij, string Reden)> Fouten);
