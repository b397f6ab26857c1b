using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Organisaties;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Organisaties;

[Trait("Eis", "ONT-05")]
[Trait("Eis", "TWL-18")]
public sealed class OrganisatiebeheerTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    [Fact]
    public async Task Een_geregistreerde_organisatie_is_te_lezen_met_alles_in_woorden()
    {
        var gegevens = Organisatievoorbeeld.InGent() with
        {
            Kbo = Organisatievoorbeeld.Kbo(),
            IsGesubsidieerd = true,
            Werkgebied = [Gebiedsaanduiding.Gemeente(NisCode.Parse("44021")), Gebiedsaanduiding.Gewest("02000")],
        };

        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens));

        var blad = await huis.Lukt(Persona.LokaalBestuurLeuven, new ToonOrganisatie(id));
        blad.Gemeentenaam.ShouldBe("Gent");
        blad.Sectornaam.ShouldBe("Welzijn en OCMW");
        blad.Werkgebied.Select(w => w.Naam).ShouldBe(["Gent", "het Vlaams Gewest"]);
        blad.Talen.Select(t => t.Naam).ShouldBe(["Frans", "Arabisch"]);
        blad.Gegevens.Kbo.ShouldBe(gegevens.Kbo);
        blad.Gegevens.IsGesubsidieerd.ShouldBeTrue();
        blad.IsActief.ShouldBeTrue();
    }

    [Fact]
    public async Task Waarin_een_organisatie_zelf_werkt_staat_apart_van_waarin_ze_helpt_en_wijzigen_komt_in_de_geschiedenis()
    {
        var gegevens = Organisatievoorbeeld.InGent();
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens));
        var leeg = await huis.Lukt(Persona.LokaalBestuurGent, new ToonOrganisatie(id));

        await huis.Lukt(Persona.Loketmedewerker, new WijzigOrganisatie(id, leeg.Versie, gegevens with { Werktalen = ["nl", "fr"] }));

        leeg.Werktalen.ShouldBeEmpty();
        leeg.Gegevens.Werktalen.ShouldBeNull();
        var blad = await huis.Lukt(Persona.LokaalBestuurGent, new ToonOrganisatie(id));
        blad.Werktalen.Select(t => t.Naam).ShouldBe(["Nederlands", "Frans"]);
        blad.Talen.Select(t => t.Naam).ShouldBe(["Frans", "Arabisch"]);
        (await huis.Lukt(Persona.Loketmedewerker, new ToonGeschiedenis(id, new()))).Items[0].Wijzigingen.ShouldBe([new Veldwijziging("Werktalen", null, "Nederlands, Frans")]);
        (await huis.Mislukt(Persona.Loketmedewerker, new WijzigOrganisatie(id, blad.Versie, gegevens with { Werktalen = ["klingon"] }))).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("werktalen");
        (await huis.Mislukt(Persona.Loketmedewerker, new WijzigOrganisatie(id, blad.Versie, gegevens with { Werktalen = ["nl", "nl"] }))).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("werktalen");
    }

    [Fact]
    public async Task Wat_niet_bestaat_wordt_per_veld_gemeld()
    {
        var gegevens = Organisatievoorbeeld.InGent() with
        {
            Gemeente = NisCode.Parse("99999"),
            Sector = "toverij",
            Werkgebied = [Gebiedsaanduiding.Provincie("99000"), Gebiedsaanduiding.Groep("centrumsteden")],
            Talen = ["fr", "klingon"],
        };

        var mislukking = await huis.Mislukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens));

        mislukking.Fouten.Select(f => f.Veld).ShouldBe(["gemeente", "sector", "werkgebied", "werkgebied", "talen"]);
    }

    [Fact]
    public async Task Wat_fout_getypt_is_wordt_per_veld_gemeld()
    {
        var gegevens = Organisatievoorbeeld.InGent() with { Naam = " ", Telefoon = "09 123", Mail = "geen mail", Website = "javascript:alert(1)" };

        var mislukking = await huis.Mislukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens));

        mislukking.Fouten.Select(f => f.Veld).ShouldBe(["naam", "telefoon", "mail", "website"]);
    }

    [Fact]
    public async Task Een_wijziging_komt_met_oud_en_nieuw_in_de_geschiedenis()
    {
        var gegevens = Organisatievoorbeeld.InGent();
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens));
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id));

        await huis.Lukt(Persona.MedewerkerVgc, new WijzigOrganisatie(id, blad.Versie, gegevens with { Telefoon = "+32 000 00 00 02", Talen = ["tr"] }));

        var geschiedenis = (await huis.Lukt(Persona.Loketmedewerker, new ToonGeschiedenis(id, new()))).Items;
        geschiedenis.Select(g => g.Soort).ShouldBe([Gebeurtenissoort.Gewijzigd, Gebeurtenissoort.Geregistreerd]);
        geschiedenis[0].Door.ShouldBe("Vlaamse Gemeenschapscommissie");
        geschiedenis[0].Wijzigingen.ShouldBe([
            new Veldwijziging("Talen", "Frans, Arabisch", "Turks"), new Veldwijziging("Telefoon", "+32 000 00 00 01", "+32 000 00 00 02")]);
    }

    [Fact]
    public async Task Wie_een_oude_versie_wijzigt_krijgt_dat_te_horen()
    {
        var gegevens = Organisatievoorbeeld.InGent();
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens));
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id));
        await huis.Lukt(Persona.Loketmedewerker, new WijzigOrganisatie(id, blad.Versie, gegevens with { Omschrijving = "Eerst" }));

        var mislukking = await huis.Mislukt(Persona.Centraal, new WijzigOrganisatie(id, blad.Versie, gegevens with { Omschrijving = "Te laat" }));

        mislukking.Soort.ShouldBe(Mislukkingssoort.Verouderd);
    }

    [Fact]
    public async Task Een_beeindigde_organisatie_is_te_heropenen_en_dan_is_alles_als_voorheen()
    {
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.InGent()));
        var voor = await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id));

        await huis.Lukt(Persona.Loketmedewerker, new BeeindigOrganisatie(id, voor.Versie, Netwerkhuis.Vandaag.AddDays(-1), "Gestopt"));
        var dicht = await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id));
        (await huis.Mislukt(Persona.Loketmedewerker, new BeeindigOrganisatie(id, dicht.Versie, Netwerkhuis.Vandaag, "Nog eens"))).Code.ShouldBe("OrganisatieIsAlBeeindigd");
        await huis.Lukt(Persona.Loketmedewerker, new HeropenOrganisatie(id, dicht.Versie));
        var na = await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id));

        dicht.IsActief.ShouldBeFalse();
        dicht.Eindreden.ShouldBe("Gestopt");
        na.IsActief.ShouldBeTrue();
        na.Eindreden.ShouldBeNull();
        na.Gegevens.Naam.ShouldBe(voor.Gegevens.Naam);
        (await huis.Mislukt(Persona.Loketmedewerker, new HeropenOrganisatie(id, na.Versie))).Code.ShouldBe("OrganisatieIsNietBeeindigd");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Wie_alleen_mag_raadplegen_schrijft_niet()
    {
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.InGent()));
        var blad = await huis.Lukt(Persona.LokaalBestuurGent, new ToonOrganisatie(id));

        Mislukking[] weigeringen =
        [
            await huis.Mislukt(Persona.LokaalBestuurGent, new RegistreerOrganisatie(Organisatievoorbeeld.InGent())),
            await huis.Mislukt(Persona.LokaalBestuurGent, new WijzigOrganisatie(id, blad.Versie, blad.Gegevens)),
            await huis.Mislukt(Persona.LokaalBestuurGent, new BeeindigOrganisatie(id, blad.Versie, Netwerkhuis.Vandaag, "proef")),
            await huis.Mislukt(Persona.Operator, new ToonOrganisatie(id)),
        ];

        weigeringen.ShouldAllBe(m => m.Soort == Mislukkingssoort.NietToegelaten);
    }
}
