using Integratie.Bron.Aanbod;
using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Bron.Data;

[Schema("bron")]
internal sealed class BronDbContext(DbContextOptions<BronDbContext> opties) : ModuleDbContext(opties)
{
    public DbSet<Aanbieding> Aanbod => Set<Aanbieding>();

    public DbSet<GedeeldStuk> Gedeeld => Set<GedeeldStuk>();

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["ux_aanbod_naam"] = Mislukking.Regel("NaamIsAlGebruikt", "Uw organisatie heeft al een aanbod met deze naam. Kies een andere naam."),
    };

    protected override void Modelleer(ModelBuilder model)
    {
        model.Entity<Aanbieding>(tabel =>
        {
            tabel.ToTable("aanbod").PerOrganisatie();
            tabel.Property(a => a.Versie).IsRowVersion();
            tabel.Ignore(a => a.Berichten);
            tabel.ComplexProperty(a => a.Adres);
            tabel.HasOne<Aanbieding>().WithMany().HasForeignKey(a => a.VervolgOp);
        });
        model.Entity<GedeeldStuk>(tabel => tabel.ToTable("gedeeld").PerOrganisaties("organisaties"));
    }
}
