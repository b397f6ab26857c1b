using Autofac;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Integratie.Platform.Versleuteling;

/// <summary>
/// Rewrites values that an older key wrote with the newest one, and names whose parts an older version didn't keep, in portions,
/// while everybody goes on working. When it is done, the old key may leave the ring. Safe to stop and to repeat.
/// </summary>
internal sealed class Herversleuteling(Databank databank, Sleutelring sleutels, IReadOnlyList<ModuleBeschrijving> modules, ILifetimeScope wortel)
{
    private const int Portie = 500;

    /// <summary>
    /// The keys behind cookies are sealed by the host, outside every model; with them unreadable nobody could stay signed in.
    /// </summary>
    private static readonly Kolom Gegevensbescherming = new("platform.gegevensbescherming", "inhoud", null, Sleutelring.Gegevensbescherming);

    /// <summary>Id of the key that writes.</summary>
    public int Sleutel => sleutels.Huidige;

    /// <summary>Rewrites all of them. What a stopped run did stays done: the next one only finds the rest.</summary>
    /// <param name="voortgang">Hears after each portion how many values are done and how many there were to do.</param>
    /// <param name="annulering">Stops between two portions.</param>
    /// <returns>How many values were rewritten.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A value was written with a key that isn't on the ring.</exception>
    public async Task<int> Voer(Func<int, int, Task> voortgang, CancellationToken annulering)
    {
        var kolommen = Kolommen();
        var teDoen = 0L;
        foreach (var kolom in kolommen)
        {
            teDoen += await Tel(kolom, annulering);
        }

        var gedaan = 0;
        foreach (var kolom in kolommen)
        {
            int aantal;
            do
            {
                annulering.ThrowIfCancellationRequested();
                aantal = await Ronde(kolom, annulering);
                gedaan += aantal;
                // Hosts that don't have the new key yet may have added some meanwhile.
                await voortgang(gedaan, (int)Math.Min(int.MaxValue, Math.Max(teDoen, gedaan)));
            }
            while (aantal == Portie);
        }

        return gedaan;
    }

    private List<Kolom> Kolommen()
    {
        var lijst = new List<Kolom> { Gegevensbescherming };
        using var scope = wortel.BeginLifetimeScope();
        foreach (var module in modules.Where(m => m.Databank is not null))
        {
            var context = (ModuleDbContext)scope.Resolve(module.Databank!);
            foreach (var tabel in context.Model.GetEntityTypes())
            {
                foreach (var eigenschap in tabel.GetProperties())
                {
                    if (eigenschap.FindAnnotation(Kolomversleuteling.Kolomnaam)?.Value is string plaats)
                    {
                        var opslag = StoreObjectIdentifier.Table(tabel.GetTableName()!, tabel.GetSchema());
                        lijst.Add(new($"{tabel.GetSchema()}.{tabel.GetTableName()}", eigenschap.GetColumnName(opslag)!, Kolomversleuteling.Delen(eigenschap)?.GetColumnName(opslag), plaats));
                    }
                }
            }
        }

        return lijst;
    }

    private async Task<long> Tel(Kolom kolom, CancellationToken annulering)
    {
        await using var verbinding = await databank.Bron.OpenConnectionAsync(annulering);
        await using var transactie = await verbinding.BeginTransactionAsync(annulering);
        await ZieAlles(verbinding, annulering);
        await using var opdracht = new NpgsqlCommand($"select count(*) from {kolom.Tabel} where {Ouder(kolom)}", verbinding);
        opdracht.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = BitConverter.GetBytes(sleutels.Huidige) });
        return (long)(await opdracht.ExecuteScalarAsync(annulering))!;
    }

    private static async Task ZieAlles(NpgsqlConnection verbinding, CancellationToken annulering)
    {
        await using var bereik = new NpgsqlCommand($"select set_config('{Bereik.Instelling}', '{Bereik.Alles.Waarde}', true)", verbinding);
        await bereik.ExecuteNonQueryAsync(annulering);
    }

    private static string Ouder(Kolom kolom) =>
        $"(substring({kolom.Naam} from 2 for 4) <> $1{(kolom.Delen is { } delen ? $" or ({kolom.Naam} is not null and {delen} is null)" : "")})";

    /// <summary>One portion. The place of a row in its table serves as its key: it holds while the row is locked.</summary>
    private async Task<int> Ronde(Kolom kolom, CancellationToken annulering)
    {
        await using var verbinding = await databank.Bron.OpenConnectionAsync(annulering);
        await using var transactie = await verbinding.BeginTransactionAsync(annulering);
        await ZieAlles(verbinding, annulering);
        var rijen = await Neem(verbinding, kolom, annulering);
        if (rijen.Count > 0)
        {
            var teksten = rijen.ConvertAll(r => sleutels.Ontsleutel(r.Waarde, kolom.Plaats));
            var delen = kolom.Delen is null ? "" : $", {kolom.Delen} = n.delen::integer[]";
            await using var opdracht = new NpgsqlCommand(
                $"update {kolom.Tabel} t set {kolom.Naam} = n.waarde{delen} from unnest($1::text[]::tid[], $2, $3) n(plaats, waarde, delen) where t.ctid = n.plaats", verbinding);
            opdracht.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. rijen.Select(r => r.Plaats)] });
            opdracht.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = [.. teksten.Select(t => sleutels.Versleutel(t, kolom.Plaats))] });
            // As the text of an array: arrays of different lengths don't fit in one array of arrays.
            opdracht.Parameters.Add(new NpgsqlParameter<string[]>
            {
                TypedValue = [.. teksten.Select(t => kolom.Delen is null ? "{}" : $"{{{string.Join(',', sleutels.Naamdelen(Naamklank.Delen(t), kolom.Plaats))}}}")],
            });
            await opdracht.ExecuteNonQueryAsync(annulering);
        }

        await transactie.CommitAsync(annulering);
        return rijen.Count;
    }

    private async Task<List<(string Plaats, byte[] Waarde)>> Neem(NpgsqlConnection verbinding, Kolom kolom, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand(
            $"select ctid::text, {kolom.Naam} from {kolom.Tabel} where {Ouder(kolom)} limit {Portie} for update", verbinding);
        opdracht.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = BitConverter.GetBytes(sleutels.Huidige) });
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        var rijen = new List<(string, byte[])>();
        while (await lezer.ReadAsync(annulering))
        {
            rijen.Add((lezer.GetString(0), await lezer.GetFieldValueAsync<byte[]>(1, annulering)));
        }

        return rijen;
    }

    private sealed record Kolom(string Tabel, string Naam, string? Delen, string Plaats);
}
