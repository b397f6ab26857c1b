using Integratie.Netwerk.Data;
using Integratie.Netwerk.Organisaties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Netwerk.Samenvoegingen;

internal sealed class SamenvoegingTabel : IEntityTypeConfiguration<Samenvoeging>
{
    public void Configure(EntityTypeBuilder<Samenvoeging> builder)
    {
        builder.ToTable("samenvoeging");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Versie).IsRowVersion();
        builder.Property(s => s.Ervoor).AlsJson();
        builder.Ignore(s => s.Berichten);
        builder.Ignore(s => s.IsDefinitief);
        builder.HasOne<Organisatie>().WithMany().HasForeignKey(s => s.Blijft).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisatie>().WithMany().HasForeignKey(s => s.Verdwijnt).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.Verdwijnt).IsUnique().HasFilter("ongedaan_op is null").HasDatabaseName("ux_samenvoeging_verdwijnt");
    }
}
