using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Sectoren;

/// <summary>A sector that customers belong to.</summary>
internal sealed class Sector
{
    public required string Code { get; init; }

    public required string Naam { get; init; }
}

internal sealed class SectorTabel : IEntityTypeConfiguration<Sector>
{
    public void Configure(EntityTypeBuilder<Sector> builder)
    {
        builder.ToTable("sector");
        builder.HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(40);
        builder.Property(s => s.Naam).HasMaxLength(80);
    }
}
