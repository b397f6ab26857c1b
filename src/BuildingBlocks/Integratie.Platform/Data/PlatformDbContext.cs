using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Jobs;
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

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["ex_instelling_geen_overlap"] = Mislukking.Regel("InstellingOverlapt",
            "Voor deze periode is al een andere waarde goedgekeurd. Kies een latere ingangsdatum."),
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
