using Integratie.Platform.Data;
using Npgsql;

namespace Integratie.Host.Beheer.Opruimen;

/// <summary>
/// Removes old rows portion by portion, each in a transaction of its own: no long locks, and a run that is cut short goes on
/// where it stopped.
/// </summary>
internal sealed class Portiewisser(Databank databank)
{
    private const int Portie = 5000;

    /// <summary>Removes every row that meets the condition.</summary>
    /// <param name="tabel">Table with its schema.</param>
    /// <param name="voorwaarde">Condition on <c>r</c>, with <c>$1</c> for the moment.</param>
    /// <param name="grens">The moment.</param>
    /// <param name="annulering">Stops after the running portion.</param>
    /// <returns>How many are gone.</returns>
    public async Task<int> Wis(string tabel, string voorwaarde, DateTimeOffset grens, CancellationToken annulering)
    {
        var totaal = 0;
        int weg;
        do
        {
            await using var opdracht = databank.Bron.CreateCommand(
                $"delete from {tabel} where ctid = any (array(select r.ctid from {tabel} r where {voorwaarde} limit {Portie} for update skip locked))");
            opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = grens });
            weg = await opdracht.ExecuteNonQueryAsync(annulering);
            totaal += weg;
        }
        while (weg == Portie);
        return totaal;
    }
}
