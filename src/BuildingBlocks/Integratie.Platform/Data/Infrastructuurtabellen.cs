using Integratie.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Platform.Data;

/// <summary>The tables every module has, and the two of the platform that it writes in the same transaction.</summary>
internal static class Infrastructuurtabellen
{
    public const string Platform = "platform";
    public const string AuditSleutel = "pk_audit";
    public const string IdempotentieSleutel = "pk_idempotentie";

    /// <summary>
    /// SQL for what every schema has beside its model. Repeatable, so that a module needs no migration for it, and one that was built
    /// elsewhere goes on working: the pump looks for messages per receiver, and those of a module that is off may be many. The index of
    /// the model goes: with few receivers the planner preferred it, and walked past all that waits for each receiver without messages.
    /// </summary>
    public static string Sql(string schema) =>
        $"""
        create index if not exists ix_outbox_ontvanger on {schema}.outbox (ontvanger, volgende_poging, bericht_id) where dood_op is null;
        drop index if exists {schema}.ix_outbox_te_bezorgen;
        """;

    public static void Modelleer(ModelBuilder model, string schema)
    {
        model.Entity<OutboxBericht>(tabel =>
        {
            tabel.ToTable("outbox");
            tabel.HasKey(b => new { b.BerichtId, b.Ontvanger }).HasName("pk_outbox");
            tabel.Property(b => b.Ontvanger).HasMaxLength(80);
            tabel.Property(b => b.Naam).HasMaxLength(200);
            tabel.Property(b => b.Inhoud).HasColumnType("jsonb");
            tabel.Property(b => b.Fout).HasMaxLength(400);
            tabel.HasIndex(b => new { b.VolgendePoging, b.BerichtId }).HasFilter("dood_op is null").HasDatabaseName("ix_outbox_te_bezorgen");
            tabel.HasIndex(b => b.DoodOp).HasFilter("dood_op is not null").HasDatabaseName("ix_outbox_dood");
        });
        model.Entity<InboxRegel>(tabel =>
        {
            tabel.ToTable("inbox");
            tabel.HasKey(r => new { r.BerichtId, r.Handler }).HasName("pk_inbox");
            tabel.Property(r => r.Handler).HasMaxLength(120);
            tabel.HasIndex(r => r.Verwerkt).HasDatabaseName("ix_inbox_verwerkt");
        });
        if (schema == Platform)
        {
            return;
        }

        model.Entity<AuditInvoer>(tabel =>
        {
            tabel.ToTable("audit", Platform, t => t.ExcludeFromMigrations());
            tabel.HasKey(a => a.Id).HasName(AuditSleutel);
            tabel.Property(a => a.Wijzigingen).HasColumnType("json");
        });
        model.Entity<IdempotentieRegel>(tabel =>
        {
            tabel.ToTable("idempotentie", Platform, t => t.ExcludeFromMigrations());
            tabel.HasKey(i => i.Sleutel).HasName(IdempotentieSleutel);
            tabel.Property(i => i.Antwoord).HasColumnType("json");
        });
        model.Entity<TaakInvoer>(tabel =>
        {
            tabel.ToTable("taak", Platform, t => t.ExcludeFromMigrations());
            tabel.HasKey(t => t.Id);
            tabel.Property(t => t.Invoer).HasColumnType("jsonb");
            tabel.Property(t => t.Fouten).HasColumnType("jsonb");
        });
    }
}
