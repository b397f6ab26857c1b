using Integratie.Dorp.Data;
using Integratie.Dorp.Groei;
using Integratie.Dorp.Jobs;
using Integratie.Platform.Modules;

namespace Integratie.Dorp;

public sealed class DorpModule : IntegratieModule
{
    public override string Id => "dorpen";

    public override string Naam => "Dorpen";

    public override void Stel(ModuleBouwer bouwer) => bouwer
        .Databank<DorpDbContext>()
        .Rechten(new Integratie.Kern.Recht("markt.kraam.openen", "Een kraam openen"))
        .Menu(new MenuItem("Dorpen", "/inwoners", "Dorpen", 1))
        .Standaard<IGroeiregel, GewoneGroei>()
        .Job<TelInwoners>("tel-inwoners");
}
