using Autofac;
using Integratie.Brussel.Tests.Verwijzingen;
using Integratie.Onthaal;
using Integratie.Platform.Modules;
using Integratie.Platform.Varianten;
using Integratie.Testkit;
using Integratie.Testkit.Onthaal;

namespace Integratie.Brussel.Tests.Taalgebruik;

/// <summary>The mails about appointments follow the languages per document (BRU-11), and only in Brussels.</summary>
[Trait("Eis", "BRU-11")]
public sealed class BrieftaalTests(BrieftaalTests.Brussels huis) : BrieftaalContract, IClassFixture<BrieftaalTests.Brussels>
{
    protected override IBrieftaal Regel => huis.Regel("brussel");

    [Theory]
    [InlineData("brussel", "Frans", "fr nl")]
    [InlineData("brussel", "een taal die niemand schrijft", "nl fr")]
    [InlineData("brussel", "Frans, maar de brief is er niet in het Frans", "nl")]
    [InlineData(null, "Frans", "fr")]
    [InlineData(null, "een taal die niemand schrijft", "en nl")]
    public void Een_brief_is_in_Brussel_altijd_ook_in_het_Nederlands(string? regime, string situatie, string talen) =>
        huis.Regel(regime).Bepaal(Vragen[situatie]).Talen.ShouldBe(talen.Split(' '));

    /// <summary>The rule as the host would find it.</summary>
    public sealed class Brussels : IAsyncLifetime
    {
        private Modulehuis _huis = null!;
        private ILifetimeScope _scope = null!;

        internal IBrieftaal Regel(string? regime) => _scope.Resolve<IVarianten<IBrieftaal>>().Voor(regime);

        public async ValueTask InitializeAsync()
        {
            _huis = await Modulehuis.Bouw(BrusselsVerwijsadviesContract.Samen);
            _scope = _huis.Scope(Persona.Centraal);
        }

        public async ValueTask DisposeAsync()
        {
            await _scope.DisposeAsync();
            await _huis.DisposeAsync();
        }
    }
}

/// <summary>And what any variant promises.</summary>
public sealed class BrusselsBrieftaalContract : Variantcontract<IBrieftaal, Brieftaalvraag, Brieftaalkeuze>
{
    protected override IReadOnlyList<IntegratieModule> Modules => BrusselsVerwijsadviesContract.Samen;

    protected override string Regime => "brussel";

    protected override IEnumerable<Brieftaalvraag> Vragen => BrieftaalContract.Vragen.Values;
}
