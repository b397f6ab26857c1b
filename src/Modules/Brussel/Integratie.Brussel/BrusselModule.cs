using Integratie.Brussel.Bevoegdheden;
using Integratie.Brussel.Data;
using Integratie.Brussel.Engagementen;
using Integratie.Brussel.Regie;
using Integratie.Brussel.Taalgebruik;
using Integratie.Brussel.Verwijzingen;
using Integratie.Gebied;
using Integratie.Onthaal;
using Integratie.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Brussel;

public sealed class BrusselModule : IntegratieModule
{
    /// <summary>Code of the regime that rows of the competence matrix name for Brussels.</summary>
    internal const string Regime = "brussel";

    public override string Id => "brussel";

    public override string Naam => "Brussel";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer.Diensten.AddScoped<Contactwijzer>();
        bouwer
            .Databank<BrusselDbContext>()
            .Rechten(BrusselRechten.Alle)
            .Menu(new MenuItem("Engagementen in Brussel", "/brussel/engagementen", "Onthaal", 60, BrusselRechten.Raadplegen))
            .Instellingen(BrusselInstellingen.Documenten)
            .Aanvulling<IContactpaneel, Engagementpaneel>()
            .Regime(Regime, "Brussels Hoofdstedelijk Gewest")
            .Variant<IRegiebepaling, BrusselseRegiebepaling>(Regime)
            .Variant<IVerwijsadvies, NederlandstaligeDienstenGaanVoor>(Regime)
            .Variant<IBrieftaal, DeBriefIsNederlandstaligEnMeer>(Regime)
            .Aanvulling<IVerwijsaanvulling, VoorrangVoorGesubsidieerden>()
            .Aanvulling<IStartbevoegdheden, BrusselseStartbevoegdheden>()
            .Regelgevallen("regelgevallen.json", typeof(IRegiebepaling), typeof(IVerwijsadvies), typeof(IBrieftaal));
    }
}
