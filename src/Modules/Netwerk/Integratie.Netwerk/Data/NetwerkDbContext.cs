using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Invoeren;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Samenvoegingen;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Data;

/// <summary>
/// The social map. It belongs to nobody in particular: every organisation that works with it sees all of it (ONT-05), so these
/// tables have no row-level security. Who may write is decided by rights (<see cref="NetwerkRechten"/>).
/// </summary>
[Schema("netwerk")]
internal sealed class NetwerkDbContext(DbContextOptions<NetwerkDbContext> opties) : ModuleDbContext(opties)
{
    public DbSet<Organisatie> Organisaties => Set<Organisatie>();

    public DbSet<Aanbieding> Aanbod => Set<Aanbieding>();

    public DbSet<Samenvoeging> Samenvoegingen => Set<Samenvoeging>();

    public DbSet<Gebeurtenis> Gebeurtenissen => Set<Gebeurtenis>();

    public DbSet<Invoer> Invoeren => Set<Invoer>();

    public DbSet<Invoerrij> Invoerrijen => Set<Invoerrij>();

    internal DbSet<Zoekwoord> Zoekwoorden => Set<Zoekwoord>();

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["ux_organisatie_kbo"] = Mislukking.Regel("OrganisatieBestaatAl", "Er is al een organisatie met dit KBO-nummer. Zoek ze op en vul ze aan."),
        ["ux_samenvoeging_verdwijnt"] = Organisatie.IsSamengevoegd,
        ["ux_organisatie_ovo"] = Mislukking.Regel("OvoCodeIsAlGebruikt", "Een andere organisatie heeft deze OVO-code al. Zoek ze op en vul ze aan."),
    };

    /// <summary>From this share of its trigrams in a name on, a term is found; the functions below have the same.</summary>
    public const double Zoekgrens = 0.45;

    /// <summary>The organisations that are called like a term, forgiving typing errors and accents; pointers to others left out.</summary>
    /// <param name="term">In search form.</param>
    /// <param name="meest">At most so many: of those with exactly the typed words first.</param>
    public IQueryable<Zoektreffer> VindOrganisaties(string term, int meest) =>
        Database.SqlQuery<Zoektreffer>($"select id, afstand from netwerk.vind_organisaties({term}, {meest})");

    /// <summary>The offers that are called like a term, or whose organisation is; at most four thousand.</summary>
    /// <param name="term">In search form.</param>
    public IQueryable<Guid> ZoekAanbod(string term) =>
        Database.SqlQuery<Guid>($"select z as \"Value\" from netwerk.zoek_aanbod({term}) as z");

    protected override void Modelleer(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(NetwerkDbContext).Assembly);
    }
}
