using Integratie.Kempen.Zitdagen;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Kempen.Data;

[Schema("kempen")]
internal sealed class KempenDbContext(DbContextOptions<KempenDbContext> opties) : ModuleDbContext(opties)
{
    public DbSet<Zitdag> Zitdagen => Set<Zitdag>();

    protected override void Modelleer(ModelBuilder model) => model.Entity<Zitdag>(tabel =>
    {
        tabel.ToTable("zitdag");
        tabel.HasKey(z => z.Id);
        tabel.Property(z => z.Versie).IsRowVersion();
        tabel.Property(z => z.Plaats).HasMaxLength(100);
        tabel.Ignore(z => z.Berichten);
    });
}
