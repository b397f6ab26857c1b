using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Gemeenten;

internal sealed class GemeenteTabel : IEntityTypeConfiguration<Gemeente>
{
    public void Configure(EntityTypeBuilder<Gemeente> builder)
    {
        builder.ToTable("gemeente", t => t.HasCheckConstraint("ck_gemeente_periode", "geldig_tot is null or geldig_tot > geldig_van"));
        builder.HasKey(g => g.Nis);
        builder.Property(g => g.Naam).HasMaxLength(80);
        builder.Property(g => g.NaamFr).HasMaxLength(80);
        builder.Property(g => g.GewestNis).HasMaxLength(5);
        builder.Property(g => g.Gewest).HasMaxLength(60);
        builder.Property(g => g.ProvincieNis).HasMaxLength(5);
        builder.Property(g => g.Provincie).HasMaxLength(60);
        builder.Property(g => g.ArrondissementNis).HasMaxLength(5);
        builder.Property(g => g.Arrondissement).HasMaxLength(60);
        builder.Property(g => g.Referentieregio).HasMaxLength(60);
        builder.Property(g => g.Zoekvorm).HasMaxLength(200);
        builder.Ignore(g => g.Geldigheid);
        builder.HasIndex(g => new { g.Naam, g.Nis });
    }
}

internal sealed class GemeenteopvolgingTabel : IEntityTypeConfiguration<Gemeenteopvolging>
{
    public void Configure(EntityTypeBuilder<Gemeenteopvolging> builder)
    {
        builder.ToTable("gemeenteopvolging");
        builder.HasKey(o => new { o.Oud, o.Nieuw });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(o => o.Oud).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(o => o.Nieuw).OnDelete(DeleteBehavior.Restrict);
    }
}
