using Integratie.Kern;

namespace Integratie.Gebied.Instanties;

/// <summary>What people keep of a body.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Ovo">OVO code; null where there is none.</param>
internal sealed record Instantiegegevens(string Naam, OvoCode? Ovo = null);
