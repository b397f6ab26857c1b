using Autofac;
using Integratie.Bron.Contracts;
using Integratie.Doel;
using Integratie.Platform.Modules;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Platform.Varianten;
using Integratie.Streek;
using Integratie.Testkit;

namespace Integratie.Platform.Tests.Varianten;

[Trait("Eis", "GEB-06")]
public sealed class VariantenTests : IAsyncLifetime
{
    private static readonly Tariefvraag Gewoon = new(40, Ontheemd: false);
    private Modulehuis _huis = null!;
    private ILifetimeScope _scope = null!;

    public async ValueTask InitializeAsync()
    {
        _huis = await Proefhuis.Bouw();
        _scope = _huis.Scope(Persona.Centraal);
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _huis.DisposeAsync();
    }

    [Fact]
    public void Zonder_regime_geldt_de_standaard() => Varianten.Voor(null).Bepaal(Gewoon).ShouldBe(new Tarief(100, "gewoon"));

    [Fact]
    public void Een_variant_kan_de_standaard_omhullen() => Varianten.Voor(StreekModule.Regime).Bepaal(Gewoon).ShouldBe(new Tarief(50, "streek"));

    [Fact]
    public void Een_regime_zonder_eigen_variant_volgt_de_standaard() =>
        Varianten.Voor("streek-zonder-eigen-tarief").Bepaal(Gewoon).ShouldBe(new Tarief(100, "gewoon"));

    [Fact]
    public async Task Een_regime_van_een_module_die_uit_staat_past_nooit_stil_de_standaard_toe()
    {
        await using var zonder = await Proefhuis.Bouw([new Bron.BronModule(), new DoelModule()]);
        await using var scope = zonder.Scope(Persona.Centraal);

        Should.Throw<RegimeNietHierException>(() => scope.Resolve<IVarianten<ITarief>>().Voor(StreekModule.Regime)).Regime.ShouldBe("streek");
        Should.Throw<RegimeNietHierException>(() => Varianten.Voor("onbekend"));
        Should.Throw<RegimeNietHierException>(() => Varianten.Voor("Streek"));
    }

    [Fact]
    public void Alleen_de_keuze_is_te_krijgen_niet_een_variant_zelf()
    {
        _scope.ResolveOptional<ITarief>().ShouldBeNull();
        _scope.Resolve<IEnumerable<ITarief>>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Aanvullingen_komen_van_overal_en_hun_volgorde_doet_er_niet_toe()
    {
        var aanvullingen = _scope.Resolve<IEnumerable<ITariefmelding>>().ToArray();
        var vraag = new Tariefvraag(200, Ontheemd: true);

        aanvullingen.Length.ShouldBe(2);
        for (var zaad = 0; zaad < 10; zaad++)
        {
            var door = (ITariefmelding[])aanvullingen.Clone();
            new Random(zaad).Shuffle(door);
            door.Select(a => a.Melding(vraag)).Order().ShouldBe(["grote cursus", "tijdelijk ontheemde"]);
        }

        await using var zonder = await Proefhuis.Bouw([new Bron.BronModule()]);
        await using var scope = zonder.Scope(Persona.Centraal);
        scope.Resolve<IEnumerable<ITariefmelding>>().ShouldBeEmpty();
    }

    [Fact]
    public void De_regelgevallen_van_alle_modules_kloppen_samen()
    {
        _huis.Dienst<IReadOnlyList<ModuleBeschrijving>>().SelectMany(m => m.Regelgevallen).Count().ShouldBe(2);
        _huis.Dienst<Regelgevalproef>().Voer().ShouldBeEmpty();
    }

    [Fact]
    public void Een_regelgeval_dat_niet_klopt_wordt_gemeld_met_wie_er_antwoordde()
    {
        var streek = _huis.Dienst<IReadOnlyList<ModuleBeschrijving>>().Single(m => m.Id == "streek");
        var goed = streek.Regelgevallen[0];
        streek.Regelgevallen.AddRange(
        [
            goed with { Naam = "fout antwoord", Verwacht = """{ "bedrag": 1, "grond": "streek" }""" },
            goed with { Naam = "fout van een ander", Regime = null, Verwacht = """{ "bedrag": 1, "grond": "gewoon" }""" },
            goed with { Naam = "onbekend regime", Regime = "elders" },
            goed with { Naam = "onbekend veld", Gegeven = """{ "uren": 40, "ontheemd": false, "uur": 1 }""" },
            goed with { Naam = "onleesbaar antwoord", Verwacht = """{ "bedrag": "veel" }""" },
            goed with { Naam = "geen regel", Punt = typeof(ITariefmelding) },
        ]);

        var bevindingen = _huis.Dienst<Regelgevalproef>().Voer();

        bevindingen.Select(b => b.Geval).ShouldBe(["fout antwoord", "fout van een ander", "onbekend regime", "onbekend veld", "onleesbaar antwoord", "geen regel"]);
        bevindingen.ShouldAllBe(b => b.Module == "streek");
        bevindingen[0].Uitleg.ShouldContain("module ‘streek’");
        bevindingen[1].Uitleg.ShouldContain("module ‘bron’");
        bevindingen[2].Uitleg.ShouldContain(nameof(RegimeNietHierException));
    }

    private IVarianten<ITarief> Varianten => _scope.Resolve<IVarianten<ITarief>>();
}

/// <summary>The contract that every variant of the specimen's tariff keeps.</summary>
public sealed class TariefInDeStreekContract : Variantcontract<ITarief, Tariefvraag, Tarief>
{
    protected override IReadOnlyList<IntegratieModule> Modules => Proefhuis.Allemaal;

    protected override string Regime => StreekModule.Regime;

    protected override IEnumerable<Tariefvraag> Vragen => [new(0, false), new(0, true), new(10_000, false)];
}
