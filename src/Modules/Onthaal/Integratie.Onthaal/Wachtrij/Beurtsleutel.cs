namespace Integratie.Onthaal.Wachtrij;

/// <param name="Id">Key of the turn.</param>
/// <param name="Nummer">The number that the visitor has.</param>
internal sealed record Beurtsleutel(Guid Id, int Nummer);
