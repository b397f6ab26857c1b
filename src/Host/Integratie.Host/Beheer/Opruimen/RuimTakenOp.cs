using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Opruimen;

/// <summary>Removes tasks that ended long ago, with the files that came of them.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record RuimTakenOp : IOpdracht<int>;

internal sealed class RuimTakenOpHandler(PlatformDbContext db, Portiewisser wisser, IInstellingen instellingen, TimeProvider klok)
    : IOpdrachtHandler<RuimTakenOp, int>
{
    public async Task<Uitkomst<int>> Handle(RuimTakenOp request, CancellationToken cancellationToken)
    {
        var grens = klok.GetUtcNow().AddDays(-instellingen.Waarde(Bewaartermijnen.Taken, klok.Vandaag()));
        var weg = await wisser.Wis(
            "platform.taak", "r.status in ('Klaar', 'Mislukt', 'Geannuleerd') and r.afgelopen < $1", grens, cancellationToken);
        db.Vermeld("taak", $"{weg} rijen", "opgeruimd");
        return weg;
    }
}

/// <summary>Every night.</summary>
internal sealed class TakenOpruimen(IDispatcher dispatcher) : IJob
{
    public const string Id = "platform.taken-opruimen";

    public async Task Voer(Jobloop loop, CancellationToken annulering) =>
        loop.Uitleg = (await dispatcher.Send(new RuimTakenOp(), annulering)).Kies(n => $"{n} taken opgeruimd.", m => m.Bericht);
}
