using Microsoft.EntityFrameworkCore;

namespace Integratie.Kern;

public sealed record Afspraak(EntityState Staat);
