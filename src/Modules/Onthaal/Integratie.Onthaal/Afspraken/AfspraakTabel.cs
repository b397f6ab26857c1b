using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Onthaal.Afspraken;

internal sealed class AfspraakTabel : IEntityTypeConfiguration<Afspraak>
{
    public void Configure(EntityTypeBuilder<Afspraak> builder)
    {
        builder.ToTable("afspraak", t => t.HasCheckConstraint("ck_afspraak_duur", "tot > van"));
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Versie).IsRowVersion();
        builder.Property(a => a.Taal).HasMaxLength(12);
        builder.Property(a => a.Thema).HasMaxLength(40);
        builder.Property(a => a.Medewerker).HasMaxLength(100);
        builder.Property(a => a.GeboektDoor).HasMaxLength(100);
        builder.Ignore(a => a.Berichten);
        builder.Ignore(a => a.IsBezet);

        // The wall behind the lock of the use cases: no two people on one place.
        builder.HasIndex(a => new { a.Organisatie, a.Loket, a.Van, a.Plaats }).IsUnique().HasFilter("staat <> 'Geannuleerd'").HasDatabaseName("ux_afspraak_plaats");
        builder.HasIndex(a => new { a.Organisatie, a.Loket, a.Dag });
        builder.HasIndex(a => a.Van).HasFilter("staat = 'Gepland' and herinnerd is null and mail is not null").HasDatabaseName("ix_afspraak_te_herinneren");
        builder.PerOrganisatie();
    }
}
