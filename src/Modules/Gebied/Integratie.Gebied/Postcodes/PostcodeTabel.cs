using Integratie.Gebied.Gemeenten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Postcodes;

internal sealed class PostcodegebiedTabel : IEntityTypeConfiguration<Postcodegebied>
{
    public void Configure(EntityTypeBuilder<Postcodegebied> builder)
    {
        builder.ToTable("postcode");
        builder.HasKey(p => p.Code);
        builder.Property(p => p.Hoofdplaats).HasMaxLength(80);
        builder.Property(p => p.Zoekvorm).HasMaxLength(400);
    }
}

internal sealed class PostcodegemeenteTabel : IEntityTypeConfiguration<Postcodegemeente>
{
    public void Configure(EntityTypeBuilder<Postcodegemeente> builder)
    {
        builder.ToTable("postcode_gemeente");
        builder.HasKey(p => new { p.Postcode, p.Nis });
        builder.HasOne<Postcodegebied>().WithMany().HasForeignKey(p => p.Postcode).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(p => p.Nis).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Postcode).IsUnique().HasFilter("is_hoofdgemeente").HasDatabaseName("ix_postcode_gemeente_een_hoofdgemeente");
    }
}
