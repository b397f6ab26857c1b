using Integratie.Gebied.Regios;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Regios;

[Trait("Eis", "GEB-01")]
public sealed class RegioindelingTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    private static readonly DateOnly Straks = Gebiedshuis.Vandaag.AddDays(60);

    [Fact]
    public async Task Vandaag_liggen_alle_gemeenten_in_een_van_de_acht_regio_s()
    {
        var verdeling = await huis.Lukt(Persona.Loketmedewerker, new ToonRegios(null));

        verdeling.Regios.Count.ShouldBe(8);
        verdeling.ZonderRegio.ShouldBeEmpty();
        verdeling.Regios.Sum(r => r.Gemeenten.Count).ShouldBe(304);
        verdeling.Regios.Single(r => r.Code == "brussel").Gemeenten.Count.ShouldBe(19);
    }

    [Fact]
    public async Task Een_nieuwe_indeling_geldt_na_goedkeuring_en_de_oude_eindigt()
    {
        var id = await huis.Lukt(Persona.Centraal, Opdracht(await Huidig()) with { Naam = "Zonder aparte steden" });
        await Keur(id);
        await huis.Ververs();

        var lijst = await huis.Lukt(Persona.Centraal, new SomRegioindelingen(Vaststellingsstatus.Goedgekeurd, new()));
        lijst.Items[0].Id.ShouldBe(id);
        lijst.Items[1].GeldigTotEnMet.ShouldBe(Straks.AddDays(-1));
        (await huis.Lukt(Persona.Centraal, new ToonRegios(Straks))).Regios.Count.ShouldBe(8);
        (await huis.Lukt(Persona.Centraal, new ToonRegios(Straks.AddDays(-1)))).Regios.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Wie_voorstelt_keurt_niet_goed()
    {
        var id = await huis.Lukt(Persona.Centraal, Opdracht(await Huidig()));
        var blad = await huis.Lukt(Persona.Centraal, new ToonRegioindeling(id));

        (await huis.Mislukt(Persona.Centraal, new KeurRegioindelingGoed(id, blad.Versie, null))).Code.ShouldBe("VoorstelVraagtVierOgen");
    }

    [Fact]
    public async Task Een_gemeente_ligt_in_een_regio()
    {
        var regios = await Huidig();
        regios[0] = regios[0] with { Gemeenten = [.. regios[0].Gemeenten, NisCode.Parse("71016")] };

        var mislukking = await huis.Mislukt(Persona.Centraal, Opdracht(regios));

        mislukking.Code.ShouldBe("EenGemeenteLigtInEenRegio");
        mislukking.Bericht.ShouldContain("Genk");
    }

    [Fact]
    public async Task Ook_de_databank_weigert_een_gemeente_in_twee_regio_s()
    {
        var id = await huis.Lukt(Persona.Centraal, Opdracht(await Huidig()));

        var fout = await Should.ThrowAsync<Npgsql.PostgresException>(() => huis.Sql(
            $"insert into gebied.regio_gemeente (indeling, regio, nis) values ('{id}', 'limburg', '44021')"));

        fout.ConstraintName.ShouldBe("pk_regio_gemeente");
    }

    [Fact]
    public async Task De_databank_weigert_twee_indelingen_die_samen_gelden()
    {
        var fout = await Should.ThrowAsync<Npgsql.PostgresException>(() => huis.Sql(
            """
            insert into gebied.regioindeling (id, soort, naam, herkomst, geldig_van, rechtsgrond, status, voorgesteld_door, voorgesteld_op, reden, beslist_door)
            select gen_random_uuid(), soort, 'tweede', herkomst, geldig_van + 1, rechtsgrond, 'Goedgekeurd', 'een', voorgesteld_op, reden, 'twee'
            from gebied.regioindeling where status = 'Goedgekeurd' limit 1
            """));

        fout.ConstraintName.ShouldBe("ex_regioindeling_geen_overlap");
    }

    public static TheoryData<string> Brusselfouten => ["samen met een Vlaamse gemeente", "in twee delen", "niet volledig", "weggelaten"];

    [Theory]
    [Trait("Eis", "GEB-04")]
    [MemberData(nameof(Brusselfouten))]
    public async Task Het_brussels_gewest_is_altijd_een_eigen_regio(string hoe)
    {
        var regios = await Huidig();
        var brussel = regios.Single(r => r.Code == "brussel");
        regios.Remove(brussel);
        regios.AddRange(hoe switch
        {
            "samen met een Vlaamse gemeente" => [brussel with { Gemeenten = [.. brussel.Gemeenten, NisCode.Parse("23060")] }],
            "in twee delen" => [brussel with { Gemeenten = [.. brussel.Gemeenten.Take(9)] }, new("brussel-twee", "Twee", [.. brussel.Gemeenten.Skip(9)])],
            "niet volledig" => [brussel with { Gemeenten = [.. brussel.Gemeenten.Skip(1)] }],
            _ => [],
        });
        for (var i = 0; i < regios.Count; i++)
        {
            regios[i] = regios[i].Code.StartsWith("brussel", StringComparison.Ordinal) ? regios[i]
                : regios[i] with { Gemeenten = [.. regios[i].Gemeenten.Where(n => n.Waarde != "23060")] };
        }

        var mislukking = await huis.Mislukt(Persona.Centraal, Opdracht(regios));

        mislukking.Code.ShouldBe("EenGewestZonderProvinciesIsEenEigenRegio");
        mislukking.Bericht.ShouldContain("19 gemeenten van het Brussels Hoofdstedelijk Gewest");
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Een_gewezen_gemeente_hoort_niet_in_een_nieuwe_indeling()
    {
        var regios = await Huidig();
        regios[0] = regios[0] with { Gemeenten = [.. regios[0].Gemeenten, NisCode.Parse("11007")] };

        var fout = (await huis.Mislukt(Persona.Centraal, Opdracht(regios))).Fouten.ShouldHaveSingleItem();

        fout.Bericht.ShouldBe("Borsbeek (11007) bestond tot en met 31 december 2024. Gebruik de opvolger: Antwerpen (11002).");
        fout.Veld.ShouldStartWith("regios[0].gemeenten[");
    }

    [Fact]
    public async Task Slechte_velden_komen_allemaal_samen_terug()
    {
        var mislukking = await huis.Mislukt(Persona.Centraal, new StelRegioindelingVoor("", Straks, "", "", [new("Foute Code", "", [])]));

        mislukking.Fouten.Select(f => f.Veld).ShouldBe(
            ["naam", "rechtsgrond", "reden", "regios[0].code", "regios[0].naam", "regios[0].gemeenten"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_regiobeheerder_stelt_geen_indeling_voor() =>
        (await huis.Mislukt(Persona.Regiobeheerder("limburg"), Opdracht(await Huidig()))).Code.ShouldBe("RechtOntbreekt");

    private static StelRegioindelingVoor Opdracht(IReadOnlyList<Regiogegevens> regios) => new("Proef", Straks, "4.8", "Proef", regios);

    private async Task<List<Regiogegevens>> Huidig()
    {
        var verdeling = await huis.Lukt(Persona.Centraal, new ToonRegios(null));
        return [.. verdeling.Regios.Select(r => new Regiogegevens(r.Code, r.Naam, [.. r.Gemeenten.Select(g => g.Nis)]))];
    }

    private async Task Keur(Guid id)
    {
        var blad = await huis.Lukt(Persona.Centraal, new ToonRegioindeling(id));
        await huis.Lukt(Persona.CentraalCollega, new KeurRegioindelingGoed(id, blad.Versie, null));
    }
}
