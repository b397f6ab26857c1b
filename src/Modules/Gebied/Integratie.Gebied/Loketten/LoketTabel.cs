using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Loketten;

internal sealed class LoketTabel : IEntityTypeConfiguration<Loket>
{
    public void Configure(EntityTypeBuilder<Loket> builder)
    {
        builder.ToTable("loket", t => t.HasCheckConstraint("ck_loket_periode", "geldig_tot is null or geldig_tot > geldig_van"));
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Versie).IsRowVersion();
        builder.Property(l => l.Naam).HasMaxLength(120);
        builder.Property(l => l.Straat).HasMaxLength(120);
        builder.Property(l => l.Huisnummer).HasMaxLength(20);
        builder.Property(l => l.Uitbater).HasMaxLength(120);
        builder.Property(l => l.Telefoon).HasMaxLength(20);
        builder.Property(l => l.Mail).HasMaxLength(200);
        builder.Property(l => l.Toegankelijkheid).HasMaxLength(1000);
        builder.Property(l => l.Sluitreden).HasMaxLength(1000);
        builder.Property(l => l.Zoekvorm).HasMaxLength(400);
        builder.Property(l => l.Week).AlsJson();
        builder.Property(l => l.Uitzonderingen).AlsJson();
        builder.Ignore(l => l.Berichten);
        builder.Ignore(l => l.Geldigheid);
        builder.Ignore(l => l.Tijden);
        builder.Ignore(l => l.Gegevens);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(l => l.Gemeente).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.Gemeente, l.Naam }).IsUnique().HasFilter("geldig_tot is null").HasDatabaseName("ux_loket_naam_per_gemeente");
    }
}
