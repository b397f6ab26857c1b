using Autofac;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal;
using Integratie.Platform.Varianten;
using Integratie.Testkit;

namespace Integratie.Brussel.Tests.Regie;

/// <summary>The road of a plug-in from end to end: its rows in the matrix, its regime, its variant (BRU-01, BRU-05, BRU-06).</summary>
public sealed class RegieInBrusselTests(RegieInBrusselTests.Huis huis) : IClassFixture<RegieInBrusselTests.Huis>
{
    private static readonly DateOnly Dag = new(2026, 11, 24);
    private static readonly NisCode Schaarbeek = Waarden.Lees<NisCode>("21015");
    private static readonly NisCode Aalst = Waarden.Lees<NisCode>("41002");

    [Fact]
    [Trait("Eis", "BRU-01")]
    public void In_een_Brusselse_gemeente_voert_de_VGC_de_regie()
    {
        var kaart = huis.WieIsBevoegd(Schaarbeek);

        kaart.Regie.Regel.ShouldBe("InBrusselVoertDeVgcDeRegie");
        kaart.Regie.Regisseur.ShouldBe("vgc");
        kaart.Regie.Onderdelen.ShouldAllBe(o => o.Instantie == "vgc");
        kaart.Taken.Single(t => t.Taak == Taak.Regie).Regime.ShouldBe("brussel");
    }

    [Fact]
    [Trait("Eis", "BRU-05")]
    [Trait("Eis", "BRU-06")]
    public void Tolken_zijn_voor_de_VGC_en_taal_voor_het_Huis_van_het_Nederlands()
    {
        var kaart = huis.WieIsBevoegd(Schaarbeek);

        kaart.Taken.Single(t => t.Taak == Taak.TolkenInrichtendeMacht).Instantie.Code.ShouldBe("vgc");
        kaart.Taken.Single(t => t.Taak == Taak.Taalbeleid).Instantie.Code.ShouldBe("hvn-brussel");
        kaart.Taken.Single(t => t.Taak == Taak.Taalpromotie).Instantie.Code.ShouldBe("hvn-brussel");
        kaart.Taken.Where(t => t.Taak != Taak.Telefoontolken).ShouldAllBe(t => t.Regime == "brussel");
    }

    [Fact]
    [Trait("Eis", "GEB-06")]
    public void In_Vlaanderen_verandert_de_plugin_niets()
    {
        var kaart = huis.WieIsBevoegd(Aalst);

        kaart.Regie.Regel.ShouldNotBe("InBrusselVoertDeVgcDeRegie");
        kaart.Taken.ShouldAllBe(t => t.Regime != "brussel");
    }

    public sealed class Huis : IAsyncLifetime
    {
        private Modulehuis _huis = null!;

        public async ValueTask InitializeAsync() => _huis = await Modulehuis.Bouw([new GebiedModule(), new NetwerkModule(), new OnthaalModule(), new BrusselModule()]);

        public ValueTask DisposeAsync() => _huis.DisposeAsync();

        /// <summary>The rule is pure, so it may outlive the scope it was made in.</summary>
        public IRegiebepaling Regel()
        {
            using var scope = _huis.Scope(Persona.Centraal);
            return scope.Resolve<IVarianten<IRegiebepaling>>().Voor("brussel");
        }

        public Bevoegdheidskaart WieIsBevoegd(NisCode gemeente)
        {
            using var scope = _huis.Scope(Persona.Centraal);
            return scope.Resolve<IGebiedRaadpleging>().WieIsBevoegd(gemeente, Dag).ShouldNotBeNull();
        }
    }
}
