using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Opruimen;

/// <summary>
/// Forgets that messages were handled, long after. A message that some outbox still holds keeps its row: without it a
/// late delivery would have its effect twice (KRN-09).
/// </summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record RuimInboxOp : IOpdracht<int>;

internal sealed class RuimInboxOpHandler(PlatformDbContext db, Portiewisser wisser, Schemas schemas, IInstellingen instellingen, TimeProvider klok)
    : IOpdrachtHandler<RuimInboxOp, int>
{
    public async Task<Uitkomst<int>> Handle(RuimInboxOp request, CancellationToken cancellationToken)
    {
        var grens = klok.GetUtcNow().AddDays(-instellingen.Waarde(Bewaartermijnen.Inbox, klok.Vandaag()));
        var onderweg = string.Join(" or ", (await schemas.Met("outbox", cancellationToken))
            .Select(s => $"exists (select from {s}.outbox o where o.bericht_id = r.bericht_id)"));
        var totaal = 0;
        foreach (var schema in await schemas.Met("inbox", cancellationToken))
        {
            var weg = await wisser.Wis($"{schema}.inbox", $"r.verwerkt < $1 and not ({onderweg})", grens, cancellationToken);
            if (weg > 0)
            {
                db.Vermeld($"{schema}.inbox", $"{weg} rijen", "opgeruimd");
            }

            totaal += weg;
        }

        return totaal;
    }
}

/// <summary>Every night.</summary>
internal sealed class InboxOpruimen(IDispatcher dispatcher) : IJob
{
    public const string Id = "platform.inbox-opruimen";

    public async Task Voer(Jobloop loop, CancellationToken annulering) =>
        loop.Uitleg = (await dispatcher.Send(new RuimInboxOp(), annulering)).Kies(n => $"{n} rijen opgeruimd.", m => m.Bericht);
}
