using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Gebied.Instanties;

/// <summary>
/// A body that can carry a competence or be a party to an agreement. Not every one has an OVO code, so the key is a code of
/// our own; for a local government it is the OVO code in small letters (DOMEIN B4).
/// </summary>
internal sealed class Instantie : Aggregaat
{
    public const int Codelengte = 40;

    private Instantie()
    {
    }

    public required string Code { get; init; }

    public string Naam { get; private set; } = "";

    /// <summary>Code in the register of organisations; decides what its staff sees.</summary>
    public OvoCode? Ovo { get; private set; }

    /// <summary>The municipality whose local government this is; null for another kind of body.</summary>
    public NisCode? Gemeente { get; private set; }

    public static Instantie Maak(string code, string naam, OvoCode? ovo, NisCode? gemeente = null) =>
        new() { Code = code, Naam = naam, Ovo = ovo, Gemeente = gemeente };

    public void Wijzig(string naam, OvoCode? ovo)
    {
        Naam = naam;
        Ovo = ovo;
    }
}

internal sealed class InstantieTabel : IEntityTypeConfiguration<Instantie>
{
    public void Configure(EntityTypeBuilder<Instantie> builder)
    {
        builder.ToTable("instantie");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Versie).IsRowVersion();
        builder.Property(i => i.Code).HasMaxLength(Instantie.Codelengte);
        builder.Property(i => i.Naam).HasMaxLength(120);
        builder.Ignore(i => i.Berichten);
        builder.HasAlternateKey(i => i.Code).HasName("ak_instantie_code");
        builder.HasIndex(i => i.Ovo).IsUnique().HasDatabaseName("ux_instantie_ovo");
    }
}
