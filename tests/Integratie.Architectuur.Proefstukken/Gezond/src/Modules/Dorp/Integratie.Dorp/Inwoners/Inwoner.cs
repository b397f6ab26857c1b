using Integratie.Kern;
using Integratie.Platform.Data;

namespace Integratie.Dorp.Inwoners;

internal sealed class Inwoner : Aggregaat
{
    [Persoonsgegeven]
    public required string Naam { get; init; }
}
