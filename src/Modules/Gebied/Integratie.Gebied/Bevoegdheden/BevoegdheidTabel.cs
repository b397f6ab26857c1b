using Integratie.Gebied.Data;
using Integratie.Gebied.Instanties;
using Integratie.Platform.Configuratie;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class BevoegdheidTabel : IEntityTypeConfiguration<Bevoegdheid>
{
    public void Configure(EntityTypeBuilder<Bevoegdheid> builder)
    {
        builder.Vaststelling("bevoegdheid");
        builder.Property(b => b.Gebied).HasConversion<GebiedsaanduidingOmzetter>().HasMaxLength(Gebiedsaanduiding.Lengte);
        builder.Property(b => b.Instantie).HasMaxLength(Instanties.Instantie.Codelengte);
        builder.Property(b => b.Regime).HasMaxLength(60);
        builder.HasOne<Instantie>().WithMany().HasForeignKey(b => b.Instantie).HasPrincipalKey(i => i.Code).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.Taak, b.Gebied, b.GeldigVan });
        builder.HasIndex(b => new { b.GeldigVan, b.Id });
    }
}
