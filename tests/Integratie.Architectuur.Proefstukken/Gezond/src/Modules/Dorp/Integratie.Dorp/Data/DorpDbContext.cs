using Integratie.Dorp.Inwoners;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Dorp.Data;

[Schema("dorp")]
internal sealed class DorpDbContext(DbContextOptions<DorpDbContext> opties) : ModuleDbContext(opties)
{
    public DbSet<Inwoner> Inwoners => Set<Inwoner>();

    protected override void Modelleer(ModelBuilder model) => model.ApplyConfiguration(new InwonerTabel());
}
