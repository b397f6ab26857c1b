using Integratie.Platform.Data;
using Integratie.Platform.Versleuteling;
using Npgsql;

namespace Integratie.Platform.Audit;

/// <summary>Something in the audit log that isn't as it was written.</summary>
/// <param name="Soort">Kind, in one word: gewijzigd, verwijderd, ingevoegd, keten, afgekapt, anker.</param>
/// <param name="Uitleg">Where and what, in plain Dutch.</param>
public sealed record Auditbevinding(string Soort, string Uitleg);

/// <summary>
/// Verifies the whole audit log: every row against its own keyed hash, every link against the one before, and the end
/// against the anchor outside the database. Finds changed, removed, inserted, moved and cut-off rows.
/// </summary>
internal sealed class Auditcontrole(Databank databank, Sleutelring sleutels, Auditanker anker)
{
    private const int Meest = 1000;

    /// <summary>Verifies.</summary>
    /// <returns>How many rows are sealed, and what is wrong: empty when all is well, at most the first thousand.</returns>
    public async Task<(long Verzegeld, IReadOnlyList<Auditbevinding> Bevindingen)> Controleer(CancellationToken annulering)
    {
        var bevindingen = new List<Auditbevinding>();
        var ankers = anker.Lees().ToLookup(a => a.Volgnummer, a => a.Schakel);
        await using var verbinding = await databank.Bron.OpenConnectionAsync(annulering);
        await using var transactie = await verbinding.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, annulering);
        await Auditlezing.ToonAlles(verbinding, annulering);
        var laatste = await Loop(verbinding, ankers, bevindingen, annulering);
        await Ingevoegd(verbinding, bevindingen, annulering);
        if (ankers.Contains(0))
        {
            bevindingen.Add(new("anker", "Het anker buiten de databank bevat een regel die niet te lezen is."));
        }

        foreach (var geankerd in ankers.Where(a => a.Key > laatste))
        {
            bevindingen.Add(new("afgekapt", $"Het anker buiten de databank kent zegel {geankerd.Key}, maar de keten eindigt bij {laatste}."));
        }

        return (laatste, bevindingen.Count > Meest ? bevindingen[..Meest] : bevindingen);
    }

    private async Task<long> Loop(
        NpgsqlConnection verbinding, ILookup<long, string> ankers, List<Auditbevinding> bevindingen, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand(
            """
            select z.volgnummer, z.audit_id, z.schakel, a.merk, (extract(epoch from a.tijdstip) * 1000000)::bigint,
                a.module, a.handeling, a.soort, a.actor, a.organisatie, a.reden, a.dossiersoort, a.dossier, a.wijzigingen::text, a.spoor,
                a.xid::text, a.nummer, (a.xid, a.nummer) = (z.xid, z.nummer)
            from platform.auditzegel z left join platform.audit a on a.id = z.audit_id order by z.volgnummer
            """, verbinding)
        { CommandTimeout = 0 };
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        var velden = new string?[10];
        byte[] vorige = [];
        var volgnummer = 0L;
        while (await lezer.ReadAsync(annulering))
        {
            var verwacht = volgnummer + 1;
            volgnummer = lezer.GetInt64(0);
            var id = lezer.GetGuid(1);
            var schakel = await lezer.GetFieldValueAsync<byte[]>(2, annulering);
            if (volgnummer != verwacht)
            {
                bevindingen.Add(new("verwijderd", $"De zegels {verwacht} tot en met {volgnummer - 1} ontbreken."));
            }

            if (lezer.IsDBNull(3))
            {
                bevindingen.Add(new("verwijderd", $"Bij zegel {volgnummer} ontbreekt rij {id}."));
            }
            else
            {
                for (var i = 0; i < velden.Length; i++)
                {
                    velden[i] = lezer.IsDBNull(5 + i) ? null : lezer.GetString(5 + i);
                }

                var merk = await lezer.GetFieldValueAsync<byte[]>(3, annulering);
                if (!Auditmerk.Bereken(sleutels, id, velden).AsSpan().SequenceEqual(merk))
                {
                    bevindingen.Add(new("gewijzigd", $"Rij {id} (zegel {volgnummer}) is niet meer zoals ze geschreven werd."));
                }
                else if (volgnummer == verwacht && !(lezer.GetBoolean(17) && Auditmerk.Schakel(
                    sleutels, vorige, volgnummer, new(id, merk, lezer.GetInt64(4), lezer.GetString(15), lezer.GetInt64(16))).AsSpan().SequenceEqual(schakel)))
                {
                    bevindingen.Add(new("keten", $"Zegel {volgnummer} past niet op het vorige: een rij of een tijdstip is verplaatst of vervangen."));
                }
            }

            if (ankers[volgnummer].Any(geankerd => geankerd != Convert.ToHexString(schakel)))
            {
                bevindingen.Add(new("keten", $"Zegel {volgnummer} is een ander dan wat buiten de databank bewaard werd."));
            }

            vorige = schakel;
        }

        return volgnummer;
    }

    /// <summary>Rows that the chain has passed by: put in afterwards, or with a hash that the application never made.</summary>
    private async Task Ingevoegd(NpgsqlConnection verbinding, List<Auditbevinding> bevindingen, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand(
            """
            select a.id, a.merk, a.module, a.handeling, a.soort, a.actor, a.organisatie, a.reden, a.dossiersoort, a.dossier, a.wijzigingen::text, a.spoor,
                (a.xid, a.nummer) <= (select z.xid, z.nummer from platform.auditzegel z order by z.volgnummer desc limit 1)
            from platform.audit a where not exists (select from platform.auditzegel z where z.audit_id = a.id)
            """, verbinding)
        { CommandTimeout = 0 };
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        var velden = new string?[10];
        while (await lezer.ReadAsync(annulering))
        {
            var id = lezer.GetGuid(0);
            for (var i = 0; i < velden.Length; i++)
            {
                velden[i] = lezer.IsDBNull(2 + i) ? null : lezer.GetString(2 + i);
            }

            var merk = await lezer.GetFieldValueAsync<byte[]>(1, annulering);
            if (!lezer.IsDBNull(12) && lezer.GetBoolean(12))
            {
                bevindingen.Add(new("ingevoegd", $"Rij {id} is toegevoegd voor een plaats die al verzegeld was."));
            }
            else if (!Auditmerk.Bereken(sleutels, id, velden).AsSpan().SequenceEqual(merk))
            {
                bevindingen.Add(new("ingevoegd", $"Rij {id} is niet door de toepassing geschreven."));
            }
        }
    }
}

internal static class Auditlezing
{
    /// <summary>Lets the running transaction read the rows of every organisation.</summary>
    public static async Task ToonAlles(NpgsqlConnection verbinding, CancellationToken annulering)
    {
        await using var opdracht = new NpgsqlCommand($"select set_config('{Toegang.Bereik.Instelling}', '*', true)", verbinding);
        await opdracht.ExecuteNonQueryAsync(annulering);
    }
}
