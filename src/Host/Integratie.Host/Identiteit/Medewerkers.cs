using System.Collections.Concurrent;
using Integratie.Kern;
using Integratie.Kit.Weergave;
using Integratie.Platform.Data;
using Integratie.Platform.Toegang;
using Npgsql;

namespace Integratie.Host.Identiteit;

/// <summary>
/// The names of the people of an organisation, as they signed in. Kept in memory per organisation; a name that isn't known is looked for
/// again after a while, since every host signs people in.
/// </summary>
internal sealed class Medewerkers(Databank databank, TimeProvider klok)
{
    private static readonly TimeSpan Vers = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<OvoCode, Namenlijst> _lijsten = new();

    /// <summary>Keeps what people are called who signed in.</summary>
    /// <param name="wie">The people; nobody twice at one organisation.</param>
    /// <param name="annulering">Stops the writing.</param>
    public async Task Onthoud(IReadOnlyCollection<Medewerker> wie, CancellationToken annulering)
    {
        await using var opdracht = Opdracht(
            Bereik.Van(wie.Select(m => m.Organisatie).Distinct()),
            """
            insert into platform.medewerker (organisatie, id, naam, gezien) select * from unnest($1, $2, $3, $4)
            on conflict (organisatie, id) do update set naam = excluded.naam, gezien = excluded.gezien
            """,
            Kolom(m => m.Organisatie.Waarde), Kolom(m => m.Id), Kolom(m => m.Naam), Kolom(m => m.Gezien));
        await opdracht.ExecuteNonQueryAsync(annulering);
        foreach (var medewerker in wie)
        {
            _lijsten.TryRemove(medewerker.Organisatie, out _);
        }

        NpgsqlParameter<T[]> Kolom<T>(Func<Medewerker, T> waarde) => new() { TypedValue = [.. wie.Select(waarde)] };
    }

    /// <summary>What somebody is called; null when that isn't known at this organisation.</summary>
    public async ValueTask<string?> Naam(OvoCode organisatie, string id, CancellationToken annulering)
    {
        if (_lijsten.TryGetValue(organisatie, out var lijst) && (lijst.Namen.ContainsKey(id) || klok.GetUtcNow() - lijst.Gelezen < Vers))
        {
            return lijst.Namen.GetValueOrDefault(id);
        }

        lijst = new(await Lees(organisatie, annulering), klok.GetUtcNow());
        _lijsten[organisatie] = lijst;
        return lijst.Namen.GetValueOrDefault(id);
    }

    private async Task<IReadOnlyDictionary<string, string>> Lees(OvoCode organisatie, CancellationToken annulering)
    {
        await using var opdracht = Opdracht(
            Bereik.Van(organisatie), "select id, naam from platform.medewerker where organisatie = $1", new NpgsqlParameter<string> { TypedValue = organisatie.Waarde });
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        await lezer.NextResultAsync(annulering);
        var namen = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await lezer.ReadAsync(annulering))
        {
            namen[lezer.GetString(0)] = lezer.GetString(1);
        }

        return namen;
    }

    /// <summary>A statement with its scope, in one round trip: a batch is one transaction.</summary>
    private NpgsqlBatch Opdracht(Bereik bereik, string sql, params IEnumerable<NpgsqlParameter> parameters)
    {
        var batch = databank.Bron.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"select set_config('{Bereik.Instelling}', $1, true)")
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = bereik.Waarde } },
        });
        var opdracht = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            opdracht.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(opdracht);
        return batch;
    }

    private sealed record Namenlijst(IReadOnlyDictionary<string, string> Namen, DateTimeOffset Gelezen);
}

/// <summary>The names of colleagues on a page: those of the organisation that the reader acts for.</summary>
internal sealed class Medewerkernamen(Medewerkers medewerkers, Aanroep aanroep, IHttpContextAccessor http) : IMedewerkernamen
{
    public async ValueTask<string> Naam(string wie) =>
        wie == aanroep.Aanroeper.Id ? "u"
        : aanroep.Aanroeper.Organisatie is { } organisatie ? await medewerkers.Naam(organisatie, wie, http.HttpContext!.RequestAborted) ?? wie
        : wie;
}
