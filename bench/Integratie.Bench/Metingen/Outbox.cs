using System.Collections.Concurrent;
using System.Diagnostics;
using Integratie.Bench.Opstelling;
using Integratie.Bron.Aanbod;
using Integratie.Doel;
using Integratie.Kern;
using Integratie.Platform.Berichten;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Bench.Metingen;

/// <summary>P6 and P7: from commit to handled with the real pump, and how fast a backlog goes.</summary>
internal static class Outbox
{
    private const int PerSeconde = 200;
    private const int Schrijvers = 4;
    private const int Achterstand = 20_000;
    private static readonly TimeSpan Duur = TimeSpan.FromSeconds(10);

    public static async Task Meet(Proefbank bank)
    {
        await Vertraging(bank);
        await Leegloop(bank);
    }

    private static async Task Vertraging(Proefbank bank)
    {
        Verslag.Titel("Outbox, commit to handled (P6)");
        var databank = await Huizen.Databank(bank, "vertraging");
        var gehoord = new ConcurrentDictionary<Guid, long>();
        await using var een = await Huizen.Bouw(databank, achtergrond: true);
        await using var ander = await Huizen.Bouw(databank, achtergrond: true);
        foreach (var huis in (Modulehuis[])[een, ander])
        {
            huis.Diensten.GetRequiredService<Doelgedrag>().Doe = (bericht, _) =>
            {
                gehoord[bericht.Aanbod] = Stopwatch.GetTimestamp();
                return Task.CompletedTask;
            };
        }

        await Schrijf(een, TimeSpan.FromSeconds(2));
        var bewaard = await Schrijf(een, Duur);
        while (!bewaard.All(b => gehoord.ContainsKey(b.Aanbod)))
        {
            await Task.Delay(10);
        }

        var tijden = bewaard.Select(b => Math.Max(0, Stopwatch.GetElapsedTime(b.Op, gehoord[b.Aanbod]).TotalMilliseconds)).Order().ToList();
        var dubbel = await Tel(bank, "vertraging", "(select aanbod from doel.ontvangst group by aanbod having count(*) > 1) d");
        Verslag.Tabel(["messages", "messages/s", "p50 ms", "p95 ms", "p99 ms", "handled twice"], [[
            Verslag.Getal(tijden.Count), Verslag.Getal(tijden.Count / Duur.TotalSeconds), Verslag.Getal(tijden[tijden.Count / 2]), Verslag.Getal(tijden[tijden.Count * 95 / 100]),
            Verslag.Getal(tijden[tijden.Count * 99 / 100]), Verslag.Getal(dubbel)]]);
    }

    private static async Task<List<(Guid Aanbod, long Op)>> Schrijf(Modulehuis huis, TimeSpan duur)
    {
        var begin = Stopwatch.GetTimestamp();
        var stap = TimeSpan.FromSeconds((double)Schrijvers / PerSeconde);
        var werk = Enumerable.Range(0, Schrijvers).Select(schrijver => Task.Run(async () =>
        {
            var bewaard = new List<(Guid, long)>();
            for (var volgende = stap * schrijver / Schrijvers; volgende < duur; volgende += stap)
            {
                if (volgende - Stopwatch.GetElapsedTime(begin) is { Ticks: > 0 } wacht)
                {
                    await Task.Delay(wacht);
                }

                var aanbod = await huis.Stuur(Persona.Centraal, new MaakAanbod(new(Uuid.Nieuw().ToString())));
                bewaard.Add((aanbod.Waarde, Stopwatch.GetTimestamp()));
            }

            return bewaard;
        }));
        return [.. (await Task.WhenAll(werk)).SelectMany(b => b)];
    }

