using Integratie.Onthaal.Contacten;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Onthaal.Verwijzingen;

internal sealed class VerwijzingTabel : IEntityTypeConfiguration<Verwijzing>
{
    public void Configure(EntityTypeBuilder<Verwijzing> builder)
    {
        builder.ToTable("verwijzing", t =>
        {
            t.HasCheckConstraint("ck_verwijzing_toestemming", "toestemming is null or verstuurd is not null");
            t.HasCheckConstraint("ck_verwijzing_ingetrokken", "not is_ingetrokken or (afgesloten is not null and gedeeld is null)");
        });
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Versie).IsRowVersion();
        builder.Property(v => v.Medewerker).HasMaxLength(100);
        builder.Property(v => v.Thema).HasMaxLength(40);
        builder.PrimitiveCollection(v => v.ZichtbaarVoor).HasColumnType("text[]");
        builder.Ignore(v => v.Berichten);
        builder.Ignore(v => v.IsOpen);
        builder.HasOne<Contact>().WithMany().HasForeignKey(v => v.Contact).OnDelete(DeleteBehavior.Cascade);
        builder.PerOrganisaties("zichtbaar_voor");
        builder.HasIndex(v => new { v.Organisatie, v.Gemaakt, v.Id }).IsDescending(false, true, true);
        builder.HasIndex(v => new { v.Organisatie, v.Doorstroom, v.Gemaakt, v.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(v => new { v.Organisatie, v.Actor, v.Gemaakt, v.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(v => new { v.ActorOvo, v.Verstuurd }).HasFilter("actor_ovo is not null and verstuurd is not null").HasDatabaseName("ix_verwijzing_ontvangen");
        builder.HasIndex(v => v.Verstuurd).HasFilter("herinnerd is null and afgesloten is null and beantwoord is null and verstuurd is not null").HasDatabaseName("ix_verwijzing_te_herinneren");
    }
}
