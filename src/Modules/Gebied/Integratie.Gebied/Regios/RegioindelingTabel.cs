using Integratie.Gebied.Gemeenten;
using Integratie.Platform.Configuratie;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Regios;

internal sealed class RegioindelingTabel : IEntityTypeConfiguration<Regioindeling>
{
    public void Configure(EntityTypeBuilder<Regioindeling> builder)
    {
        builder.Vaststelling("regioindeling");
        builder.Property(i => i.Soort).HasMaxLength(40);
        builder.Property(i => i.Naam).HasMaxLength(120);
        builder.HasMany(i => i.Regios).WithOne().HasForeignKey(r => r.Indeling);
    }
}

internal sealed class RegioTabel : IEntityTypeConfiguration<Regio>
{
    public void Configure(EntityTypeBuilder<Regio> builder)
    {
        builder.ToTable("regio");
        builder.HasKey(r => new { r.Indeling, r.Code });
        builder.Property(r => r.Code).HasMaxLength(40);
        builder.Property(r => r.Naam).HasMaxLength(120);
        builder.HasMany(r => r.Gemeenten).WithOne().HasForeignKey(g => new { g.Indeling, g.Regio });
    }
}

internal sealed class RegiogemeenteTabel : IEntityTypeConfiguration<Regiogemeente>
{
    public void Configure(EntityTypeBuilder<Regiogemeente> builder)
    {
        builder.ToTable("regio_gemeente");
        builder.HasKey(g => new { g.Indeling, g.Nis }).HasName("pk_regio_gemeente");
        builder.Property(g => g.Regio).HasMaxLength(40);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(g => g.Nis).OnDelete(DeleteBehavior.Restrict);
    }
}
