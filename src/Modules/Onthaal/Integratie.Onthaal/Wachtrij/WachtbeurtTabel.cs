using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class WachtbeurtTabel : IEntityTypeConfiguration<Wachtbeurt>
{
    public void Configure(EntityTypeBuilder<Wachtbeurt> builder)
    {
        builder.ToTable("wachtbeurt");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Versie).IsRowVersion();
        builder.Property(w => w.Taal).HasMaxLength(12);
        builder.Property(w => w.Thema).HasMaxLength(40);
        builder.Property(w => w.Balie).HasMaxLength(20);
        builder.Property(w => w.Medewerker).HasMaxLength(100);
        builder.Ignore(w => w.Berichten);
        builder.HasIndex(w => new { w.Organisatie, w.Loket, w.Dag, w.Nummer }).IsUnique().HasDatabaseName("ux_wachtbeurt_nummer");
        builder.HasIndex(w => w.Afspraak).IsUnique().HasFilter("afspraak is not null").HasDatabaseName("ux_wachtbeurt_afspraak");
        builder.HasIndex(w => w.Contact).HasFilter("contact is not null");
        builder.PerOrganisatie();
    }
}

/// <summary>The last number that was given out at a desk on a day. Its row is the lock: numbers have no gaps and no doubles.</summary>
internal sealed class Nummerteller
{
    public OvoCode Organisatie { get; init; }

    public Guid Loket { get; init; }

    public DateOnly Dag { get; init; }

    public int Laatste { get; init; }
}

internal sealed class NummertellerTabel : IEntityTypeConfiguration<Nummerteller>
{
    public void Configure(EntityTypeBuilder<Nummerteller> builder)
    {
        builder.ToTable("nummerteller");
        builder.HasKey(n => new { n.Organisatie, n.Loket, n.Dag });
        builder.PerOrganisatie();
    }
}
