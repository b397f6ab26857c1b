using Integratie.Markt.Data;
using Integratie.Platform.Modules;

namespace Integratie.Markt;

public sealed class MarktModule : IntegratieModule
{
    public override string Id => "markt";

    public override string Naam => "Markten";

    public override void Stel(ModuleBouwer bouwer) => bouwer.Databank<MarktDbContext>();
}
