using Autofac;
using Integratie.Bron;
using Integratie.Kern;
using Integratie.Platform.Berichten;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Testkit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Integratie.Platform.Tests.Configuratie;

[Trait("Eis", "KRN-03")]
public sealed class InstellingTests : IAsyncLifetime
{
    private static readonly DateOnly Dag = new(2026, 7, 1);
    private static readonly DateTimeOffset Nu = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private Testdatabank _databank = null!;
    private Modulehuis _huis = null!;

    public async ValueTask InitializeAsync()
    {
        _databank = await Proefhuis.Databank();
        _huis = await Proefhuis.Bouw(databank: _databank);
    }

    public async ValueTask DisposeAsync()
    {
        await _huis.DisposeAsync();
        await _databank.DisposeAsync();
    }

    [Fact]
    public async Task Zonder_besluit_geldt_de_standaard()
    {
        await StelVoor(30, new(Dag));

        (await Geldt(Dag)).ShouldBe(40);
    }

    [Fact]
    public async Task Wie_voorstelt_kan_niet_zelf_beslissen()
    {
        var voorstel = await StelVoor(30, new(Dag));

        (await Met(voorstel, v => v.KeurGoed(Persona.Centraal, null, Nu))).ShouldNotBeNull().Code.ShouldBe("VoorstelVraagtVierOgen");
        (await Met(voorstel, v => v.Weiger(Persona.Centraal, "nee", Nu))).ShouldNotBeNull().Code.ShouldBe("VoorstelVraagtVierOgen");
        (await Met(voorstel, v => v.TrekIn(Persona.CentraalCollega, Nu))).ShouldNotBeNull().Code.ShouldBe("AlleenDeIndienerTrektIn");
        (await Met(voorstel, v => v.KeurGoed(Persona.CentraalCollega, "akkoord", Nu))).ShouldBeNull();
        (await Met(voorstel, v => v.Weiger(Persona.CentraalCollega, "toch niet", Nu))).ShouldNotBeNull().Code.ShouldBe("VoorstelIsAlBeslist");
    }

