using Integratie.Netwerk.Data;
using Integratie.Netwerk.Organisaties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Netwerk.Aanbod;

internal sealed class AanbiedingTabel : IEntityTypeConfiguration<Aanbieding>
{
    public void Configure(EntityTypeBuilder<Aanbieding> builder)
    {
        builder.ToTable("aanbieding", t => t.HasCheckConstraint("ck_aanbieding_periode", "geldig_tot is null or geldig_tot > geldig_van"));
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Versie).IsRowVersion();
        builder.Property(a => a.Naam).HasMaxLength(200);
        builder.Property(a => a.Omschrijving).HasMaxLength(2000);
        builder.Property(a => a.Doelgroep).HasMaxLength(300);
        builder.Property(a => a.Aanmelding).HasMaxLength(500);
        builder.Property(a => a.Zoekvorm).HasMaxLength(1500);
        builder.Property(a => a.Openingsuren).AlsJson();
        builder.Ignore(a => a.Berichten);
        builder.Ignore(a => a.GeldigTotEnMet);
        builder.Ignore(a => a.Gegevens);
        builder.HasOne<Organisatie>().WithMany().HasForeignKey(a => a.Organisatie).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Organisatie);
        builder.HasIndex(a => new { a.Naam, a.Id });
        builder.HasIndex(a => new { a.Thema, a.Naam, a.Id });
        builder.HasIndex(a => a.Gebieden).HasMethod("gin");
        builder.HasIndex(a => a.Talen).HasMethod("gin");
        builder.HasIndex(a => a.Zoekvorm).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}
