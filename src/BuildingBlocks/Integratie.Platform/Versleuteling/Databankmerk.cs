using Integratie.Platform.Data;
using Npgsql;

namespace Integratie.Platform.Versleuteling;

/// <summary>
/// The mark that the first host with keys leaves in a database. A host with another index key would find nobody, and its rows in
/// the audit log would look forged for ever; so it must not work there at all (KRN-02).
/// </summary>
internal sealed class Databankmerk(Databank databank, Sleutelring sleutels)
{
    private byte[] Merk => sleutels.Zegel("databankmerk", []);

    /// <summary>Leaves the mark, if there is none yet.</summary>
    /// <param name="annulering">Stops it.</param>
    public async Task Stel(CancellationToken annulering)
    {
        await using var opdracht = databank.Eigenaar.CreateCommand("insert into platform.sleutelmerk (merk) values ($1) on conflict do nothing");
        opdracht.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = Merk });
        await opdracht.ExecuteNonQueryAsync(annulering);
    }

    /// <summary>Whether the keys of this host are those of this database.</summary>
    /// <param name="annulering">Stops it.</param>
    /// <exception cref="PostgresException">The database wasn't migrated yet.</exception>
    public async Task<bool> Past(CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand("select merk from platform.sleutelmerk");
        return await opdracht.ExecuteScalarAsync(annulering) is not byte[] merk || merk.AsSpan().SequenceEqual(Merk);
    }
}
