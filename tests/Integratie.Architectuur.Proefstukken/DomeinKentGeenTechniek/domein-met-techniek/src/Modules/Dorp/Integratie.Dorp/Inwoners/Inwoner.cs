using Integratie.Kern;
using Integratie.Platform.Data;

using Microsoft.EntityFrameworkCore;

namespace Integratie.Dorp.Inwoners;

internal sealed class Inwoner : Aggregaat
{
    [Persoonsgegeven]
    public required string Naam { get; init; }

    public bool IsNieuw(EntityState staat) => staat is EntityState.Added;
}
