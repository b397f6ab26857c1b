using System.Data.Common;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Integratie.Platform.Data;

/// <summary>The one statement that sets the scope, in front of everything that a module sends.</summary>
internal static class Bereikwaarde
{
    public const string Parameter = "integratie_bereik";
    public const string Opdracht = $"SELECT set_config('{Bereik.Instelling}', @{Parameter}, true);\n";
}

/// <summary>
/// Puts the scope of the call in front of every query of a module, in the same message. Local to that message's
/// transaction, so nothing stays behind on a pooled connection; without a scope the policies show nothing.
/// </summary>
internal sealed class BereikInterceptor : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (eventData.Context is ModuleDbContext { Portie.Wacht: true })
        {
            throw new NotSupportedException("Een luisteraar vraagt de databank alleen asynchroon.");
        }

        Voorzie(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        await BewaarEerst(eventData, cancellationToken).ConfigureAwait(false);
        Voorzie(command, eventData);
        return result;
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (IsVoorzien(command, eventData))
        {
            result.NextResult();
        }

        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (IsVoorzien(command, eventData))
        {
            await result.NextResultAsync(cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await BewaarEerst(eventData, cancellationToken).ConfigureAwait(false);
        Voorzie(command, eventData);
        return result;
    }

    /// <summary>A listener that asks something must see what the messages before it brought about.</summary>
    private static Task BewaarEerst(CommandEventData eventData, CancellationToken annulering) =>
        eventData is { CommandSource: not CommandSource.SaveChanges, Context: ModuleDbContext { Portie: { } portie } }
            ? portie.Bewaar(annulering)
            : Task.CompletedTask;

    private static void Voorzie(DbCommand command, CommandEventData eventData)
    {
        if (eventData is { CommandSource: CommandSource.SaveChanges } || eventData.Context is not ModuleDbContext context)
        {
            return;
        }

        command.CommandText = Bereikwaarde.Opdracht + command.CommandText;
        command.Parameters.Add(new NpgsqlParameter<string>(Bereikwaarde.Parameter, context.Aanroep.Bereik.Waarde));
    }

    /// <summary>The answer to the scope comes first and is skipped; a batch of changes reads its own answers.</summary>
    private static bool IsVoorzien(DbCommand command, CommandEventData eventData) =>
        eventData.CommandSource is not CommandSource.SaveChanges && command.Parameters.Contains(Bereikwaarde.Parameter);
}
