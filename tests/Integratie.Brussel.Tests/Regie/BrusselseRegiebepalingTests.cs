using Integratie.Gebied;
using Integratie.Netwerk;
using Integratie.Onthaal;
using Integratie.Platform.Modules;
using Integratie.Testkit;
using Integratie.Testkit.Gebied;

namespace Integratie.Brussel.Tests.Regie;

/// <summary>The Brussels variant, made by the real container around the real default, keeps what every variant promises.</summary>
[Trait("Eis", "BRU-02")]
public sealed class BrusselseRegiebepalingTests(RegieInBrusselTests.Huis huis) : RegiebepalingContract, IClassFixture<RegieInBrusselTests.Huis>
{
    protected override IRegiebepaling Regel => huis.Regel();
}

/// <summary>And what any variant promises.</summary>
public sealed class BrusselseRegiebepalingContract : Variantcontract<IRegiebepaling, Regievraag, Regieverdeling>
{
    protected override IReadOnlyList<IntegratieModule> Modules => [new GebiedModule(), new NetwerkModule(), new OnthaalModule(), new BrusselModule()];

    protected override string Regime => "brussel";

    protected override IEnumerable<Regievraag> Vragen => RegiebepalingContract.Vragen.Values;
}
