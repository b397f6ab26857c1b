using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Talen;

/// <summary>A language; the code is ISO 639-1 where it exists, otherwise 639-3 (DOMEIN B8).</summary>
internal sealed class Taal
{
    public required string Code { get; init; }

    public string? Iso6391 { get; init; }

    public string? Iso6393 { get; init; }

    public required string Naam { get; init; }

    public required string NaamEn { get; init; }

    public required string NaamFr { get; init; }

    public required string Zoekvorm { get; init; }
}

/// <summary>A level of language skill: the Common European Framework, with <c>alfa</c> before it.</summary>
internal sealed class Taalniveau
{
    public required string Code { get; init; }

    public required int Volgorde { get; init; }

    public required string Naam { get; init; }

    public required string Uitleg { get; init; }
}

internal sealed class TaalTabel : IEntityTypeConfiguration<Taal>
{
    public void Configure(EntityTypeBuilder<Taal> builder)
    {
        builder.ToTable("taal");
        builder.HasKey(t => t.Code);
        builder.Property(t => t.Code).HasMaxLength(12);
        builder.Property(t => t.Iso6391).HasMaxLength(2).HasColumnName("iso639_1");
        builder.Property(t => t.Iso6393).HasMaxLength(3).HasColumnName("iso639_3");
        builder.Property(t => t.Naam).HasMaxLength(120);
        builder.Property(t => t.NaamEn).HasMaxLength(120);
        builder.Property(t => t.NaamFr).HasMaxLength(120);
        builder.Property(t => t.Zoekvorm).HasMaxLength(400);
        builder.HasIndex(t => new { t.Naam, t.Code });
    }
}

internal sealed class TaalniveauTabel : IEntityTypeConfiguration<Taalniveau>
{
    public void Configure(EntityTypeBuilder<Taalniveau> builder)
    {
        builder.ToTable("taalniveau");
        builder.HasKey(n => n.Code);
        builder.Property(n => n.Code).HasMaxLength(4);
        builder.Property(n => n.Naam).HasMaxLength(60);
        builder.Property(n => n.Uitleg).HasMaxLength(200);
    }
}
