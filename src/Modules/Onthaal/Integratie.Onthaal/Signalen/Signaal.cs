using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Onthaal.Signalen;

/// <summary>A barrier that a visitor met (ONT-10). Holds the theme and the municipality, never the visitor.</summary>
internal sealed class Signaal : Aggregaat
{
    private Signaal()
    {
    }

    public OvoCode Organisatie { get; private init; }

    public Guid Contact { get; private init; }

    public Drempelsoort Soort { get; private init; }

    [Persoonsgegeven]
    public string Thema { get; private init; } = "";

    [Persoonsgegeven]
    public NisCode? Gemeente { get; private init; }

    public DateOnly Dag { get; private init; }

    public static Signaal Registreer(Contact contact, Drempelsoort soort, DateOnly dag)
    {
        var signaal = new Signaal
        {
            Organisatie = contact.Organisatie,
            Contact = contact.Id,
            Soort = soort,
            Thema = contact.Thema!,
            Gemeente = contact.Gemeente,
            Dag = dag,
        };
        signaal.Meld(new SignaalGeregistreerd(signaal.Id, soort, signaal.Thema, dag, signaal.Gemeente));
        return signaal;
    }
}

internal sealed class SignaalTabel : IEntityTypeConfiguration<Signaal>
{
    public void Configure(EntityTypeBuilder<Signaal> builder)
    {
        builder.ToTable("signaal");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Versie).IsRowVersion();
        builder.Property(s => s.Thema).HasMaxLength(40);
        builder.Ignore(s => s.Berichten);
        builder.HasOne<Contact>().WithMany().HasForeignKey(s => s.Contact).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.Contact, s.Soort }).IsUnique().HasDatabaseName("ux_signaal_contact_soort");
        builder.HasIndex(s => new { s.Organisatie, s.Dag, s.Soort, s.Thema, s.Gemeente });
        builder.PerOrganisatie();
    }
}