    [Theory]
    [InlineData("update platform.instelling set status = 'Goedgekeurd', beslist_door = voorgesteld_door")]
    [InlineData("update platform.instelling set status = 'Goedgekeurd'")]
    [InlineData("update platform.instelling set status = 'Geweigerd', beslist_door = voorgesteld_door")]
    [InlineData("update platform.instelling set geldig_tot = geldig_van")]
    public async Task De_databank_zelf_bewaakt_de_vier_ogen_en_de_periode(string sql)
    {
        await StelVoor(30, new(Dag));

        (await Should.ThrowAsync<PostgresException>(() => _databank.Voer(sql))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task Een_besluit_geldt_vanaf_zijn_eerste_dag_en_het_verleden_blijft()
    {
        var eerste = await StelVoor(30, new(Dag));
        await Met(eerste, v => v.KeurGoed(Persona.CentraalCollega, null, Nu));
        var opvolger = await StelVoor(20, new(Dag.AddYears(1)));
        (await Met(opvolger, v => v.KeurGoed(Persona.CentraalCollega, null, Nu))).ShouldNotBeNull().Code.ShouldBe("InstellingOverlapt");
        await Met(eerste, v => v.BeeindigVoor(Dag.AddYears(1)));
        (await Met(opvolger, v => v.KeurGoed(Persona.CentraalCollega, null, Nu))).ShouldBeNull();

        (await Geldt(Dag.AddDays(-1))).ShouldBe(40);
        (await Geldt(Dag)).ShouldBe(30);
        (await Geldt(Dag.AddYears(1).AddDays(-1))).ShouldBe(30);
        (await Geldt(Dag.AddYears(1))).ShouldBe(20);
        (await Geldt(DateOnly.MaxValue)).ShouldBe(20);
        (await _databank.Tel("platform.audit where handeling = 'proef'")).ShouldBe(3);
    }

    [Fact]
    public async Task Een_geweigerd_of_ingetrokken_voorstel_heeft_geen_gevolg()
    {
        await Met(await StelVoor(30, new(Dag)), v => v.Weiger(Persona.CentraalCollega, "te weinig", Nu));
        await Met(await StelVoor(31, new(Dag)), v => v.TrekIn(Persona.Centraal, Nu));
        await Met(await StelVoor(32, new(Dag, Dag)), v => v.KeurGoed(Persona.CentraalCollega, null, Nu));

        (await Geldt(Dag)).ShouldBe(32);
        (await Geldt(Dag.AddDays(1))).ShouldBe(40);
    }

    [Fact]
    public async Task Twee_die_tegelijk_goedkeuren_wat_overlapt_krijgen_er_samen_een_door()
    {
        for (var ronde = 0; ronde < 5; ronde++)
        {
            var dag = Dag.AddYears(ronde);
            var voorstellen = new[] { await StelVoor(10, new(dag, dag.AddDays(5))), await StelVoor(11, new(dag.AddDays(5), dag.AddDays(9))) };

            var uitkomsten = await Task.WhenAll(voorstellen.Select(
                v => Task.Run(() => Met(v, x => x.KeurGoed(Persona.CentraalCollega, null, Nu)))));

            uitkomsten.Count(u => u is null).ShouldBe(1);
            uitkomsten.Single(u => u is not null)!.Code.ShouldBe("InstellingOverlapt");
        }
    }

    [Fact]
    public async Task Een_einde_ligt_binnen_de_geldigheid()
    {
        var voorstel = await StelVoor(30, new(Dag, Dag.AddDays(9)));
        (await Met(voorstel, v => v.BeeindigVoor(Dag.AddDays(5)))).ShouldNotBeNull().Code.ShouldBe("AlleenWatGeldtKanEindigen");
        await Met(voorstel, v => v.KeurGoed(Persona.CentraalCollega, null, Nu));

        (await Met(voorstel, v => v.BeeindigVoor(Dag))).ShouldNotBeNull().Soort.ShouldBe(Mislukkingssoort.Ongeldig);
        (await Met(voorstel, v => v.BeeindigVoor(Dag.AddDays(11)))).ShouldNotBeNull().Soort.ShouldBe(Mislukkingssoort.Ongeldig);
        (await Met(voorstel, v => v.BeeindigVoor(Dag.AddDays(5)))).ShouldBeNull();
    }

    [Fact]
    public void Een_waarde_wordt_gecontroleerd_voor_ze_voorgesteld_wordt()
    {
        var instelling = BronModule.MeesteUren;

        instelling.Bezwaar("30").ShouldBeNull();
        instelling.Bezwaar("0").ShouldBe("Kies 1 tot 200 uren.");
        instelling.Bezwaar("\"veel\"").ShouldNotBeNull().ShouldContain("40");
        instelling.Bezwaar("").ShouldNotBeNull();
        instelling.Bezwaar("null").ShouldNotBeNull();
        new Instellingenregister([instelling]).Alle["bron.meeste-uren"].ShouldBe(instelling);
    }

    [Fact]
    public async Task Een_andere_host_weet_het_binnen_een_seconde()
    {
        await using var ander = await Pomphuis.Bouw(_databank, [new BronModule()]);
        await using var hier = await Pomphuis.Bouw(_databank, [new BronModule()]);
        ander.Dienst<IInstellingen>().Waarde(BronModule.MeesteUren, Dag).ShouldBe(40);
        await Geduld.Totdat(async () => await _databank.Tel("pg_stat_activity where datname = current_database() and query ilike 'listen%'") == 2, "beide luisteren");

        await Met(await StelVoor(30, new(Dag)), v => v.KeurGoed(Persona.CentraalCollega, null, Nu));
        hier.Dienst<Seinpost>().Zend(InstellingenInGeheugen.Sein);

        // A lost signal would take the safety net 30 seconds.
        await Geduld.Totdat(() => ander.Dienst<IInstellingen>().Waarde(BronModule.MeesteUren, Dag) == 30, "doorgegeven");
        await Geduld.Totdat(() => hier.Dienst<IInstellingen>().Waarde(BronModule.MeesteUren, Dag) == 30, "zelf geweten");
    }

    private async Task<Guid> StelVoor(int uren, Periode geldigheid)
    {
        await using var scope = _huis.Scope(Persona.Centraal);
        var context = scope.Resolve<PlatformDbContext>();
        var voorstel = Instellingswaarde.StelVoor(BronModule.MeesteUren.Sleutel, $"{uren}", geldigheid, "note 4.6", "proef", Persona.Centraal, Nu);
        context.Add(voorstel);
        (await context.Bewaar("voorstel", null, Proefhuis.Annulering)).ShouldBeNull();
        return voorstel.Id;
    }

    private async Task<Mislukking?> Met(Guid id, Func<Instellingswaarde, Uitkomst<Niets>> doe)
    {
        await using var scope = _huis.Scope(Persona.CentraalCollega);
        var context = scope.Resolve<PlatformDbContext>();
        var uitkomst = doe(await context.Instellingen.SingleAsync(i => i.Id == id));
        return uitkomst.Mislukking ?? await context.Bewaar("proef", null, CancellationToken.None);
    }

    private async Task<int> Geldt(DateOnly dag)
    {
        await _huis.Dienst<InstellingenInGeheugen>().Lees(Proefhuis.Annulering);
        return _huis.Dienst<IInstellingen>().Waarde(BronModule.MeesteUren, dag);
    }
}
