using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Loketten;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Loketaanvragen;

internal sealed class LoketaanvraagTabel : IEntityTypeConfiguration<Loketaanvraag>
{
    public void Configure(EntityTypeBuilder<Loketaanvraag> builder)
    {
        builder.ToTable("loketaanvraag", t =>
        {
            t.HasCheckConstraint("ck_loketaanvraag_vier_ogen",
                "status not in ('Goedgekeurd', 'Geweigerd') or (beslist_door is not null and beslist_door <> ingediend_door)");
            t.HasCheckConstraint("ck_loketaanvraag_loket", "loket is null or status = 'Goedgekeurd'");
        }).PerOrganisatie();
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Versie).IsRowVersion();
        builder.Property(a => a.Organisatienaam).HasMaxLength(200);
        builder.Property(a => a.Naam).HasMaxLength(120);
        builder.Property(a => a.Motivering).HasMaxLength(4000);
        builder.Property(a => a.Cijfers).AlsJson();
        builder.Property(a => a.Verloop).AlsJson();
        builder.Property(a => a.Straat).HasMaxLength(120);
        builder.Property(a => a.Huisnummer).HasMaxLength(20);
        builder.Property(a => a.IngediendDoor).HasMaxLength(200);
        builder.Property(a => a.BeslistDoor).HasMaxLength(200);
        builder.Ignore(a => a.Berichten);
        builder.Ignore(a => a.Gegevens);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(a => a.Gemeente).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Loket>().WithMany().HasForeignKey(a => a.Loket).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Loket).IsUnique();
        builder.HasIndex(a => a.Status);
    }
}
