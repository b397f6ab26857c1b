using Integratie.Kern;
using Integratie.Onthaal.Contacten;

namespace Integratie.Onthaal.Tests.Contacten;

[Trait("Eis", "ONT-03")]
[Trait("Eis", "R7")]
public sealed class BesluitTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    [Theory]
    [Trait("Eis", "ONT-01")]
    [Trait("Eis", "R6")]
    [InlineData(Kanaal.Telefoon, Afloopsoort.InformatieGegeven)]
    [InlineData(Kanaal.Telefoon, Afloopsoort.Doorverwezen)]
    [InlineData(Kanaal.Mail, Afloopsoort.Samengewerkt)]
    [InlineData(Kanaal.Web, Afloopsoort.InformatieGegeven)]
    internal async Task Informatie_en_doorverwijzing_zijn_er_voor_iedereen_zonder_te_zeggen_wie_men_is(Kanaal kanaal, Afloopsoort soort)
    {
        var afloop = soort is Afloopsoort.InformatieGegeven ? new Afloop(soort) : Contactvoorbeeld.Verwijzing with { Soort = soort };

        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(new(kanaal, "wonen"), Contactvoorbeeld.Nee, afloop));

        var blad = await huis.Blad(Onthaalhuis.Loket, id);
        blad.Gegevens.ShouldBe(new(kanaal, "wonen"));
        blad.Afgesloten.ShouldNotBeNull();
    }

    [Theory]
    [Trait("Eis", "ONT-01")]
    [Trait("Eis", "R6")]
    [InlineData(Afloopsoort.EigenOpvolging)]
    [InlineData(Afloopsoort.DoorgegevenAanIntake)]
    internal async Task Zonder_component_is_er_geen_eigen_opvolging(Afloopsoort soort)
    {
        var afloop = soort is Afloopsoort.EigenOpvolging ? Contactvoorbeeld.Opvolging : new Afloop(soort);

        var fout = await huis.Mislukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje(), Contactvoorbeeld.Nee, afloop));

        fout.Code.ShouldBe("EigenOpvolgingVraagtEenComponent");
        fout.Bericht.ShouldContain("verwijs door naar een gewone dienst");
    }

    [Fact]
    public async Task Zonder_besluit_over_de_component_is_er_geen_uitkomst()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje()));

        var fout = await huis.Mislukt(Onthaalhuis.Loket, new LegAfloopVast(id, await Versie(id), new(Afloopsoort.InformatieGegeven)));

        fout.Code.ShouldBe("DeComponentIsNogNietBeslist");
        (await huis.Mislukt(Onthaalhuis.Loket, new SluitContact(id, await Versie(id)))).Code.ShouldBe("DeUitkomstOntbreekt");
    }

    [Fact]
    public async Task Het_besluit_kan_niet_omslaan_onder_een_eigen_opvolging()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje(), Contactvoorbeeld.Ja, Contactvoorbeeld.Opvolging));

        (await huis.Mislukt(Onthaalhuis.Loket, new BeslisComponent(id, await Versie(id), Contactvoorbeeld.Nee))).Code.ShouldBe("EigenOpvolgingVraagtEenComponent");
    }

    [Fact]
    public async Task Een_eigen_opvolging_blijft_open_tot_ze_klaar_is_en_kan_heropend_worden()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje(), Contactvoorbeeld.Ja, Contactvoorbeeld.Opvolging));
        (await huis.Lukt(Onthaalhuis.Loket, new SomEigenOpvolging())).Contacten.ShouldContain(c => c.Id == id);

        await huis.Lukt(Onthaalhuis.Loket, new SluitContact(id, await Versie(id)));
        (await huis.Lukt(Onthaalhuis.Loket, new SomEigenOpvolging())).Contacten.ShouldNotContain(c => c.Id == id);
        (await huis.Mislukt(Onthaalhuis.Loket, new SluitContact(id, await Versie(id)))).Code.ShouldBe("HetContactIsAfgesloten");

        await huis.Lukt(Onthaalhuis.Loket, new HeropenContact(id, await Versie(id)));
        var blad = await huis.Blad(Onthaalhuis.Loket, id);
        blad.Afgesloten.ShouldBeNull();
        blad.Afloop.ShouldBe(Contactvoorbeeld.Opvolging);
        blad.Geschiedenis.Select(s => s.Soort).ShouldBe([Stapsoort.Heropend, Stapsoort.Afgesloten, Stapsoort.Geregistreerd]);
    }

    [Fact]
    public async Task De_opvolging_begint_met_wat_te_laat_of_dringend_is()
    {
        var ik = Testkit.Persona.Medewerker("vo-volgorde", Testkit.Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var later = await huis.Lukt(ik, Met(Contactvoorbeeld.Opvolging with { Dringendheid = Dringendheid.Gewoon, OpvolgenOp = Onthaalhuis.Vandaag.AddDays(1) }));
        var dringend = await huis.Lukt(ik, Met(Contactvoorbeeld.Opvolging with { OpvolgenOp = Onthaalhuis.Vandaag.AddDays(9) }));
        var onbeslist = await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.Telefoontje()));

        (await huis.Lukt(ik, new SomEigenOpvolging())).Contacten.Select(c => c.Id).ShouldBe([onbeslist, dringend, later]);

        static RegistreerContact Met(Afloop afloop) => new(Contactvoorbeeld.Telefoontje(), Contactvoorbeeld.Ja, afloop);
    }

    [Fact]
    [Trait("Eis", "ONT-04")]
    public async Task Een_doorverwijzing_noemt_naar_wie_en_waarom()
    {
        var fout = await huis.Mislukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje(), Contactvoorbeeld.Nee, new(Afloopsoort.Doorverwezen)));
        fout.Fouten.Select(f => f.Veld).ShouldBe(["afloop.actor", "afloop.reden"]);

        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje(), Contactvoorbeeld.Nee, Contactvoorbeeld.Verwijzing));
        var blad = await huis.Blad(Onthaalhuis.Loket, id);
        blad.Afloop.ShouldBe(Contactvoorbeeld.Verwijzing);
        blad.Afgesloten.ShouldNotBeNull();
    }

    [Fact]
    public async Task Een_opvolging_in_het_verleden_kan_niet()
    {
        var fout = await huis.Mislukt(Onthaalhuis.Loket, new RegistreerContact(
            Contactvoorbeeld.Telefoontje(), Contactvoorbeeld.Ja, Contactvoorbeeld.Opvolging with { OpvolgenOp = Onthaalhuis.Vandaag.AddDays(-1) }));

        fout.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("afloop.opvolgenOp");
    }

    private async Task<uint> Versie(Guid id) => (await huis.Blad(Onthaalhuis.Loket, id)).Versie;
}
