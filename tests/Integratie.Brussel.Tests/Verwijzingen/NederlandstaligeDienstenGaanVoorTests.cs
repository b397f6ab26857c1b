using Autofac;
using Integratie.Brussel.Verwijzingen;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal;
using Integratie.Platform.Modules;
using Integratie.Platform.Varianten;
using Integratie.Testkit;
using Integratie.Testkit.Onthaal;

namespace Integratie.Brussel.Tests.Verwijzingen;

/// <summary>The Brussels advice, made by the real container around the real default (BRU-04, BRU-06, BRU-07).</summary>
public sealed class NederlandstaligeDienstenGaanVoorTests(NederlandstaligeDienstenGaanVoorTests.Huis huis)
    : VerwijsadviesContract, IClassFixture<NederlandstaligeDienstenGaanVoorTests.Huis>
{
    protected override IVerwijsadvies Regel => huis.Regel;

    [Fact]
    [Trait("Eis", "BRU-04")]
    public void Een_Nederlandstalige_dienst_gaat_voor_en_niemand_valt_weg()
    {
        var antwoord = Regel.Bepaal(Vraag("wonen", Anders(2), Gesubsidieerd(3)));

        antwoord.Voorstellen.Select(v => v.Aanbod).ShouldBe([Gesubsidieerd(3).Aanbod, Anders(2).Aanbod]);
        antwoord.Voorstellen[0].Redenen.ShouldContain(r => r.Tekst.Contains("Nederlands", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Eis", "BRU-04")]
    [Trait("Eis", "TWL-18")]
    public void Wat_vastgelegd_is_telt_zwaarder_dan_wat_waarschijnlijk_is_en_wie_in_een_andere_taal_werkt_krijgt_niets()
    {
        var (zeker, waarschijnlijk) = (Anders(2) with { Werktalen = ["nl"], Afstand = Verwijsafstand.Ruimer, Talen = [] }, Gesubsidieerd(3));
        var (ook, niet) = (Anders(4) with { Werktalen = ["fr", "nl"], Afstand = Verwijsafstand.Ruimer }, Gesubsidieerd(5) with { Werktalen = ["fr"] });

        var antwoord = Regel.Bepaal(Vraag("wonen", niet, ook, waarschijnlijk, zeker));

        antwoord.Voorstellen.Select(v => v.Aanbod).ShouldBe([zeker.Aanbod, waarschijnlijk.Aanbod, ook.Aanbod, niet.Aanbod]);
        antwoord.Voorstellen.Select(v => v.Redenen[0].Tekst).ShouldBe(
        [
            "Werkt in het Nederlands", "Werkt waarschijnlijk in het Nederlands, want Vlaanderen subsidieert de dienst", "Werkt ook in het Nederlands",
            "Past bij het thema van de vraag",
        ]);
    }

    [Theory]
    [Trait("Eis", "BRU-06")]
    [InlineData("nederlands")]
    [InlineData("taal-oefenen")]
    public void Bij_een_vraag_over_Nederlands_staat_het_Huis_van_het_Nederlands_altijd_eerst(string thema)
    {
        var huisVanHetNederlands = Huisje(9);

        var antwoord = Regel.Bepaal(Vraag(thema, Les(Gesubsidieerd(3)), Les(Anders(2)), huisVanHetNederlands));

        antwoord.Voorstellen[0].Aanbod.ShouldBe(huisVanHetNederlands.Aanbod);
        antwoord.Meldingen.ShouldNotContain(NederlandstaligeDienstenGaanVoor.GeenHuis);
    }

    [Fact]
    [Trait("Eis", "BRU-06")]
    public void Staat_het_Huis_van_het_Nederlands_er_niet_bij_dan_zegt_het_advies_dat() =>
        Regel.Bepaal(Vraag("nederlands", Les(Anders(2)))).Meldingen.ShouldContain(NederlandstaligeDienstenGaanVoor.GeenHuis);

    [Fact]
    [Trait("Eis", "BRU-06")]
    public void Het_soort_van_de_organisatie_gaat_voor_op_de_naam_en_zonder_soort_telt_de_naam()
    {
        var naam = Les(Anders(2)) with { Organisatienaam = "Vrienden van het Huis van het Nederlands" };

        Regel.Bepaal(Vraag("nederlands", naam)).Voorstellen[0].Redenen[0].ShouldBe(
            new("Waarschijnlijk het aanspreekpunt voor Nederlands in Brussel, naar de naam", NederlandstaligeDienstenGaanVoor.Aanspreekpunt));
        Regel.Bepaal(Vraag("nederlands", naam, Huisje(9))).Voorstellen.Select(v => v.Aanbod).ShouldBe([Huisje(9).Aanbod, naam.Aanbod]);
    }

    [Fact]
    [Trait("Eis", "BRU-07")]
    public void Elk_advies_zegt_dat_een_loket_het_aanspreekpunt_blijft()
    {
        foreach (var vraag in Vragen.Values.Append(Vraag("wonen")))
        {
            Regel.Bepaal(vraag).Meldingen.ShouldContain(NederlandstaligeDienstenGaanVoor.EenLoket);
        }
    }

    [Fact]
    [Trait("Eis", "BRU-03")]
    public void Wie_Vlaanderen_subsidieert_krijgt_voorrang_en_alleen_in_Brussel()
    {
        var vraag = Vraag("wonen", Anders(2), Gesubsidieerd(3));
        var aanvulling = new VoorrangVoorGesubsidieerden();

        aanvulling.Vul(vraag).Redenen.ShouldHaveSingleItem().Key.ShouldBe(Gesubsidieerd(3).Aanbod);
        aanvulling.Vul(vraag with { Regime = null }).Redenen.ShouldBeEmpty();
        aanvulling.Vul(vraag with { Regime = "anders" }).Redenen.ShouldBeEmpty();
        aanvulling.Vul(vraag with { Kandidaten = [.. vraag.Kandidaten.Reverse()] }).Redenen.ShouldBe(aanvulling.Vul(vraag).Redenen);
    }

    private static Verwijsvraag Vraag(string thema, params Verwijskandidaat[] kandidaten) => new(thema, kandidaten, NisCode.Parse("21015"), "fr", "brussel");

    private static Verwijskandidaat Anders(int nummer) => Kandidaat(nummer) with { Afstand = Verwijsafstand.InDeGemeente, Talen = ["fr"] };

    private static Verwijskandidaat Gesubsidieerd(int nummer) => Kandidaat(nummer, gesubsidieerd: true) with { Afstand = Verwijsafstand.Ruimer, Talen = [] };

    private static Verwijskandidaat Les(Verwijskandidaat kandidaat) => kandidaat with { Aanbodthema = "NederlandsLeren" };

    private static Verwijskandidaat Huisje(int nummer) => Les(Kandidaat(nummer, type: "HuisVanHetNederlands")) with { Afstand = Verwijsafstand.Ruimer, Talen = [] };

    public sealed class Huis : IAsyncLifetime
    {
        private Modulehuis _huis = null!;

        public IVerwijsadvies Regel { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _huis = await Modulehuis.Bouw(BrusselsVerwijsadviesContract.Samen);
            await using var scope = _huis.Scope(Persona.Centraal);
            Regel = scope.Resolve<IVarianten<IVerwijsadvies>>().Voor("brussel");
        }

        public ValueTask DisposeAsync() => _huis.DisposeAsync();
    }
}

/// <summary>And what any variant promises.</summary>
public sealed class BrusselsVerwijsadviesContract : Variantcontract<IVerwijsadvies, Verwijsvraag, Verwijsantwoord>
{
    public static IReadOnlyList<IntegratieModule> Samen => [new GebiedModule(), new NetwerkModule(), new OnthaalModule(), new BrusselModule()];

    protected override IReadOnlyList<IntegratieModule> Modules => Samen;

    protected override string Regime => "brussel";

    protected override IEnumerable<Verwijsvraag> Vragen => VerwijsadviesContract.Vragen.Values;
}
