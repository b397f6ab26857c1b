using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Landen;
using Integratie.Gebied.Postcodes;
using Integratie.Gebied.Sectoren;
using Integratie.Gebied.Talen;
using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Data;

[Schema("gebied")]
internal sealed class GebiedDbContext(DbContextOptions<GebiedDbContext> opties) : ModuleDbContext(opties)
{
    public DbSet<Gemeente> Gemeenten => Set<Gemeente>();

    public DbSet<Gemeenteopvolging> Opvolgingen => Set<Gemeenteopvolging>();

    public DbSet<Postcodegebied> Postcodes => Set<Postcodegebied>();

    public DbSet<Postcodegemeente> Postcodegemeenten => Set<Postcodegemeente>();

    public DbSet<Taal> Talen => Set<Taal>();

    public DbSet<Taalniveau> Taalniveaus => Set<Taalniveau>();

    public DbSet<Land> Landen => Set<Land>();

    public DbSet<Sector> Sectoren => Set<Sector>();

    public DbSet<Instantie> Instanties => Set<Instantie>();

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["ux_instantie_code"] = Mislukking.Regel("InstantieBestaatAl", "Er is al een instantie met deze code."),
        ["ux_instantie_ovo"] = Mislukking.Regel("OvoCodeIsAlGebruikt", "Een andere instantie heeft deze OVO-code al."),
    };

    protected override void Modelleer(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(GebiedDbContext).Assembly);
    }
}
