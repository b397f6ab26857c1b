using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Netwerk.Organisaties;

/// <summary>
/// A word that stands, or stood, in the search form of an organisation: what was typed is compared with these few, and not with every name.
/// A trigger writes them, whoever writes the organisation. The same word may stand twice (two who write it at once don't wait for each
/// other), and one that no organisation has any more finds nothing.
/// </summary>
internal sealed class Zoekwoord
{
    public string Woord { get; private set; } = "";
}

/// <summary>An organisation that was found.</summary>
/// <param name="Id">Key.</param>
/// <param name="Afstand">How unlike what was typed, from 0 (every word stands in it) to 1.</param>
internal sealed record Zoektreffer(Guid Id, double Afstand);

internal sealed class ZoekwoordTabel : IEntityTypeConfiguration<Zoekwoord>
{
    public void Configure(EntityTypeBuilder<Zoekwoord> builder)
    {
        builder.ToTable("zoekwoord");
        builder.HasNoKey();
        builder.Property(z => z.Woord).HasMaxLength(400);
        builder.HasIndex(z => z.Woord).HasOperators("varchar_pattern_ops");
    }
}
