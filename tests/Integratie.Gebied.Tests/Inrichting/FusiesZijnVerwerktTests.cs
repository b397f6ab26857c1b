using Autofac;
using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Testkit;
using Microsoft.Extensions.Time.Testing;

namespace Integratie.Gebied.Tests.Inrichting;

/// <summary>What was decided and agreed in 2024, looked at in 2026, after the mergers.</summary>
[Trait("Eis", "GEB-14")]
public sealed class FusiesZijnVerwerktTests(FusiesZijnVerwerktTests.Fusiehuis huis) : IClassFixture<FusiesZijnVerwerktTests.Fusiehuis>
{
    [Fact]
    public async Task De_bladzijde_van_de_inrichting_zegt_wat_vernieuwd_moet_worden()
    {
        var bevindingen = await huis.Controleer();

        var kortessem = bevindingen.Single(b => b.Uitleg.StartsWith("Hasselt volgt voor ‘Taalbeleid’", StringComparison.Ordinal));
        kortessem.Staat.ShouldBe(Checkstaat.LetOp);
        kortessem.Href.ShouldBe("/gebied/bevoegd?gemeente=71072&op=2026-11-24");
        bevindingen.Single(b => b.Staat == Checkstaat.Fout).Uitleg.ShouldContain("de gemeenten die opgingen in Merelbeke-Melle hadden niet dezelfde regeling");
        bevindingen.ShouldContain(b => b.Uitleg.StartsWith("De rij van Borsbeek voor ‘Taalbeleid’ heeft geen gevolg meer", StringComparison.Ordinal));
        bevindingen.ShouldContain(b => b.Uitleg.Contains("‘Regie in Tessenderlo’ noemt nog Tessenderlo (71057)", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Eis", "GEB-11")]
    public async Task Andere_modules_krijgen_voor_de_opvolger_wat_voor_de_voorganger_beslist_was()
    {
        await using var scope = huis.Scope();
        var gebied = scope.Resolve<IGebiedRaadpleging>();

        gebied.Bevoegd(NisCode.Parse("71072"), Taak.Taalbeleid, Gebiedshuis.Vandaag)!.Instantie.Code.ShouldBe("vgc");
        gebied.Bevoegd(NisCode.Parse("73040"), Taak.Taalbeleid, Gebiedshuis.Vandaag)!.Instantie.Code.ShouldBe("vgc");
        gebied.Gemeenten(Gebiedsaanduiding.Parse("gemeente:73040"), Gebiedshuis.Vandaag).ShouldHaveSingleItem().Nis.Waarde.ShouldBe("71072");
        var verdeeld = gebied.WieIsBevoegd(NisCode.Parse("44088"), Gebiedshuis.Vandaag)!;
        verdeeld.Taken.Single(t => t.Taak == Taak.Taalbeleid).Instantie.Code.ShouldBe("agentschap");
        verdeeld.Regie.Regisseur.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    [Trait("Eis", "LOK-11")]
    public async Task Een_overeenkomst_met_een_voorganger_telt_voor_de_opvolger()
    {
        await using var scope = huis.Scope();
        var gebied = scope.Resolve<IGebiedRaadpleging>();

        gebied.HeeftOvereenkomst(OvoCode.Parse(Fusiehuis.TessenderloHam), Taak.Regie, NisCode.Parse("71071"), Gebiedshuis.Vandaag).ShouldBeTrue();
        gebied.Bevoegd(NisCode.Parse("71071"), Taak.Regie, Gebiedshuis.Vandaag)!.Instantie.Naam.ShouldBe("Lokaal bestuur Tessenderlo-Ham");
        gebied.HeeftOvereenkomst(OvoCode.Parse(Fusiehuis.TessenderloHam), Taak.Regie, NisCode.Parse("71016"), Gebiedshuis.Vandaag).ShouldBeFalse();
    }

    [Fact]
    public async Task Wie_voor_de_nieuwe_gemeente_beslist_is_klaar()
    {
        (await huis.Controleer()).ShouldContain(b => b.Uitleg.StartsWith("Tongeren-Borgloon volgt", StringComparison.Ordinal));

        await huis.Beslis("gemeente:73111", "hvn-brussel", Gebiedshuis.Vandaag);

        (await huis.Controleer()).ShouldNotContain(b => b.Uitleg.StartsWith("Tongeren-Borgloon", StringComparison.Ordinal));
    }

    public sealed class Fusiehuis : IAsyncLifetime
    {
        private readonly FakeTimeProvider _klok = new(new DateTimeOffset(2024, 6, 1, 10, 0, 0, TimeSpan.Zero));
        private Modulehuis _huis = null!;

        public static string TessenderloHam { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            _huis = await Modulehuis.Bouw([new GebiedModule()], klok: _klok, annulering: TestContext.Current.CancellationToken);
            foreach (var (nis, instantie) in new[]
            {
                ("73040", "vgc"), ("44040", "vgc"), ("44043", "hvn-brussel"), ("11007", "vgc"), ("73083", "vgc"),
            })
            {
                await Beslis($"gemeente:{nis}", instantie, new(2024, 7, 1));
            }

            await using var scope = Scope();
            var bestuur = scope.Resolve<Gebiedsgeheugen>().Beeld.LokaalBestuur(NisCode.Parse("71071"))!;
            TessenderloHam = bestuur.Ovo!.Value.Waarde;
            var id = (await _huis.Stuur(Persona.Centraal, new RegistreerOvereenkomst(new(
                "Regie in Tessenderlo", Overeenkomsttype.RegieZonderSubsidie, ["agentschap", bestuur.Code], [Gebiedsaanduiding.Parse("gemeente:71057")],
                [Taak.Regie], new(2024, 7, 1), Onderdelen: [Regieonderdeel.Coordinatie])))).Waarde;
            var versie = (await _huis.Stuur(Persona.Centraal, new ToonOvereenkomst(id))).Waarde.Versie;
            (await _huis.Stuur(Persona.Centraal, new ActiveerOvereenkomst(id, versie))).IsGelukt.ShouldBeTrue();

            _klok.SetUtcNow(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
            await Ververs();
        }

        public ValueTask DisposeAsync() => _huis.DisposeAsync();

        public ILifetimeScope Scope() => _huis.Scope(Persona.Operator);

        public async Task Beslis(string gebied, string instantie, DateOnly van)
        {
            var id = (await _huis.Stuur(Persona.Centraal, new StelBevoegdheidVoor(
                Gebiedsaanduiding.Parse(gebied), Taak.Taalbeleid, instantie, van, "Besluit", "proef"))).Waarde;
            var versie = (await _huis.Stuur(Persona.Centraal, new ToonBevoegdheid(id))).Waarde.Versie;
            (await _huis.Stuur(Persona.CentraalCollega, new KeurBevoegdheidGoed(id, versie, null))).Mislukking.ShouldBeNull();
            await Ververs();
        }

        public async Task<IReadOnlyList<Checkresultaat>> Controleer()
        {
            await using var scope = Scope();
            return await scope.Resolve<IEnumerable<IInrichtingscheck>>().Single(c => c.GetType().Name == "FusiesZijnVerwerkt")
                .Controleer(TestContext.Current.CancellationToken);
        }

        private Task Ververs() => _huis.LeesGeheugens(TestContext.Current.CancellationToken);
    }
}
