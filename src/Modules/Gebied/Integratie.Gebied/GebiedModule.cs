using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Data;
using Integratie.Gebied.Diensten;
using Integratie.Gebied.Jobs;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Raadpleging;
using Integratie.Gebied.Referentiedata;
using Integratie.Gebied.Regie;
using Integratie.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Gebied;

public sealed class GebiedModule : IntegratieModule
{
    public override string Id => "gebied";

    public override string Naam => "Gebied en bevoegdheden";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer.Diensten.AddScoped<Bevoegdheidswijzer>().AddScoped<GebiedRaadpleging>();
        bouwer
            .Databank<GebiedDbContext>()
            .Rechten(GebiedRechten.Alle)
            .Regime("agentschap", "Het agentschap voert uit")
            .Regime("stad", "De stad voert uit")
            .Regime("provincie", "De provincie voert uit")
            .Regime("gemengd", "Gemengd: per taak verschillend")
            .Geheugen<Gebiedsgeheugen>(Gebiedsgeheugen.Sein)
            .Raadpleging<IGebiedRaadpleging, GebiedRaadpleging>()
            .Standaard<IRegiebepaling, VlaamseRegiebepaling>()
            .Regelgevallen("regelgevallen.json", typeof(IRegiebepaling))
            .Instellingen(GebiedInstellingen.Alle)
            .Job<Overeenkomstenbewaking>(Overeenkomstenbewaking.Id, "15 4 * * *")
            .Aanvulling<IReferentiedata, Referentielading>()
            .Aanvulling<IReferentiedata, Minimumaanbod>()
            .Aanvulling<IInrichtingscheck, Dekkingscheck>()
            .Aanvulling<IStarttegelbron, Dekkingstegel>();
    }
}
