using Integratie.Netwerk.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Netwerk.Organisaties;

internal sealed class OrganisatieTabel : IEntityTypeConfiguration<Organisatie>
{
    public void Configure(EntityTypeBuilder<Organisatie> builder)
    {
        builder.ToTable("organisatie");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Versie).IsRowVersion();
        builder.Property(o => o.Naam).HasMaxLength(200);
        builder.Property(o => o.Sector).HasMaxLength(40);
        builder.Property(o => o.Omschrijving).HasMaxLength(1000);
        builder.Property(o => o.Straat).HasMaxLength(120);
        builder.Property(o => o.Huisnummer).HasMaxLength(20);
        builder.Property(o => o.Telefoon).HasMaxLength(20);
        builder.Property(o => o.Mail).HasMaxLength(200);
        builder.Property(o => o.Website).HasMaxLength(300);
        builder.Property(o => o.Eindreden).HasMaxLength(1000);
        builder.Property(o => o.Naamvorm).HasMaxLength(200);
        builder.Property(o => o.Zoekvorm).HasMaxLength(400);
        builder.Property(o => o.Contacten).AlsJson();
        builder.Property(o => o.Werktalen).HasDefaultValueSql("'{}'");
        builder.Ignore(o => o.Berichten);
        builder.Ignore(o => o.LaatsteDag);
        builder.Ignore(o => o.Gegevens);
        builder.Ignore(o => o.Stand);
        builder.HasIndex(o => o.SamengevoegdMet).HasFilter("samengevoegd_met is not null");
        builder.HasIndex(o => o.Kbo).IsUnique().HasDatabaseName("ux_organisatie_kbo");
        builder.HasIndex(o => o.Ovo).IsUnique().HasDatabaseName("ux_organisatie_ovo");
        builder.HasIndex(o => new { o.Naamvorm, o.Id });
        builder.HasIndex(o => new { o.Gemeente, o.Naamvorm, o.Id });
        builder.HasIndex(o => new { o.Type, o.Naamvorm, o.Id });
        builder.HasIndex(o => new { o.Sector, o.Naamvorm, o.Id });
        builder.HasIndex(o => o.Werkgebied).HasMethod("gin");
        builder.HasIndex(o => o.Talen).HasMethod("gin");
        builder.HasIndex(o => o.Werktalen).HasMethod("gin");
        builder.HasIndex(o => o.Zoekvorm).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}
