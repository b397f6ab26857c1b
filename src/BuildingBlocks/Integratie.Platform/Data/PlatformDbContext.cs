using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Jobs;
using Integratie.Platform.Lijsten;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Platform.Data;

/// <summary>
/// The platform's own schema: audit log, dated settings, long tasks, subscriptions, answers to repeated requests.
/// </summary>
[Schema(Infrastructuurtabellen.Platform)]
internal sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> opties) : ModuleDbContext(opties)
{
    public DbSet<Instellingswaarde> Instellingen => Set<Instellingswaarde>();

    public DbSet<Taak> Taken => Set<Taak>();

    public DbSet<Bewaardefilter> Filters => Set<Bewaardefilter>();

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["ex_instelling_geen_overlap"] = Mislukking.Regel("InstellingOverlapt",
            "Voor deze periode is al een andere waarde goedgekeurd. Kies een latere ingangsdatum."),
        ["ux_bewaardefilter_naam"] = Mislukking.Regel("DezeFilternaamBestaatAl", "U hebt voor deze lijst al een filter met deze naam. Kies een andere naam, of verwijder de oude filter."),
    };

    protected override IReadOnlyDictionary<Type, string> Seinen { get; } =
        new Dictionary<Type, string> { [typeof(Instellingswaarde)] = InstellingenInGeheugen.Sein };

    private protected override void VoegToe(TaakInvoer taak) => Taken.Add(Taak.Van(taak));

    protected override void Modelleer(ModelBuilder model)
    {
        model.Entity<AuditInvoer>(tabel =>
        {
            // Time, transaction and number are columns that only the database fills (migration Begin).
            tabel.ToTable("audit");
            tabel.HasKey(a => a.Id).HasName(Infrastructuurtabellen.AuditSleutel);
            tabel.Property(a => a.Module).HasMaxLength(60);
            tabel.Property(a => a.Handeling).HasMaxLength(120);
            tabel.Property(a => a.Soort).HasMaxLength(20);
            tabel.Property(a => a.Actor).HasMaxLength(200);
            tabel.Property(a => a.Organisatie).HasMaxLength(9);
            tabel.Property(a => a.Reden).HasMaxLength(500);
            tabel.Property(a => a.Dossiersoort).HasMaxLength(60);
            tabel.Property(a => a.Dossier).HasMaxLength(120);
            tabel.Property(a => a.Spoor).HasMaxLength(32);
            // Text as written, because its keyed hash is over the text.
            tabel.Property(a => a.Wijzigingen).HasColumnType("json");
            tabel.PerOrganisatie().AlleenToevoegen();
        });
        model.Entity<IdempotentieRegel>(tabel =>
        {
            tabel.ToTable("idempotentie");
            tabel.HasKey(i => i.Sleutel).HasName(Infrastructuurtabellen.IdempotentieSleutel);
            tabel.Property(i => i.Antwoord).HasColumnType("json");
            tabel.HasIndex(i => i.Aangemaakt);
        });
        model.Entity<Instellingswaarde>(tabel =>
        {
            tabel.Vaststelling("instelling");
            tabel.Property(i => i.Sleutel).HasMaxLength(120);
            tabel.Property(i => i.Waarde).HasColumnType("jsonb");
            tabel.HasIndex(i => new { i.Sleutel, i.GeldigVan });
        });
        model.Entity<Taak>(tabel =>
        {
            tabel.ToTable("taak");
            tabel.HasKey(t => t.Id);
            tabel.Property(t => t.Versie).IsRowVersion();
            tabel.Property(t => t.Job).HasMaxLength(120);
            tabel.Property(t => t.Titel).HasMaxLength(200);
            tabel.Property(t => t.Aanvrager).HasMaxLength(200);
            tabel.Property(t => t.Organisatie).HasMaxLength(9);
            tabel.Property(t => t.Invoer).HasColumnType("jsonb");
            tabel.Property(t => t.Fouten).HasColumnType("jsonb");
            tabel.Property(t => t.Uitleg).HasMaxLength(500);
            tabel.Property(t => t.Bestandsnaam).HasMaxLength(200);
            tabel.Property(t => t.Bestandstype).HasMaxLength(120);
            tabel.Ignore(t => t.Berichten);
            tabel.HasIndex(t => new { t.Aanvrager, t.Aangemaakt });
        });
        model.Entity<Bewaardefilter>(tabel =>
        {
            tabel.ToTable("bewaardefilter");
            tabel.HasKey(f => f.Id);
            tabel.Property(f => f.Versie).IsRowVersion();
            tabel.Property(f => f.Eigenaar).HasMaxLength(200);
            tabel.Property(f => f.Namens).HasMaxLength(9);
            tabel.Property(f => f.Lijst).HasMaxLength(200);
            tabel.Property(f => f.Naam).HasMaxLength(60);
            tabel.Property(f => f.Vraag).HasMaxLength(1000);
            tabel.Ignore(f => f.Berichten);
            tabel.Ignore(f => f.Adres);
            tabel.HasIndex(f => new { f.Eigenaar, f.Namens, f.Lijst, f.Naam }).IsUnique().HasDatabaseName("ux_bewaardefilter_naam");
        });
        model.Entity<Medewerker>(tabel =>
        {
            tabel.ToTable("medewerker");
            tabel.HasKey(m => new { m.Organisatie, m.Id });
            tabel.Property(m => m.Id).HasMaxLength(200);
            tabel.Property(m => m.Naam).HasMaxLength(200);
            tabel.PerOrganisatie();
        });
        model.Entity<Abonnement>(tabel =>
        {
            tabel.ToTable("abonnement");
            tabel.HasKey(a => new { a.Bericht, a.Ontvanger });
            tabel.Property(a => a.Bericht).HasMaxLength(200);
            tabel.Property(a => a.Ontvanger).HasMaxLength(80);
        });
    }
}

/// <summary>A module subscribed to a message; stays when the module is off, so that its messages wait.</summary>
internal sealed class Abonnement
{
    public required string Bericht { get; init; }

    public required string Ontvanger { get; init; }

    public required DateTimeOffset Sinds { get; init; }
}
