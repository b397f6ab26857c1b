using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Netwerk.Invoeren;

internal sealed class InvoerTabel : IEntityTypeConfiguration<Invoer>
{
    public void Configure(EntityTypeBuilder<Invoer> builder)
    {
        builder.ToTable("invoer");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Versie).IsRowVersion();
        builder.Property(i => i.Bestandsnaam).HasMaxLength(200);
        builder.Property(i => i.Door).HasMaxLength(200);
        builder.Ignore(i => i.Berichten);
    }
}

internal sealed class InvoerrijTabel : IEntityTypeConfiguration<Invoerrij>
{
    public void Configure(EntityTypeBuilder<Invoerrij> builder)
    {
        builder.ToTable("invoerrij");
        builder.HasKey(r => new { r.Invoer, r.Rij });
        builder.Property(r => r.Rij).ValueGeneratedNever();
        builder.Property(r => r.Cellen).HasColumnType("jsonb");
        builder.Property(r => r.Gegevens).HasColumnType("jsonb");
        builder.Property(r => r.Herkenning).HasMaxLength(300);
        builder.HasIndex(r => new { r.Invoer, r.Oordeel, r.Rij });
        builder.HasIndex(r => new { r.Invoer, r.Herkenning });
    }
}
