using Integratie.Platform.Data;
using Integratie.Platform.Versleuteling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Integratie.Platform.Audit;

/// <summary>
/// Seals the audit log into a chain just after commit: every row gets its place and a keyed hash over the row and the link
/// before it. In batches, one host at a time (ONTWERP 6: chaining inside the transaction would halve the write rate). A
/// row is sealed when no older transaction can still add one before it.
/// </summary>
internal sealed class Verzegelaar(Databank databank, Sleutelring sleutels, Auditanker anker, ILogger<Verzegelaar> log) : BackgroundService
{
    /// <summary>Key of the advisory lock; any number that nobody else uses.</summary>
    private const long Slot = 0x5A4547454C;
    private const int Portie = 2000;
    private static readonly TimeSpan Tussentijd = TimeSpan.FromMilliseconds(500);

    /// <summary>Seals until nothing is left to seal now.</summary>
    /// <returns>How many rows were sealed.</returns>
    public async Task<int> Verzegel(CancellationToken annulering)
    {
        var totaal = 0;
        int aantal;
        do
        {
            aantal = await Ronde(annulering);
            totaal += aantal;
        }
        while (aantal == Portie);
        return totaal;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tik = new PeriodicTimer(Tussentijd);
        while (await Tik(tik, stoppingToken))
        {
            try
            {
                await Verzegel(stoppingToken);
                anker.Spoel();
            }
            catch (NpgsqlException fout)
            {
                log.LogWarning("Verzegelen lukte nu niet ({Fout}); de rijen wachten.", fout.SqlState ?? fout.GetType().Name);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        anker.Spoel(meteen: true);
    }

    private static async Task<bool> Tik(PeriodicTimer tik, CancellationToken stop)
    {
        try
        {
            return await tik.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<int> Ronde(CancellationToken annulering)
    {
        await using var verbinding = await databank.Bron.OpenConnectionAsync(annulering);
        await using var transactie = await verbinding.BeginTransactionAsync(annulering);
        if (!await Alleen(verbinding, annulering))
        {
            return 0;
        }

        var (volgnummer, schakel, grens) = await Laatste(verbinding, annulering);
        var rijen = await Wachtend(verbinding, grens, annulering);
        if (rijen.Count == 0)
        {
            return 0;
        }

        var schakels = new byte[rijen.Count][];
        for (var i = 0; i < rijen.Count; i++)
        {
            schakel = schakels[i] = Auditmerk.Schakel(sleutels, schakel, volgnummer + i + 1, rijen[i]);
        }

        await using (var opdracht = new NpgsqlCommand(
            """
            insert into platform.auditzegel (volgnummer, audit_id, xid, nummer, schakel)
            select $1 + plaats, id, xid, nummer, schakel
            from unnest($2::uuid[], $3::text[]::xid8[], $4::bigint[], $5::bytea[]) with ordinality as t(id, xid, nummer, schakel, plaats)
            """, verbinding))
        {
            opdracht.Parameters.Add(new NpgsqlParameter<long> { TypedValue = volgnummer });
            opdracht.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. rijen.Select(r => r.Id)] });
            opdracht.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. rijen.Select(r => r.Xid)] });
            opdracht.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. rijen.Select(r => r.Nummer)] });
            opdracht.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = schakels });
            await opdracht.ExecuteNonQueryAsync(annulering);
        }

        await transactie.CommitAsync(annulering);
        anker.Leg(volgnummer + rijen.Count, schakel);
        return rijen.Count;
    }

    private static async Task<bool> Alleen(NpgsqlConnection verbinding, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand($"select pg_try_advisory_xact_lock({Slot})", verbinding);
        return await opdracht.ExecuteScalarAsync(annulering) is true;
    }

    private static async Task<(long Volgnummer, byte[] Schakel, (string Xid, long Nummer) Grens)> Laatste(
        NpgsqlConnection verbinding, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand(
            "select volgnummer, schakel, xid::text, nummer from platform.auditzegel order by volgnummer desc limit 1", verbinding);
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        return await lezer.ReadAsync(annulering)
            ? (lezer.GetInt64(0), await lezer.GetFieldValueAsync<byte[]>(1, annulering), (lezer.GetString(2), lezer.GetInt64(3)))
            : (0, [], ("0", 0));
    }

    private static async Task<List<Zegelrij>> Wachtend(NpgsqlConnection verbinding, (string Xid, long Nummer) grens, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand(
            $"""
            select id, merk, (extract(epoch from tijdstip) * 1000000)::bigint, xid::text, nummer from platform.audit
            where (xid, nummer) > ($1::xid8, $2) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by platform.audit.xid, platform.audit.nummer limit {Portie}
            """, verbinding);
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = grens.Xid });
        opdracht.Parameters.Add(new NpgsqlParameter<long> { TypedValue = grens.Nummer });
        await Auditlezing.ToonAlles(verbinding, annulering);
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        var rijen = new List<Zegelrij>();
        while (await lezer.ReadAsync(annulering))
        {
            rijen.Add(new(lezer.GetGuid(0), await lezer.GetFieldValueAsync<byte[]>(1, annulering), lezer.GetInt64(2), lezer.GetString(3), lezer.GetInt64(4)));
        }

        return rijen;
    }
}
