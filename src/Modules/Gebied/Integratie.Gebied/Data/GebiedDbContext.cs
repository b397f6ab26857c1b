using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Diensten;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Landen;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Gebied.Postcodes;
using Integratie.Gebied.Raadpleging;
using Integratie.Gebied.Regios;
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

    public DbSet<Regioindeling> Regioindelingen => Set<Regioindeling>();

    public DbSet<Bevoegdheid> Bevoegdheden => Set<Bevoegdheid>();

    public DbSet<Overeenkomst> Overeenkomsten => Set<Overeenkomst>();

    public DbSet<Loket> Loketten => Set<Loket>();

    public DbSet<Loketaanvraag> Loketaanvragen => Set<Loketaanvraag>();

    public DbSet<Dienst> Diensten => Set<Dienst>();

    protected override IReadOnlyDictionary<Type, string> Seinen { get; } = new[]
    {
        typeof(Gemeente), typeof(Gemeenteopvolging), typeof(Postcodegebied), typeof(Postcodegemeente), typeof(Instantie),
        typeof(Regioindeling), typeof(Bevoegdheid), typeof(Overeenkomst), typeof(Loket), typeof(Taal), typeof(Sector),
    }.ToDictionary(t => t, t => t == typeof(Loket) ? Loketgeheugen.Sein : Gebiedsgeheugen.Sein);

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["ak_instantie_code"] = Mislukking.Regel("InstantieBestaatAl", "Er is al een instantie met deze code."),
        ["ux_loket_naam_per_gemeente"] = Mislukking.Regel("LoketBestaatAl", "In deze gemeente is er al een loket met deze naam. Kies een andere naam."),
        ["ux_dienst_code"] = Mislukking.Regel("DienstBestaatAl", "Er is al een dienst met deze code."),
        ["ux_instantie_ovo"] = Mislukking.Regel("OvoCodeIsAlGebruikt", "Een andere instantie heeft deze OVO-code al."),
        ["ex_bevoegdheid_geen_overlap"] = Mislukking.Regel("PeriodenOverlappen",
            "Voor dit gebied en deze taak is in deze periode al een ander besluit goedgekeurd. Kies een latere eerste dag."),
        ["ex_regioindeling_geen_overlap"] = Mislukking.Regel("PeriodenOverlappen",
            "In deze periode geldt al een andere goedgekeurde regio-indeling. Kies een latere eerste dag."),
        ["pk_regio_gemeente"] = Mislukking.Regel("EenGemeenteLigtInEenRegio", "Elke gemeente mag maar één keer voorkomen."),
    };

    protected override void Modelleer(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(GebiedDbContext).Assembly);
    }
}
