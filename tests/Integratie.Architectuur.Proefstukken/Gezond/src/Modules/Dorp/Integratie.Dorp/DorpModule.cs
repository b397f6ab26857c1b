using Integratie.Dorp.Data;
using Integratie.Dorp.Groei;
using Integratie.Dorp.Jobs;
using Integratie.Platform.Modules;

namespace Integratie.Dorp;

public sealed class DorpModule : IntegratieModule
{
    public override string Id => "dorp";

    public override string Naam => "Dorpen";

    public override void Stel(ModuleBouwer bouwer) => bouwer
        .Databank<DorpDbContext>()
        .Rechten(DorpRechten.Alle)
        .Menu(new MenuItem("Dorpen", "/dorp/inwoners", "Dorpen", 1))
        .Standaard<IGroeiregel, GewoneGroei>()
        .Job<TelInwoners>("dorp.tel-inwoners");
}
