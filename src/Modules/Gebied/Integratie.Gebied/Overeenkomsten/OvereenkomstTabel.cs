using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Overeenkomsten;

internal sealed class OvereenkomstTabel : IEntityTypeConfiguration<Overeenkomst>
{
    public void Configure(EntityTypeBuilder<Overeenkomst> builder)
    {
        builder.ToTable("overeenkomst", t =>
            t.HasCheckConstraint("ck_overeenkomst_periode", "geldig_tot is null or geldig_tot > geldig_van")).PerOrganisaties("partijen");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Versie).IsRowVersion();
        builder.Property(o => o.Titel).HasMaxLength(200);
        builder.PrimitiveCollection(o => o.Instanties).HasColumnType("text[]");
        builder.Property(o => o.Partijen).AlsTeksten(o => o.Waarde, t => OvoCode.Parse(t));
        builder.Property(o => o.Gebieden).AlsTeksten(g => g.Waarde, t => Gebiedsaanduiding.Parse(t));
        builder.Property(o => o.Taken).AlsTeksten(t => t.ToString(), t => Enum.Parse<Taak>(t));
        builder.Property(o => o.Onderdelen).AlsTeksten(o => o.ToString(), t => Enum.Parse<Regieonderdeel>(t));
        builder.Property(o => o.Engagementen).AlsJson();
        builder.Property(o => o.Documenten).AlsJson();
        builder.Property(o => o.Contactnaam).HasMaxLength(120);
        builder.Property(o => o.Contactmail).HasMaxLength(200);
        builder.Property(o => o.Opzegreden).HasMaxLength(2000);
        builder.Ignore(o => o.Berichten);
        builder.Ignore(o => o.Geldigheid);
        builder.Ignore(o => o.Gegevens);
        builder.HasIndex(o => new { o.Titel, o.Id });
        builder.HasIndex(o => o.GeldigTot).HasFilter("status in ('Actief', 'Opgezegd')");
    }
}
