using System.Text.RegularExpressions;
using Integratie.Platform.Data;
using Npgsql;

namespace Integratie.Host.Beheer;

/// <summary>
/// The schemas that hold a table of the platform's kind: also those of modules that are off here or ran here once, because
/// what waits in them waits all the same.
/// </summary>
internal sealed partial class Schemas(Databank databank)
{
    /// <summary>Names of the schemas, safe to put into a statement.</summary>
    /// <param name="tabel"><c>outbox</c> or <c>inbox</c>.</param>
    /// <param name="annulering">Stops the query.</param>
    public async Task<IReadOnlyList<string>> Met(string tabel, CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand(
            """
            select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relname = $1 and c.relkind = 'r' and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
            order by n.nspname
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tabel });
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        var lijst = new List<string>();
        while (await lezer.ReadAsync(annulering))
        {
            if (lezer.GetString(0) is var naam && Naam().IsMatch(naam))
            {
                lijst.Add(naam);
            }
        }

        return lijst;
    }

    [GeneratedRegex("^[a-z][a-z0-9]*$", RegexOptions.None, 200)]
    private static partial Regex Naam();
}
