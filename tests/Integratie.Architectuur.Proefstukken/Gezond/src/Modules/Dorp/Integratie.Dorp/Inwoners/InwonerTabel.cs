using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Dorp.Inwoners;

internal sealed class InwonerTabel : IEntityTypeConfiguration<Inwoner>
{
    public void Configure(EntityTypeBuilder<Inwoner> builder)
    {
        builder.ToTable("inwoner");
        builder.Ignore(i => i.Berichten);
        builder.Property(i => i.Versie).IsRowVersion();
    }
}
