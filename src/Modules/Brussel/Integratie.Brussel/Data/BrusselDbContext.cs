using Integratie.Brussel.Engagementen;
using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Brussel.Data;

[Schema("brussel")]
internal sealed class BrusselDbContext(DbContextOptions<BrusselDbContext> opties) : ModuleDbContext(opties)
{
    public DbSet<Engagement> Engagementen => Set<Engagement>();

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["pk_engagement"] = Engagement.IsErAl,
    };

    protected override void Modelleer(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(BrusselDbContext).Assembly);
}
