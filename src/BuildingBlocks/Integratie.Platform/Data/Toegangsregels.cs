using System.Text;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Integratie.Platform.Data;

/// <summary>What the application's role may do with a table. Declared beside the table, applied by <c>migreer</c>.</summary>
public static class Toegangsregels
{
    private const string Bereikkolom = "integratie:bereik";
    private const string Alleentoevoegen = "integratie:alleen-toevoegen";

    /// <summary>
    /// Rows belong to one organisation; the database shows them only to a scope that holds it (ONTWERP 6).
    /// </summary>
    /// <param name="tabel">The entity.</param>
    /// <param name="kolom">Name of the column with the OVO code; null in a row means the platform's own.</param>
    public static EntityTypeBuilder<T> PerOrganisatie<T>(this EntityTypeBuilder<T> tabel, string kolom = "organisatie")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(tabel);
        tabel.HasAnnotation(Bereikkolom, kolom);
        return tabel;
    }

    /// <summary>Rows belong to several organisations: visible to each of them.</summary>
    /// <param name="tabel">The entity.</param>
    /// <param name="kolom">Name of the column with the OVO codes (<c>text[]</c>).</param>
    public static EntityTypeBuilder<T> PerOrganisaties<T>(this EntityTypeBuilder<T> tabel, string kolom)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(tabel);
        tabel.HasAnnotation(Bereikkolom, kolom + "[]");
        return tabel;
    }

    /// <summary>Rows may be added, never changed or removed.</summary>
    public static EntityTypeBuilder<T> AlleenToevoegen<T>(this EntityTypeBuilder<T> tabel)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(tabel);
        tabel.HasAnnotation(Alleentoevoegen, true);
        return tabel;
    }

    /// <summary>Whether the database limits the rows of this table to organisations.</summary>
    internal static bool IsBegrensd(IReadOnlyEntityType tabel) => tabel.FindAnnotation(Bereikkolom) is not null;

    /// <summary>SQL that gives the application's role exactly what the model says. Repeatable.</summary>
    internal static string Sql(IModel model, string schema)
    {
        var sql = new StringBuilder();
        var rol = Databank.Toepassingsrol;
        sql.AppendLine($"grant usage on schema {schema} to {rol};");
        sql.AppendLine($"grant select, insert, update, delete on all tables in schema {schema} to {rol};");
        sql.AppendLine($"grant usage, select on all sequences in schema {schema} to {rol};");
        sql.AppendLine($"revoke all on {schema}.{ModuleDbContext.Migratietabel} from {rol};");
        sql.AppendLine($"grant select on {schema}.{ModuleDbContext.Migratietabel} to {rol};");
        if (schema == Infrastructuurtabellen.Platform)
        {
            // The chain is no entity; like the log it seals, it may only grow.
            sql.AppendLine($"revoke update, delete, truncate on platform.auditzegel from {rol};");
            sql.AppendLine($"revoke insert, update, delete, truncate on platform.sleutelmerk from {rol};");
        }

        foreach (var tabel in model.GetEntityTypes().Where(t => t.GetTableName() is not null && !t.IsTableExcludedFromMigrations()))
        {
            var naam = $"{tabel.GetSchema() ?? schema}.{tabel.GetTableName()}";
            if (tabel.FindAnnotation(Alleentoevoegen) is not null)
            {
                sql.AppendLine($"revoke update, delete, truncate on {naam} from {rol};");
            }

            if (tabel.GetProperties().Any(e => e.FindAnnotation(Kolomversleuteling.Delenkolom) is not null))
            {
                // Without row-level security of its own: only its search function reads it (ADR 0015).
                sql.AppendLine($"revoke all on {tabel.GetSchema() ?? schema}.naamindex_{tabel.GetTableName()} from {rol};");
            }

            if (tabel.FindAnnotation(Bereikkolom)?.Value is string kolom)
            {
                sql.AppendLine($"alter table {naam} enable row level security;");
                sql.AppendLine($"alter table {naam} force row level security;");
                sql.AppendLine($"drop policy if exists bereik on {naam};");
                sql.AppendLine($"drop policy if exists toevoegen on {naam};");
                if (tabel.FindAnnotation(Alleentoevoegen) is not null)
                {
                    // A log takes every row and shows each only to whom it concerns.
                    sql.AppendLine($"create policy bereik on {naam} for select using ({Voorwaarde(kolom)});");
                    sql.AppendLine($"create policy toevoegen on {naam} for insert with check (true);");
                    continue;
                }

                sql.AppendLine($"create policy bereik on {naam} using ({Voorwaarde(kolom)}) with check ({Voorwaarde(kolom)});");
            }
        }

        return sql.ToString();
    }

    /// <summary>An unset scope is empty text, and empty text holds no organisation: it sees nothing.</summary>
    private static string Voorwaarde(string kolom)
    {
        var bereik = $"current_setting('{Bereik.Instelling}', true)";
        var lijst = $"string_to_array({bereik}, ',')";
        return kolom.EndsWith("[]", StringComparison.Ordinal)
            ? $"{bereik} = '*' or {kolom[..^2]}::text[] && {lijst}"
            : $"{bereik} = '*' or {kolom} = any ({lijst})";
    }
}
