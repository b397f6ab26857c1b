using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Opruimen;

/// <summary>Removes kept answers to requests with an Idempotency-Key once nobody will repeat them.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record RuimIdempotentieOp : IOpdracht<int>;

internal sealed class RuimIdempotentieOpHandler(PlatformDbContext db, Portiewisser wisser, IInstellingen instellingen, TimeProvider klok)
    : IOpdrachtHandler<RuimIdempotentieOp, int>
{
    public async Task<Uitkomst<int>> Handle(RuimIdempotentieOp request, CancellationToken cancellationToken)
    {
        var grens = klok.GetUtcNow().AddHours(-instellingen.Waarde(Bewaartermijnen.Idempotentie, klok.Vandaag()));
        var weg = await wisser.Wis("platform.idempotentie", "r.aangemaakt < $1", grens, cancellationToken);
        db.Vermeld("idempotentie", $"{weg} rijen", "opgeruimd");
        return weg;
    }
}

/// <summary>Every night.</summary>
internal sealed class IdempotentieOpruimen(IDispatcher dispatcher) : IJob
{
    public const string Id = "platform.idempotentie-opruimen";

    public async Task Voer(Jobloop loop, CancellationToken annulering) =>
        loop.Uitleg = (await dispatcher.Send(new RuimIdempotentieOp(), annulering)).Kies(n => $"{n} rijen opgeruimd.", m => m.Bericht);
}
