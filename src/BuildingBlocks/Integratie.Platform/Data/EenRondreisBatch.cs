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
internal sealed class EenRondreisBatch(ModificationCommandBatchFactoryDependencies afhankelijkheden, IRelationalTypeMappingSource typen)
    : ReaderModificationCommandBatch(afhankelijkheden)
{
    /// <summary>Position of the scope statement; the changes follow it.</summary>
    private const int AantalKopopdrachten = 1;

    /// <summary>One message is atomic by itself. When EF needs a second message, it opens a transaction around both.</summary>
    public override bool RequiresTransaction => false;

    /// <summary>Large enough for every use case, below the 65,535 parameters of one statement.</summary>
    protected override int MaxBatchSize => 1000;

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
                if (!ResultSetMappings[huidige].HasFlag(ResultSetMapping.LastInResultSet))
                {
                    continue;
                }

                await lezer.NextResultAsync(cancellationToken).ConfigureAwait(false);
                if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    throw Verouderd(huidige);
                }

                ModificationCommands[huidige].PropagateResults(reader);
            }

            while (await lezer.NextResultAsync(cancellationToken).ConfigureAwait(false))
            {
                // Read on to the end: an error of a later statement only shows when its answer is reached.
            }

            for (huidige = 0; huidige < ModificationCommands.Count; huidige++)
            {
#pragma warning disable CS0618 // EF builds a command, not a DbBatch; the rows per statement are only told here.
                var geraakt = lezer.Statements[huidige + AantalKopopdrachten].Rows;
#pragma warning restore CS0618
                if (geraakt == 0)
                {
                    throw Verouderd(huidige);
                }
            }
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
