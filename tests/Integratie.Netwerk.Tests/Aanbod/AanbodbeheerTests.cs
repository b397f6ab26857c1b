using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Organisaties;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Aanbod;

[Trait("Eis", "ONT-05")]
public sealed class AanbodbeheerTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    [Fact]
    public async Task Een_aanbod_zonder_eigen_gebied_geldt_waar_de_organisatie_werkt()
    {
        var (_, in1) = await huis.Maak("44021");
        var (_, in2) = await huis.Maak("44021", null, Gebiedsaanduiding.Provincie("40000"));

        (await huis.Lukt(Persona.LokaalBestuurGent, new ToonAanbieding(in1))).Gebiednamen.ShouldBe(["Gent"]);
        (await huis.Lukt(Persona.LokaalBestuurGent, new ToonAanbieding(in2))).Gebiednamen.ShouldHaveSingleItem().ShouldContain("Oost-Vlaanderen");
    }

    [Fact]
    public async Task Een_aanbod_krijgt_een_laatste_dag_en_kan_toch_doorgaan()
    {
        var (organisatie, id) = await huis.Maak("24062");
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonAanbieding(id));

        await huis.Lukt(Persona.Loketmedewerker, new WijzigAanbieding(id, blad.Versie, blad.Gegevens with { GeldigTotEnMet = Netwerkhuis.Vandaag.AddDays(-1) }));
        var gestopt = await huis.Lukt(Persona.Loketmedewerker, new ToonAanbieding(id));
        await huis.Lukt(Persona.Loketmedewerker, new WijzigAanbieding(id, gestopt.Versie, gestopt.Gegevens with { GeldigTotEnMet = null }));

        gestopt.IsBeschikbaar.ShouldBeFalse();
        (await huis.Lukt(Persona.Loketmedewerker, new ToonAanbieding(id))).IsBeschikbaar.ShouldBeTrue();
        (await huis.Lukt(Persona.Loketmedewerker, new ToonGeschiedenis(organisatie, new()))).Items.Count(g => g.Soort is Gebeurtenissoort.AanbodGewijzigd).ShouldBe(2);
    }

    [Fact]
    public async Task Wat_niet_kan_wordt_per_veld_gemeld()
    {
        var (organisatie, _) = await huis.Maak("24062");
        var fout = Aanbodvoorbeeld.Babbelgroep with { Naam = "", GeldigTotEnMet = new(2024, 1, 1), Openingsuren = [new(Weekdag.Maandag, new(12, 0), new(9, 0))] };

        (await huis.Mislukt(Persona.Loketmedewerker, new VoegAanbiedingToe(organisatie, fout))).Fouten.Select(f => f.Veld)
            .ShouldBe(["naam", "geldigTotEnMet", "openingsuren[0]"]);
        (await huis.Mislukt(Persona.Loketmedewerker, new VoegAanbiedingToe(organisatie, Aanbodvoorbeeld.Babbelgroep with { Talen = ["klingon"], Gebieden = [Aanbodvoorbeeld.Gemeente("99999")] })))
            .Fouten.Select(f => f.Veld).ShouldBe(["gebieden", "talen"]);
        (await huis.Mislukt(Persona.Loketmedewerker, new VoegAanbiedingToe(Uuid.Nieuw(), Aanbodvoorbeeld.Babbelgroep))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
    }

    [Fact]
    public async Task Een_organisatie_die_er_niet_meer_is_krijgt_geen_nieuw_aanbod_en_haar_aanbod_verdwijnt_van_de_kaart()
    {
        var (organisatie, id) = await huis.Maak("31005");
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(organisatie));
        await huis.Lukt(Persona.Loketmedewerker, new BeeindigOrganisatie(organisatie, blad.Versie, Netwerkhuis.Vandaag.AddDays(-1), "weg"));

        (await huis.Mislukt(Persona.Loketmedewerker, new VoegAanbiedingToe(organisatie, Aanbodvoorbeeld.Babbelgroep))).Code.ShouldBe("OrganisatieIsBeeindigd");
        (await huis.Lukt(Persona.Loketmedewerker, new ZoekAanbod(new(Gemeente: "Brugge"), new(100)))).Items.ShouldNotContain(a => a.Id == id);
        (await huis.Lukt(Persona.Loketmedewerker, new ToonAanbieding(id))).IsBeschikbaar.ShouldBeFalse();
    }
}
