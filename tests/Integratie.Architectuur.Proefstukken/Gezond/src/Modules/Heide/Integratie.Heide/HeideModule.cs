using Integratie.Dorp;
using Integratie.Heide.Groei;
using Integratie.Platform.Modules;

namespace Integratie.Heide;

public sealed class HeideModule : IntegratieModule
{
    public override string Id => "heide";

    public override string Naam => "Heide";

    public override void Stel(ModuleBouwer bouwer) => bouwer.Regime("heide", "Heide").Variant<IGroeiregel, GroeiOpDeHeide>("heide");
}
