using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Onthaal.Contacten;

internal sealed class ContactTabel : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contact", t =>
        {
            // The second wall of ONT-09: whatever the code does, the database keeps no more than this of people without legal stay.
            t.HasCheckConstraint("ck_contact_zonder_verblijf",
                "not zonder_verblijf or (onderwerp is not null and afgesloten is not null and num_nonnulls(taal, thema, gemeente, vraag, naam, naam_delen, telefoon, telefoon_blind, heeft_component, componentgrond, afloopsoort, actor, actorsleutel, aanbod, reden, opvolgen_op) = 0)");
            t.HasCheckConstraint("ck_contact_thema", "zonder_verblijf or (thema is not null and onderwerp is null)");
            t.HasCheckConstraint("ck_contact_component", "(heeft_component is null) = (componentgrond is null)");
            t.HasCheckConstraint("ck_contact_eigen_opvolging",
                "afloopsoort is null or (heeft_component is not null and (heeft_component or afloopsoort not in ('EigenOpvolging', 'DoorgegevenAanIntake')))");
        });
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Versie).IsRowVersion();
        builder.Property(c => c.Medewerker).HasMaxLength(100);
        builder.Property(c => c.Taal).HasMaxLength(12);
        builder.Property(c => c.Thema).HasMaxLength(40);
        builder.Property(c => c.Componentgrond).HasMaxLength(40);
        builder.Property(c => c.Onderwerp).HasMaxLength(40);
        builder.Ignore(c => c.Berichten);
        builder.Ignore(c => c.Gegevens);
        builder.Ignore(c => c.Component);
        builder.Ignore(c => c.Afloop);
        builder.Ignore(c => c.IsAfgesloten);
        builder.HasMany(c => c.Stappen).WithOne().HasForeignKey(s => s.Contact).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Stappen).HasField("_stappen").UsePropertyAccessMode(PropertyAccessMode.Field);

        // Who forgets it gets nothing: only the use cases of the officer self ask for them, by name (ONT-09).
        builder.HasQueryFilter(c => !c.ZonderVerblijf);
        builder.PerOrganisatie();

        builder.HasIndex(c => new { c.Organisatie, c.Geregistreerd, c.Id }).IsDescending(false, true, true);
        builder.HasIndex(c => new { c.Organisatie, c.Loket, c.Geregistreerd, c.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(c => new { c.Organisatie, c.Thema, c.Geregistreerd, c.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(c => new { c.Organisatie, c.Medewerker, c.Geregistreerd, c.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(c => new { c.Organisatie, c.Afloopsoort, c.Geregistreerd, c.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(c => new { c.Organisatie, c.Medewerker, c.OpvolgenOp }).HasFilter("afgesloten is null").HasDatabaseName("ix_contact_open");
    }
}

internal sealed class ContactstapTabel : IEntityTypeConfiguration<Contactstap>
{
    public void Configure(EntityTypeBuilder<Contactstap> builder)
    {
        builder.ToTable("contactstap");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Medewerker).HasMaxLength(100);
        builder.PerOrganisatie();
    }
}
