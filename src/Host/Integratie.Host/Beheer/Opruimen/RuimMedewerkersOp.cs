using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Host.Beheer.Opruimen;

/// <summary>Forgets what people are called who haven't signed in for years, and the filters that they kept.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record RuimMedewerkersOp : IOpdracht<int>;

internal sealed class RuimMedewerkersOpHandler(PlatformDbContext db, IInstellingen instellingen, TimeProvider klok) : IOpdrachtHandler<RuimMedewerkersOp, int>
{
    public async Task<Uitkomst<int>> Handle(RuimMedewerkersOp request, CancellationToken cancellationToken)
    {
        var grens = klok.GetUtcNow().AddDays(-instellingen.Waarde(Bewaartermijnen.Medewerkers, klok.Vandaag()));
        var lang = db.Set<Medewerker>().Where(m => m.Gezien < grens);
        await db.Filters.Where(f => lang.Any(m => m.Id == f.Eigenaar) && !db.Set<Medewerker>().Any(m => m.Id == f.Eigenaar && m.Gezien >= grens)).ExecuteDeleteAsync(cancellationToken);
        var weg = await lang.ExecuteDeleteAsync(cancellationToken);
        db.Vermeld("medewerker", $"{weg} rijen", "opgeruimd");
        return weg;
    }
}

/// <summary>Every night.</summary>
internal sealed class MedewerkersOpruimen(IDispatcher dispatcher) : IJob
{
    public const string Id = "platform.medewerkers-opruimen";

    public async Task Voer(Jobloop loop, CancellationToken annulering) =>
        loop.Uitleg = (await dispatcher.Send(new RuimMedewerkersOp(), annulering)).Kies(n => $"{n} namen opgeruimd.", m => m.Bericht);
}
