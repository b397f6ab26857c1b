using Integratie.Markt.Kramen;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Markt.Data;

[Schema("kramen")]
internal sealed class MarktDbContext(DbContextOptions<MarktDbContext> opties) : ModuleDbContext(opties)
{
    protected override void Modelleer(ModelBuilder model) => model.Entity<Kraam>().ToTable("kraam");
}