    private static async Task Leegloop(Proefbank bank)
    {
        Verslag.Titel("Outbox, draining a backlog (P7)");
        var databank = await Huizen.Databank(bank, "leegloop");
        await using var een = await Huizen.Bouw(databank, achtergrond: false);
        await using var ander = await Huizen.Bouw(databank, achtergrond: false);
        var pompen = ((Modulehuis[])[een, ander]).Select(h => h.Diensten.GetRequiredService<Berichtenpomp>()).ToList();
        const string Elders = "pump, 1 dispatcher, as many again waiting for a module elsewhere";
        (string Naam, Func<Task> Werk)[] wegen =
        [
            ("pump, 1 dispatcher", () => Leeg(pompen[0])),
            (Elders, () => Leeg(pompen[0])),
            ("pump, 2 dispatchers", () => Task.WhenAll(Leeg(pompen[0]), Leeg(pompen[1]))),
            ("same statements, raw Npgsql, 1 connection pair", () => Rauweleegloop.PerBericht(databank.Databank.Bron)),
            ("one statement per portion (no audit row per message), raw Npgsql", () => Rauweleegloop.PerPortie(databank.Databank.Bron)),
        ];
        var snelheid = wegen.Select(_ => new Rondes()).ToList();
        var rekentijd = wegen.Select(_ => new Rondes()).ToList();
        var dubbel = 0L;
        for (var ronde = -1; ronde < 3; ronde++)
        {
            for (var i = 0; i < wegen.Length; i++)
            {
                await Vul(bank, ronde < 0 ? 2000 : Achterstand, elders: wegen[i].Naam == Elders);
                var begin = Stopwatch.GetTimestamp();
                var beginrekentijd = Environment.CpuUsage.TotalTime;
                await wegen[i].Werk();
                if (ronde >= 0)
                {
                    rekentijd[i].Voeg((Environment.CpuUsage.TotalTime - beginrekentijd).TotalMicroseconds / Achterstand);
                    snelheid[i].Voeg(Achterstand / Stopwatch.GetElapsedTime(begin).TotalSeconds);
                }

                dubbel += await Tel(bank, "leegloop", "(select aanbod from doel.ontvangst group by aanbod having count(*) > 1) d") + await Tel(bank, "leegloop", "bron.outbox where ontvanger = 'doel'");
            }
        }

        Verslag.Tabel(["road", "messages/s", "CPU µs per message, without PostgreSQL", "ratio to the same statements"], wegen.Select((w, i) => new[] { w.Naam, snelheid[i].ToString(), rekentijd[i].ToString(), Rondes.Verhouding(snelheid[i], snelheid[3]).ToString() }));
        Verslag.Regel($"handled twice or left behind: {dubbel}");
    }

    private static async Task Leeg(Berichtenpomp pomp)
    {
        while (await pomp.Ronde("bron", CancellationToken.None) > 0)
        {
            // There may be more.
        }
    }

    private static async Task Vul(Proefbank bank, int aantal, bool elders)
    {
        await bank.Voer("truncate bron.outbox, doel.inbox, doel.ontvangst", "leegloop");
        await bank.Voer(
            $$"""
            insert into bron.outbox (bericht_id, ontvanger, naam, inhoud, aangemaakt, pogingen, volgende_poging)
            select id, 'doel', 'bron.aanbod-gemaakt.v1', jsonb_build_object('aanbod', id, 'naam', 'aanbod'), now(), 0, '1970-01-01'
            from (select gen_random_uuid() id from generate_series(1, {{aantal}})) s
            """, "leegloop");
        if (elders)
        {
            // They came first, so they stand in front.
            await bank.Voer(
                """
                insert into bron.outbox (bericht_id, ontvanger, naam, inhoud, aangemaakt, pogingen, volgende_poging)
                select gen_random_uuid(), 'elders', naam, inhoud, aangemaakt, 0, '1960-01-01' from bron.outbox
                """, "leegloop");
        }

        await bank.Voer("vacuum analyze bron.outbox", "leegloop");
    }

    private static Task<long> Tel(Proefbank bank, string databank, string vanaf) => bank.Vraag<long>("select count(*) from " + vanaf, databank);
}

/// <summary>The statements of the pump without the pump: what the database itself can do.</summary>
internal static class Rauweleegloop
{
    private const string Claim =
        """
        select b.* from unnest($1) o(ontvanger) cross join lateral (
            select bericht_id, ontvanger, naam, inhoud, spoor, aangemaakt, pogingen from bron.outbox
            where dood_op is null and volgende_poging <= now() and ontvanger = o.ontvanger
            order by volgende_poging, bericht_id limit 100 for update skip locked) b
        """;

