using Integratie.Markt.Kramen;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Markt.Data;

[Schema("markt")]
internal sealed class MarktDbContext(DbContextOptions<MarktDbContext> opties) : ModuleDbContext(opties)
{
    protected override void Modelleer(ModelBuilder model)
    {
        model.Entity<Kraam>().ToTable("kraam").HasOne<Dorpskopie>().WithMany().HasForeignKey(k => k.Dorp);
        model.Entity<Dorpskopie>().ToTable("dorp", "dorp", t => t.ExcludeFromMigrations());
        model.Entity<Inwonertal>().HasNoKey().ToView("inwonertal", "dorp");
    }
}
