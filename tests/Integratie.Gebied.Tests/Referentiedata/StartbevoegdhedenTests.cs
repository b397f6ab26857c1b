using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Referentiedata;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Integratie.Platform.Varianten;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Referentiedata;

/// <summary>A plug-in that brings matrix rows, a regime and a variant, as a region's module does.</summary>
[Trait("Eis", "GEB-06")]
public sealed class StartbevoegdhedenTests
{
    private static readonly Aanroeper Systeem = Aanroeper.Systeem("referentiedata");

    [Fact]
    public async Task Een_module_verfijnt_de_startwaarde_van_haar_gebied()
    {
        await using var huis = await Modulehuis.Bouw([new GebiedModule(), new Proefstreek()], annulering: TestContext.Current.CancellationToken);

        var antwoord = (await huis.Stuur(Persona.Centraal, new WieIsBevoegd("Elsene", null, null))).Waarde.Bevoegdheid!;

        antwoord.Taken.Single(t => t.Taak == Taak.UitvoeringEersteLijn).Regime.ShouldBe("proefregime");
        antwoord.Taken.Single(t => t.Taak == Taak.Regie).Regime.ShouldBe("proefregime");
        antwoord.Regie.Regel.ShouldBe("Proefvariant");
        antwoord.Regie.Regisseur.ShouldBe("vgc");
    }

    [Fact]
    [Trait("Eis", "GEB-07")]
    public async Task Waar_de_module_uit_staat_wordt_het_verkeerde_recht_niet_stil_toegepast()
    {
        await using var met = await Modulehuis.Bouw([new GebiedModule(), new Proefstreek()], annulering: TestContext.Current.CancellationToken);
        await using var zonder = await Modulehuis.Bouw([new GebiedModule()], databank: met.Databank, annulering: TestContext.Current.CancellationToken);

        var uitkomst = await zonder.Stuur(Persona.Centraal, new WieIsBevoegd("Elsene", null, null));

        uitkomst.Mislukking!.Code.ShouldBe("RegimeNietHier");
        uitkomst.Mislukking.Bericht.ShouldContain("proefregime");
        (await zonder.Stuur(Persona.Centraal, new WieIsBevoegd("Genk", null, null))).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "KRN-03")]
    public async Task Een_besluit_van_mensen_wordt_niet_overschreven()
    {
        await using var zonder = await Modulehuis.Bouw([new GebiedModule()], annulering: TestContext.Current.CancellationToken);
        var vandaag = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1);
        var id = (await zonder.Stuur(Persona.Centraal, new StelBevoegdheidVoor(
            Gebiedsaanduiding.Gewest("04000"), Taak.UitvoeringEersteLijn, "agentschap", vandaag, "besluit", "besluit", null, "gemengd"))).Waarde;
        var versie = (await zonder.Stuur(Persona.Centraal, new ToonBevoegdheid(id))).Waarde.Versie;
        (await zonder.Stuur(Persona.CentraalCollega, new KeurBevoegdheidGoed(id, versie, null))).IsGelukt.ShouldBeTrue();

        await using var met = await Modulehuis.Bouw([new GebiedModule(), new Proefstreek()], databank: zonder.Databank, annulering: TestContext.Current.CancellationToken);
        (await met.Stuur(Systeem, new LaadStartwaarden())).IsGelukt.ShouldBeTrue();

        var besluit = (await met.Stuur(Persona.Centraal, new ToonMatrix(
            null, Taak.UitvoeringEersteLijn, Gebiedsaanduiding.Gewest("04000"), null, null, new()))).Waarde.Items.ShouldHaveSingleItem();
        besluit.Regime.ShouldBe("gemengd");
    }

    public sealed class Proefstreek : IntegratieModule
    {
        public override string Id => "proefstreek";

        public override string Naam => "Proefstreek";

        public override void Stel(ModuleBouwer bouwer)
        {
            ArgumentNullException.ThrowIfNull(bouwer);
            bouwer.Regime("proefregime", "Proefregime").Variant<IRegiebepaling, Proefvariant>("proefregime")
                .Aanvulling<IStartbevoegdheden, Proefrijen>();
        }
    }

    private sealed class Proefrijen : IStartbevoegdheden
    {
        public IReadOnlyList<Startbevoegdheid> Rijen { get; } =
        [
            new(Gebiedsaanduiding.Gewest("04000"), Taak.Regie, "vgc", "proefregime", null, new(2015, 1, 1), "proef"),
            new(Gebiedsaanduiding.Gewest("04000"), Taak.UitvoeringEersteLijn, "agentschap", "proefregime", null, new(2015, 1, 1), "proef"),
        ];
    }

    private sealed class Proefvariant(Standaard<IRegiebepaling> standaard) : IRegiebepaling
    {
        public Regieverdeling Bepaal(Regievraag vraag) => standaard.Regel.Bepaal(vraag) with { Regel = nameof(Proefvariant) };
    }
}
