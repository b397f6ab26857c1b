using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Heide.Data;

[Schema("heide")]
internal sealed class HeideDbContext(DbContextOptions<HeideDbContext> opties) : ModuleDbContext(opties)
{
    protected override void Modelleer(ModelBuilder model)
    {
    }
}
