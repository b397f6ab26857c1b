using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Brussel.Engagementen;

internal sealed class EngagementTabel : IEntityTypeConfiguration<Engagement>
{
    public void Configure(EntityTypeBuilder<Engagement> builder)
    {
        builder.ToTable("engagement");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Versie).IsRowVersion();
        builder.Property(e => e.Medewerker).HasMaxLength(100);
        builder.Ignore(e => e.Berichten);
        builder.Ignore(e => e.Gegevens);
        builder.HasMany(e => e.Stappen).WithOne().HasForeignKey(s => s.Engagement).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.Stappen).HasField("_stappen").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.PerOrganisatie();
        builder.HasIndex(e => new { e.Organisatie, e.Gewijzigd, e.Id }).IsDescending(false, true, true);
    }
}

internal sealed class EngagementstapTabel : IEntityTypeConfiguration<Engagementstap>
{
    public void Configure(EntityTypeBuilder<Engagementstap> builder)
    {
        builder.ToTable("engagementstap");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Medewerker).HasMaxLength(100);
        builder.Ignore(s => s.Gegevens);
        builder.PerOrganisatie();
    }
}