    /// <summary>As the pump: claim on one connection; inbox, and effect with audit row per message, in the receiver's transaction on another.</summary>
    public static async Task PerBericht(NpgsqlDataSource bron)
    {
        await using var uit = await bron.OpenConnectionAsync();
        await using var naar = await bron.OpenConnectionAsync();
        while (true)
        {
            await using var claim = await uit.BeginTransactionAsync();
            var ids = await Neem(uit);
            if (ids.Length == 0)
            {
                return;
            }

            await using (var bezorging = await naar.BeginTransactionAsync())
            {
                await Voer(naar, "insert into doel.inbox (bericht_id, handler, verwerkt) select id, 'SchrijfOp', now() from unnest($1) id order by 1 on conflict do nothing returning bericht_id", ids);
                foreach (var id in ids)
                {
                    await using var batch = new NpgsqlBatch(naar);
                    Voeg(batch, Loketschrijving.Bereik, new NpgsqlParameter<string> { TypedValue = "*" });
                    Voeg(batch, "insert into doel.ontvangst (id, aanbod, naam) values ($1, $2, 'aanbod')", Sleutel(Uuid.Nieuw()), Sleutel(id));
                    Voeg(batch,
                        "insert into platform.audit (id, actor, handeling, merk, module, soort, wijzigingen) values ($1, 'systeem', 'SchrijfOp', $2, 'doel', 'schrijving', $3::json)",
                        Sleutel(Uuid.Nieuw()), new NpgsqlParameter<byte[]> { TypedValue = new byte[32] },
                        new NpgsqlParameter<string> { TypedValue = $$$$"""[{"tabel":"ontvangst","sleutel":"{{{{id}}}}","actie":"toegevoegd","velden":{"Aanbod":{"oud":null,"nieuw":"{{{{id}}}}"}}}]""" });
                    await batch.ExecuteNonQueryAsync();
                }

                await bezorging.CommitAsync();
            }

            await Voer(uit, "delete from bron.outbox o using unnest($1) k(id) where o.bericht_id = k.id and o.ontvanger = 'doel'", ids);
            await claim.CommitAsync();
        }
    }

    /// <summary>What a pump could do whose listeners took portions: inbox, effect and removal as sets.</summary>
    public static async Task PerPortie(NpgsqlDataSource bron)
    {
        await using var uit = await bron.OpenConnectionAsync();
        while (true)
        {
            await using var transactie = await uit.BeginTransactionAsync();
            var ids = await Neem(uit);
            if (ids.Length == 0)
            {
                return;
            }

            await using var batch = new NpgsqlBatch(uit);
            Voeg(batch, "insert into doel.inbox (bericht_id, handler, verwerkt) select id, 'SchrijfOp', now() from unnest($1) id order by 1 on conflict do nothing", Sleutels(ids));
            Voeg(batch, "insert into doel.ontvangst (id, aanbod, naam) select gen_random_uuid(), id, 'aanbod' from unnest($1) id", Sleutels(ids));
            Voeg(batch, "delete from bron.outbox o using unnest($1) k(id) where o.bericht_id = k.id and o.ontvanger = 'doel'", Sleutels(ids));
            await batch.ExecuteNonQueryAsync();
            await transactie.CommitAsync();
        }
    }

    private static async Task<Guid[]> Neem(NpgsqlConnection verbinding)
    {
        await using var opdracht = new NpgsqlCommand(Claim, verbinding);
        opdracht.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = ["bron", "doel", "jobs:bron", "jobs:doel"] });
        var ids = new List<Guid>();
        await using var lezer = await opdracht.ExecuteReaderAsync();
        while (await lezer.ReadAsync())
        {
            ids.Add(lezer.GetGuid(0));
        }

        return [.. ids];
    }

    private static async Task Voer(NpgsqlConnection verbinding, string sql, Guid[] ids)
    {
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        opdracht.Parameters.Add(Sleutels(ids));
        await opdracht.ExecuteNonQueryAsync();
    }

    private static void Voeg(NpgsqlBatch batch, string sql, params NpgsqlParameter[] parameters)
    {
        var opdracht = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            opdracht.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(opdracht);
    }

    private static NpgsqlParameter<Guid> Sleutel(Guid id) => new() { TypedValue = id };

    private static NpgsqlParameter<Guid[]> Sleutels(Guid[] ids) => new() { TypedValue = ids };
}
