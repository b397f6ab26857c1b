using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Platform.Configuratie;

/// <summary>The columns and the constraints that every <see cref="Vaststelling"/> shares.</summary>
public static class VaststellingTabel
{
    /// <summary>Maps the shared part. The database itself refuses an approval by the proposer and an end before the start.</summary>
    /// <param name="tabel">The entity.</param>
    /// <param name="naam">Name of the table.</param>
    public static void Vaststelling<T>(this EntityTypeBuilder<T> tabel, string naam)
        where T : Vaststelling
    {
        ArgumentNullException.ThrowIfNull(tabel);
        tabel.ToTable(naam, t =>
        {
            t.HasCheckConstraint($"ck_{naam}_vier_ogen",
                "status not in ('Goedgekeurd', 'Geweigerd') or (beslist_door is not null and beslist_door <> voorgesteld_door)");
            t.HasCheckConstraint($"ck_{naam}_periode", "geldig_tot is null or geldig_tot > geldig_van");
        });
        tabel.HasKey(v => v.Id);
        tabel.Property(v => v.Versie).IsRowVersion();
        tabel.Property(v => v.Rechtsgrond).HasMaxLength(500);
        tabel.Property(v => v.Reden).HasMaxLength(2000);
        tabel.Property(v => v.Besluit).HasMaxLength(2000);
        tabel.Property(v => v.VoorgesteldDoor).HasMaxLength(200);
        tabel.Property(v => v.BeslistDoor).HasMaxLength(200);
        tabel.Ignore(v => v.Berichten);
        tabel.Ignore(v => v.Geldigheid);
        tabel.HasIndex(v => v.Status);
    }

    /// <summary>
    /// SQL for a migration: no two approved rows with the same key may overlap. Checked when the use case is saved as a whole,
    /// so that a decision can end its predecessor whatever the order of the rows. Needs the extension <c>btree_gist</c>, which
    /// <c>migreer</c> installs.
    /// </summary>
    /// <param name="schema">Schema of the table.</param>
    /// <param name="naam">Name of the table.</param>
    /// <param name="sleutel">The columns that together say what is decided; nullable ones wrapped in <c>coalesce</c>.</param>
    public static string ZonderOverlap(string schema, string naam, params IEnumerable<string> sleutel) =>
        $"""
        alter table {schema}.{naam} add constraint ex_{naam}_geen_overlap exclude using gist
            ({string.Join(", ", sleutel.Select(k => $"{k} with ="))}, daterange(geldig_van, geldig_tot) with &&)
            where (status = 'Goedgekeurd') deferrable initially deferred;
        """;
}
