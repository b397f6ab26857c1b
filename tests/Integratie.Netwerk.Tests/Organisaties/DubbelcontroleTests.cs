using Integratie.Netwerk.Organisaties;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Organisaties;

[Trait("Eis", "ONT-05")]
public sealed class DubbelcontroleTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    [Fact]
    public async Task Hetzelfde_kbo_nummer_kan_geen_tweede_keer_ook_niet_met_bevestiging()
    {
        var kbo = Organisatievoorbeeld.Kbo();
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.InGent("Eerste met dit nummer") with { Kbo = kbo }));

        var mislukking = await huis.Mislukt(Persona.Loketmedewerker,
            new RegistreerOrganisatie(Organisatievoorbeeld.InLeuven() with { Kbo = kbo }, Bevestigd: true));

        mislukking.Code.ShouldBe("OrganisatieBestaatAl");
        mislukking.Bericht.ShouldContain("Eerste met dit nummer");
    }

    [Fact]
    public async Task Twee_die_tegelijk_hetzelfde_nummer_invoeren_worden_er_een()
    {
        var kbo = Organisatievoorbeeld.Kbo();

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => huis.Huis.Stuur(
            Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.InGent() with { Kbo = kbo }, Bevestigd: true))));

        uitkomsten.Count(u => u.IsGelukt).ShouldBe(1);
        uitkomsten.Where(u => !u.IsGelukt).ShouldAllBe(u => u.Mislukking!.Code == "OrganisatieBestaatAl");
    }

    [Theory]
    [InlineData("Buurthuis De Regenboog vzw", "11002")]
    [InlineData("VZW buurthuis de regenbog", "12025")]
    [InlineData("Búurthuis De Regenboog", "13040")]
    public async Task Een_naam_die_lijkt_in_dezelfde_gemeente_vraagt_bevestiging(string naam, string elders)
    {
        if ((await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new("Buurthuis De Regenboog"), new()))).Items.Count == 0)
        {
            await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("46021", "Buurthuis De Regenboog")));
        }

        var nieuwe = Organisatievoorbeeld.In("46021", naam);
        var mislukking = await huis.Mislukt(Persona.Loketmedewerker, new RegistreerOrganisatie(nieuwe));
        var gelijkende = await huis.Lukt(Persona.Loketmedewerker, new ZoekGelijkende(naam, nieuwe.Gemeente));

        mislukking.Code.ShouldBe("OrganisatieLijktOpEenAndere");
        mislukking.Bericht.ShouldContain("Buurthuis De Regenboog");
        gelijkende.Organisaties.ShouldContain(g => g.Naam == "Buurthuis De Regenboog" && !g.IsZeker);
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In(elders, naam)));
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(nieuwe, Bevestigd: true));
    }

    [Fact]
    public async Task Wie_de_naam_laat_staan_wordt_niet_opnieuw_gevraagd()
    {
        var gegevens = Organisatievoorbeeld.In("24107", "Wereldwinkel Zonnebloem");
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens));
        var tweede = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens, Bevestigd: true));
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(tweede));

        await huis.Lukt(Persona.Loketmedewerker, new WijzigOrganisatie(tweede, blad.Versie, gegevens with { Omschrijving = "Anders" }));

        (await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(tweede))).Gegevens.Omschrijving.ShouldBe("Anders");
    }
}
