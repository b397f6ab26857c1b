using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Data;

[Schema("gebied")]
internal sealed class GebiedDbContext(DbContextOptions<GebiedDbContext> opties) : ModuleDbContext(opties)
{
    protected override void Modelleer(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(GebiedDbContext).Assembly);
    }
}
