using System.Globalization;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Integratie.Platform.Data;

/// <summary>
/// Sends all changes of one use case as one message: the row-level scope first, then the changes. PostgreSQL runs the
/// statements of one message as one transaction, so no BEGIN and COMMIT are needed: writing costs one round trip
/// (ONTWERP 6, "cheap round trips"; measured in docs/prestaties.md).
/// </summary>
/// <remarks>
/// A change that finds no row (somebody else was first) must undo the whole message, and nobody is there to say ROLLBACK.
/// So the statement itself fails then: a division by the number of rows it changed.
/// </remarks>
internal sealed class EenRondreisBatch(ModificationCommandBatchFactoryDependencies afhankelijkheden, IRelationalTypeMappingSource typen)
    : ReaderModificationCommandBatch(afhankelijkheden)
{
    /// <summary>One message is atomic by itself. When EF needs a second message, it opens a transaction around both.</summary>
    public override bool RequiresTransaction => false;

    /// <summary>Large enough for every use case, below the 65,535 parameters of one statement.</summary>
    protected override int MaxBatchSize => 1000;

    protected override void AddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        ArgumentNullException.ThrowIfNull(modificationCommand);
        var begin = SqlBuilder.Length;
        base.AddCommand(modificationCommand);
        if (TreftEenRij(modificationCommand))
        {
            var sql = SqlBuilder.ToString(begin, SqlBuilder.Length - begin).TrimEnd().TrimEnd(';');
            var geeftTerug = ResultSetMappings[^1].HasFlag(ResultSetMapping.HasResultRow) ? "" : "\nRETURNING 1 AS een";
            SqlBuilder.Length = begin;
            SqlBuilder.Append("WITH r AS (").Append(sql).Append(geeftTerug)
                .AppendLine(")\nSELECT r.* FROM (SELECT 1 / count(*) AS een FROM r) g LEFT JOIN r ON g.een = 1;");
        }
    }

    /// <summary>A change or removal names its row by key and version; an insert always makes its row, or fails.</summary>
    private static bool TreftEenRij(IReadOnlyModificationCommand opdracht) =>
        opdracht.EntityState is EntityState.Modified or EntityState.Deleted;

    public override void Complete(bool moreBatchesExpected)
    {
        var naam = Bereikwaarde.Parameter;
        var bereik = (Dependencies.CurrentContext.Context as ModuleDbContext)?.Aanroep.Bereik ?? Bereik.Niets;
        SqlBuilder.Insert(0, Bereikwaarde.Opdracht);
        RelationalCommandBuilder.AddParameter(
            naam, "@" + naam, typen.GetMapping(typeof(string)), nullable: false);
        ParameterValues.Add(naam, bereik.Waarde);
        base.Complete(moreBatchesExpected);
    }

    protected override void Consume(RelationalDataReader reader) =>
        throw new NotSupportedException("Bewaren gebeurt alleen asynchroon.");

    protected override async Task ConsumeAsync(RelationalDataReader reader, CancellationToken cancellationToken = default)
    {
        var lezer = (NpgsqlDataReader)reader.DbDataReader;
        var huidige = 0;
        try
        {
            for (; huidige < ModificationCommands.Count; huidige++)
            {
                var geeftTerug = ResultSetMappings[huidige].HasFlag(ResultSetMapping.LastInResultSet);
                if (!geeftTerug && !TreftEenRij(ModificationCommands[huidige]))
                {
                    continue;
                }

                await lezer.NextResultAsync(cancellationToken).ConfigureAwait(false);
                if (geeftTerug && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    ModificationCommands[huidige].PropagateResults(reader);
                }
            }

            while (await lezer.NextResultAsync(cancellationToken).ConfigureAwait(false))
            {
                // Read on to the end: an error of a later statement only shows when its answer is reached.
            }
        }
        catch (PostgresException fout) when (fout.SqlState == PostgresErrorCodes.DivisionByZero
            && huidige < ModificationCommands.Count && TreftEenRij(ModificationCommands[huidige]))
        {
            throw Verouderd(huidige);
        }
        catch (Exception fout) when (fout is not DbUpdateException and not OperationCanceledException)
        {
            throw new DbUpdateException(
                "De wijzigingen konden niet bewaard worden.", fout,
                ModificationCommands[Math.Min(huidige, ModificationCommands.Count - 1)].Entries);
        }
    }

    private DbUpdateConcurrencyException Verouderd(int opdracht) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Opdracht {opdracht} trof geen rij: ze is intussen gewijzigd."),
            ModificationCommands[opdracht].Entries);
}

internal sealed class EenRondreisBatchFabriek(ModificationCommandBatchFactoryDependencies afhankelijkheden, IRelationalTypeMappingSource typen)
    : IModificationCommandBatchFactory
{
    public ModificationCommandBatch Create() => new EenRondreisBatch(afhankelijkheden, typen);
}
