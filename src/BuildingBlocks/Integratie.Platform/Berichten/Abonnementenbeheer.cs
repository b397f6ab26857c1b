using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Npgsql;

namespace Integratie.Platform.Berichten;

/// <summary>
/// Registers what the modules of this host subscribe to, and reads what all hosts' modules ever subscribed to.
/// </summary>
internal sealed class Abonnementenbeheer(
    Databank databank, Abonnementen abonnementen, Berichtencatalogus catalogus, IReadOnlyList<ModuleBeschrijving> modules, Seinpost sein)
{
    public const string Sein = "platform.abonnementen";
    private bool _geschreven;

    public async Task Lees(CancellationToken annulering)
    {
        if (!_geschreven)
        {
            await Schrijf(annulering);
            _geschreven = true;
        }

        await using var opdracht = databank.Bron.CreateCommand("select bericht, ontvanger from platform.abonnement");
        await using var lezer = await opdracht.ExecuteReaderAsync(annulering);
        var lijst = new List<(string, string)>();
        while (await lezer.ReadAsync(annulering))
        {
            lijst.Add((lezer.GetString(0), lezer.GetString(1)));
        }

        abonnementen.Vervang(lijst);
    }

    private async Task Schrijf(CancellationToken annulering)
    {
        var eigen = modules.SelectMany(m => m.Luisteraars.Select(l => (Bericht: catalogus.Naam(l.Bericht), Ontvanger: m.Id))).Distinct().ToList();
        await using var opdracht = databank.Bron.CreateCommand(
            """
            insert into platform.abonnement (bericht, ontvanger, sinds)
            select b, o, now() from unnest($1, $2) as t(b, o) on conflict do nothing
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. eigen.Select(e => e.Bericht)] });
        opdracht.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. eigen.Select(e => e.Ontvanger)] });
        if (await opdracht.ExecuteNonQueryAsync(annulering) > 0)
        {
            sein.Zend(Sein);
        }
    }
}
