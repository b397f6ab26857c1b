using System.Text;
using Autofac;
using Integratie.Kern;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Invoeren;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Tests.Organisaties;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Invoeren;

/// <summary>A list of organisations is checked first, and entered once (ONT-05).</summary>
[Trait("Eis", "ONT-05")]
public sealed class InvoerTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    [Fact]
    public async Task Elke_rij_wordt_nagekeken_voor_er_iets_is_ingevoerd()
    {
        var bekend = Organisatievoorbeeld.In("13040", "Leeshoek Turnhout") with { Kbo = Organisatievoorbeeld.Kbo() };
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(bekend));
        var invoer = await Nagekeken(
            "naam;soort;gemeente;kbo;talen;sector;gesubsidieerd;extra",
            "Nieuwe Kring;Vereniging (vzw);Turnhout;;Frans, Arabisch;;ja;x",
            $"Andere naam;vzw;Turnhout;{bekend.Kbo};;;;",
            "Leeshoek Turnhoud vzw;vzw;2300;;;;;",
            "Zonder plaats;vzw;;;;;;",
            "Kapot;Bende;Turnhoutt;0123456789;Marsiaans;nergens;misschien;",
            "Nieuwe Kring VZW;vzw;Turnhout;;;;;");

        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonInvoer(invoer));
        var rijen = await Rijen(invoer);

        blad.Stand.ShouldBe(Invoerstand.Getoetst);
        blad.OnbekendeKolommen.ShouldBe(["extra"]);
        blad.Oordelen.ShouldBe(new Dictionary<Oordeel, int> { [Oordeel.Nieuw] = 1, [Oordeel.BestaatAl] = 1, [Oordeel.LijktOp] = 1, [Oordeel.Fout] = 3 }, ignoreOrder: true);
        rijen.Select(r => r.Oordeel).ShouldBe([Oordeel.Nieuw, Oordeel.BestaatAl, Oordeel.LijktOp, Oordeel.Fout, Oordeel.Fout, Oordeel.Fout]);
        rijen.Select(r => r.Rij).ShouldBe([2, 3, 4, 5, 6, 7]);
        rijen[1].Bekendenaam.ShouldBe("Leeshoek Turnhout");
        rijen[3].Redenen.ShouldBe(["De gemeente ontbreekt."]);
        string.Join(' ', rijen[4].Redenen).ShouldSatisfyAllConditions(
            r => r.ShouldContain("‘Bende’"), r => r.ShouldContain("Bedoelt u Turnhout?"), r => r.ShouldContain("kbo-nummer"),
            r => r.ShouldContain("Marsiaans"), r => r.ShouldContain("‘nergens’"), r => r.ShouldContain("‘misschien’"));
        rijen[5].Redenen.ShouldBe(["Dezelfde organisatie staat al in rij 2."]);
        (await huis.Sql("select count(*) from netwerk.organisatie where naam = 'Nieuwe Kring'")).ShouldBe(0L);
    }

    [Fact]
    public async Task Na_akkoord_komt_elke_goede_rij_er_een_keer_in_en_de_rest_niet()
    {
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("71016", "Buurtkeuken Genk")));
        var invoer = await Nagekeken(
            "naam;soort;gemeente;telefoon",
            "Fietsschool Genk;Onderwijs;Genk;+32 000 12 34 56", "Buurtkeuken Gent;vzw;Genk;", "Fout;vzw;Nergenshuizen;", "Taalcafé Genk;Feitelijke vereniging;3600;");

        await huis.Lukt(Persona.Loketmedewerker, new BevestigInvoer(invoer, LijkendeInvoeren: false, BestaandeBijwerken: false));
        await VoerUit(invoer, portie: 2);
        await VoerUit(invoer, portie: 2);

        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonInvoer(invoer));
        blad.Stand.ShouldBe(Invoerstand.Ingevoerd);
        blad.Aflopen.ShouldBe(new Dictionary<Rijafloop, int> { [Rijafloop.Toegevoegd] = 2, [Rijafloop.Overgeslagen] = 2 }, ignoreOrder: true);
        (await huis.Sql("select count(*) from netwerk.organisatie where gemeente = '71016' and naam in ('Fietsschool Genk', 'Taalcafé Genk')")).ShouldBe(2L);
        var rijen = await Rijen(invoer);
        rijen[1].Redenen.ShouldHaveSingleItem().ShouldContain("Lijkt op ‘Buurtkeuken Genk’");
        var geschiedenis = await huis.Lukt(Persona.Loketmedewerker, new ToonGeschiedenis(rijen[0].Organisatie!.Value, new()));
        geschiedenis.Items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            g => g.Toelichting.ShouldBe("Uit de lijst ‘lijst.csv’"), g => g.Door.ShouldBe(Persona.Loketmedewerker.Organisatienaam));
    }

    [Fact]
    public async Task Dezelfde_lijst_nog_eens_invoeren_maakt_niets_dubbel_en_kan_bijwerken()
    {
        var kbo = Organisatievoorbeeld.Kbo();
        await Ingevoerd(false, "naam;soort;gemeente;kbo;website", $"Sporthal Lier;vzw;Lier;{kbo};https://example.org/lier");
        var tweede = await Ingevoerd(false, "naam;soort;gemeente;kbo;telefoon", $"Sporthal Lier;vzw;Lier;{kbo};+32 000 11 11 11");
        (await huis.Sql("select telefoon from netwerk.organisatie where naam = 'Sporthal Lier'")).ShouldBe(DBNull.Value);
        var derde = await Ingevoerd(true, "naam;soort;gemeente;kbo;telefoon", $"Sporthal Lier;vzw;Lier;{kbo};+32 000 11 11 11");

        (await Rijen(tweede)).ShouldHaveSingleItem().Afloop.ShouldBe(Rijafloop.Overgeslagen);
        (await Rijen(derde)).ShouldHaveSingleItem().Afloop.ShouldBe(Rijafloop.Bijgewerkt);
        (await huis.Sql("select count(*) from netwerk.organisatie where naam = 'Sporthal Lier'")).ShouldBe(1L);
        (await huis.Sql("select telefoon || ' ' || website from netwerk.organisatie where naam = 'Sporthal Lier'")).ShouldBe("+32 000 11 11 11 https://example.org/lier");
    }

    [Fact]
    [Trait("Eis", "TWL-18")]
    public async Task Werktalen_komen_uit_hun_eigen_kolom_en_een_lege_cel_wist_ze_niet()
    {
        var kbo = Organisatievoorbeeld.Kbo();
        await Ingevoerd(false, "naam;soort;gemeente;kbo;werktaal", $"Taalbrug Zele;Huis van het Nederlands;Zele;{kbo};Nederlands, Frans");
        await Ingevoerd(true, "naam;soort;gemeente;kbo;werktalen", $"Taalbrug Zele;Huis van het Nederlands;Zele;{kbo};");
        var fout = await Nagekeken("naam;soort;gemeente;werktalen", "Andere Brug;vzw;Zele;Marsiaans");

        (await huis.Sql("select werktalen::text || ' ' || talen::text || ' ' || type from netwerk.organisatie where naam = 'Taalbrug Zele'")).ShouldBe("{nl,fr} {} HuisVanHetNederlands");
        (await Rijen(fout)).ShouldHaveSingleItem().Redenen.ShouldHaveSingleItem().ShouldContain("Marsiaans");
        (await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new("talbrug zelle"), new()))).Items[0].Naam.ShouldBe("Taalbrug Zele");
    }

    [Fact]
    public async Task Wie_intussen_hetzelfde_nummer_invoert_krijgt_geen_tweede_organisatie()
    {
        var kbo = Organisatievoorbeeld.Kbo();
        var invoer = await Nagekeken("naam;soort;gemeente;kbo", $"Wasserij Mol;Onderneming;Mol;{kbo}");
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("13025", "Wasserij van Mol") with { Kbo = kbo }));

        await huis.Lukt(Persona.Loketmedewerker, new BevestigInvoer(invoer, false, false));
        await VoerUit(invoer);

        (await Rijen(invoer)).ShouldHaveSingleItem().Afloop.ShouldBe(Rijafloop.Overgeslagen);
        (await huis.Sql($"select count(*) from netwerk.organisatie where kbo = '{kbo.Waarde}'")).ShouldBe(1L);
    }

    [Fact]
    public async Task Twee_werkers_tegelijk_voeren_elke_rij_een_keer_in()
    {
        var invoer = await Nagekeken(["naam;soort;gemeente", .. Enumerable.Range(0, 60).Select(i => $"{(char)('A' + (i % 26))}{i * 7919} Atelier;vzw;Peer")]);
        await huis.Lukt(Persona.Loketmedewerker, new BevestigInvoer(invoer, true, false));

        await Task.WhenAll(VoerUit(invoer, 10), VoerUit(invoer, 10));

        (await huis.Sql("select count(*) from netwerk.organisatie where gemeente = '72030'")).ShouldBe(60L);
    }

    [Fact]
    public async Task Wat_buiten_gaat_komt_weer_binnen_als_bestaand()
    {
        var kbo = Organisatievoorbeeld.Kbo();
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(new(
            "Tolkencafé Ieper", Organisatietype.Vereniging, NisCode.Parse("33011"), kbo, Sector: "welzijn", IsGesubsidieerd: true, Talen: ["fr", "ar"],
            Werkgebied: [Gebied.Gebiedsaanduiding.Gemeente(NisCode.Parse("31005"))], Website: "https://example.org/ieper", Werktalen: ["nl", "fr"])));
        await using var scope = huis.Huis.Scope(Persona.Loketmedewerker);
        var uitvoer = (await scope.Resolve<IDispatcher>().Send(new VoerOrganisatiesUit(new("Tolkencafé Ieper")), TestContext.Current.CancellationToken)).Waarde;
        using var bestand = new MemoryStream();
        await uitvoer.Schrijf(bestand, Tabelsoort.Excel, TestContext.Current.CancellationToken);

        var invoer = await huis.Lukt(Persona.Loketmedewerker, new StartInvoer("terug.xlsx", bestand.ToArray()));
        await huis.Lukt(Persona.Loketmedewerker, new ToetsRijen(invoer));
        await huis.Lukt(Persona.Loketmedewerker, new BevestigInvoer(invoer, false, true));
        await VoerUit(invoer);

        var rij = (await Rijen(invoer)).ShouldHaveSingleItem();
        rij.Oordeel.ShouldBe(Oordeel.BestaatAl, string.Join(' ', rij.Redenen));
        (await huis.Lukt(Persona.Loketmedewerker, new ToonGeschiedenis(rij.Organisatie!.Value, new()))).Items.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("naam;gemeente\nx;Gent", "‘soort’")]
    [InlineData("naam;organisatie;soort;gemeente\nx;y;vzw;Gent", "Twee kolommen")]
    [InlineData("", "leeg")]
    public async Task Een_lijst_die_niet_kan_wordt_meteen_geweigerd(string tekst, string reden) =>
        (await huis.Mislukt(Persona.Loketmedewerker, new StartInvoer("lijst.csv", Encoding.UTF8.GetBytes(tekst)))).Fouten.ShouldHaveSingleItem().Bericht.ShouldContain(reden);

    [Fact]
    public async Task Een_lijst_wordt_niet_twee_keer_ingevoerd_en_niet_voor_ze_is_nagekeken()
    {
        var nieuw = await huis.Lukt(Persona.Loketmedewerker, new StartInvoer("lijst.csv", "naam;soort;gemeente\nEenmalig;vzw;Kontich"u8.ToArray()));
        (await huis.Mislukt(Persona.Loketmedewerker, new BevestigInvoer(nieuw, false, false))).Code.ShouldBe("DeRijenZijnNogNietGetoetst");

        await huis.Lukt(Persona.Loketmedewerker, new ToetsRijen(nieuw));
        await huis.Lukt(Persona.Loketmedewerker, new BevestigInvoer(nieuw, false, false));
        (await huis.Mislukt(Persona.Loketmedewerker, new BevestigInvoer(nieuw, false, false))).Code.ShouldBe("DezeLijstIsAlIngevoerd");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_oude_lijst_gaat_weg_met_haar_rijen()
    {
        var oud = await Nagekeken("naam;soort;gemeente", "Voorbije Kring;vzw;Kontich");
        await huis.Sql($"update netwerk.invoer set begonnen = '2026-01-01' where id = '{oud}'");

        (await huis.Lukt(Persona.Centraal, new Netwerk.Bewaring.RuimNetwerkOp())).ShouldBe(1);

        (await huis.Mislukt(Persona.Centraal, new ToonInvoer(oud))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Sql($"select count(*) from netwerk.invoerrij where invoer = '{oud}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task Wie_organisaties_alleen_mag_bekijken_voert_niets_in() =>
        (await huis.Mislukt(Persona.LokaalBestuurGent, new StartInvoer("lijst.csv", "naam\nx"u8.ToArray()))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);

    private async Task<Guid> Nagekeken(params string[] regels)
    {
        var invoer = await huis.Lukt(Persona.Loketmedewerker, new StartInvoer("lijst.csv", Encoding.UTF8.GetBytes(string.Join('\n', regels))));
        while (!(await huis.Lukt(Persona.Loketmedewerker, new ToetsRijen(invoer, Portie: 4))).IsKlaar)
        {
        }

        return invoer;
    }

    private async Task<Guid> Ingevoerd(bool bijwerken, params string[] regels)
    {
        var invoer = await Nagekeken(regels);
        await huis.Lukt(Persona.Loketmedewerker, new BevestigInvoer(invoer, false, bijwerken));
        await VoerUit(invoer);
        return invoer;
    }

    private async Task VoerUit(Guid invoer, int portie = 100)
    {
        while (!(await huis.Lukt(Persona.Loketmedewerker, new VoerRijenIn(invoer, portie))).IsKlaar)
        {
        }
    }

    private async Task<IReadOnlyList<Invoerregel>> Rijen(Guid invoer) =>
        (await huis.Lukt(Persona.Loketmedewerker, new ZoekInvoerrijen(invoer, null, new()))).Items;
}
