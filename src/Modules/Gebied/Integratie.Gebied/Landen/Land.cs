using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Landen;

/// <summary>A country, by ISO 3166-1; the Belgian code is for the registers that ask for it (DOMEIN B8).</summary>
internal sealed class Land
{
    public required string Iso2 { get; init; }

    public required string Iso3 { get; init; }

    public required string Naam { get; init; }

    public required string NaamEn { get; init; }

    public required string NaamFr { get; init; }

    public required bool Eu { get; init; }

    public required bool Eer { get; init; }

    /// <summary>European Economic Area or Switzerland.</summary>
    public required bool EerOfZwitserland { get; init; }

    /// <summary>Belgian country code; null where not known.</summary>
    public string? NisLandcode { get; init; }

    public required string Zoekvorm { get; init; }
}

internal sealed class LandTabel : IEntityTypeConfiguration<Land>
{
    public void Configure(EntityTypeBuilder<Land> builder)
    {
        builder.ToTable("land");
        builder.HasKey(l => l.Iso2);
        builder.Property(l => l.Iso2).HasMaxLength(2);
        builder.Property(l => l.Iso3).HasMaxLength(3);
        builder.Property(l => l.Naam).HasMaxLength(120);
        builder.Property(l => l.NaamEn).HasMaxLength(120);
        builder.Property(l => l.NaamFr).HasMaxLength(120);
        builder.Property(l => l.NisLandcode).HasMaxLength(3);
        builder.Property(l => l.Zoekvorm).HasMaxLength(400);
        builder.HasIndex(l => new { l.Naam, l.Iso2 });
    }
}
