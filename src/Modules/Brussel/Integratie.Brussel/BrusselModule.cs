using Integratie.Brussel.Bevoegdheden;
using Integratie.Brussel.Regie;
using Integratie.Gebied;
using Integratie.Platform.Modules;

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
        bouwer
            .Regime(Regime, "Brussels Hoofdstedelijk Gewest")
            .Variant<IRegiebepaling, BrusselseRegiebepaling>(Regime)
            .Aanvulling<IStartbevoegdheden, BrusselseStartbevoegdheden>()
            .Regelgevallen("regelgevallen.json", typeof(IRegiebepaling));
    }
}
