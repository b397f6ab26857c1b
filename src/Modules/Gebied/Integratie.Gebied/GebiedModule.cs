using Integratie.Gebied.Data;
using Integratie.Gebied.Referentiedata;
using Integratie.Platform.Modules;

namespace Integratie.Gebied;

public sealed class GebiedModule : IntegratieModule
{
    public override string Id => "gebied";

    public override string Naam => "Gebied en bevoegdheden";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer
            .Databank<GebiedDbContext>()
            .Rechten(GebiedRechten.Alle)
            .Aanvulling<IReferentiedata, Referentielading>();
    }
}
