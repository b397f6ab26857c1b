using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Samenvoegingen;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Organisaties;

[Trait("Eis", "ONT-05")]
public sealed class ZoekOrganisatiesTests(Netwerkhuis huis) : IClassFixture<Netwerkhuis>
{
    [Theory]
    [InlineData("wereldhuis kattevennen")]
    [InlineData("Wereldhuys Kattevenen")]
    [InlineData("kattevennen")]
    [InlineData("KÁTTEVENNEN genk")]
    [InlineData("kattevennen wereldhuis")]
    [InlineData("wereldhuis kattev")]
    [InlineData("wereldhius kattevennen")]
    [InlineData("genk kattevennenn")]
    [InlineData("wereldhuis kattevennen gnek")]
    public async Task Een_naam_wordt_gevonden_ook_met_tikfouten_en_accenten(string zoek)
    {
        await Zorg("Wereldhuis Kattevennen", "71016");

        var gevonden = await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(zoek), new()));

        gevonden.Items[0].Naam.ShouldBe("Wereldhuis Kattevennen");
    }

    [Fact]
    public async Task Een_woord_dat_overal_voorkomt_vindt_ook_wie_in_de_gemeente_zit()
    {
        await huis.Sql("""
            insert into netwerk.organisatie (id, naam, type, is_gesubsidieerd, gemeente, werkgebied, talen, contacten, naamvorm, zoekvorm)
            select ('00000000-0000-0000-0000-' || lpad(i::text, 12, '0'))::uuid, 'Dorpszaal', 'Vereniging', false, '11002', '{}', '{}', '[]', 'dorpszaal', 'dorpszaal'
            from generate_series(1, 2100) i
            """);
        await Zorg("Dorpszaal De Oude Linde bij de kerk", "24104");

        var gevonden = await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new("dorpszaal", "24104"), new()));

        gevonden.Items.ShouldHaveSingleItem().Naam.ShouldBe("Dorpszaal De Oude Linde bij de kerk");
    }

    [Fact]
    public async Task Wie_een_andere_naam_krijgt_wordt_op_de_nieuwe_gevonden_ook_met_een_tikfout_en_niet_meer_op_de_oude()
    {
        var gegevens = Organisatievoorbeeld.In("34022", "Zwaluwennest Quinten");
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(gegevens));
        var blad = await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id));

        await huis.Lukt(Persona.Loketmedewerker, new WijzigOrganisatie(id, blad.Versie, gegevens with { Naam = "Vuurtoren Josefien" }));

        (await Gevonden("vurtoren josefein")).ShouldContain(id);
        (await Gevonden("zwaluwennest quinten")).ShouldNotContain(id);
    }

    [Fact]
    public async Task Een_samengevoegde_wordt_niet_gevonden_tot_de_samenvoeging_ongedaan_is_en_een_beeindigde_alleen_op_vraag()
    {
        var blijft = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("34022", "Korenbloem Ottilie")));
        var verdwijnt = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("34022", "Klaproos Ferdinand")));
        await huis.Lukt(Persona.Centraal, new VoegOrganisatiesSamen(blijft, verdwijnt));
        (await Gevonden("klaproos ferdinandt", Organisatiestatus.Alle)).ShouldNotContain(verdwijnt);

        await huis.Lukt(Persona.Centraal, new MaakSamenvoegingOngedaan(verdwijnt, (await huis.Lukt(Persona.Centraal, new ToonSamenvoeging(verdwijnt))).Versie));
        (await Gevonden("klaproos ferdinandt")).ShouldContain(verdwijnt);

        var versie = (await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(verdwijnt))).Versie;
        await huis.Lukt(Persona.Loketmedewerker, new BeeindigOrganisatie(verdwijnt, versie, new(2025, 12, 31), "weg"));
        (await Gevonden("klaproos ferdinandt")).ShouldNotContain(verdwijnt);
        (await Gevonden("klaproos ferdinandt", Organisatiestatus.Beeindigd)).ShouldContain(verdwijnt);
    }

    [Fact]
    public async Task Wie_een_woord_mist_staat_er_ook_bij_maar_na_wie_alles_heeft()
    {
        var half = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("34027", "Bijenkorf")));

        (await Gevonden("bijenkorf onbekend")).ShouldBe([half]);
        var heel = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("34027", "Bijenkorf Wevelgem Zuid"), Bevestigd: true));
        (await Gevonden("bijenkrf zuid"))[0].ShouldBe(heel);
        (await Gevonden("xqzwvk")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Twee_die_tegelijk_een_nieuw_woord_schrijven_wachten_niet_op_elkaar_en_zijn_allebei_te_vinden()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => huis.Lukt(
            Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("35013", $"Hyacintenveld {(char)('A' + i)}"), Bevestigd: true))));

        (await Gevonden("hyacinttenveld")).ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task Met_een_filter_op_soort_wordt_ook_gevonden_wie_een_woord_deelt_met_zeer_velen()
    {
        await huis.Sql("""
            insert into netwerk.organisatie (id, naam, type, is_gesubsidieerd, gemeente, werkgebied, talen, contacten, naamvorm, zoekvorm)
            select ('00000000-0000-0000-0001-' || lpad(i::text, 12, '0'))::uuid, 'Schuurtje', 'Vereniging', false, '11002', '{}', '{}', '[]', 'schuurtje', 'schuurtje'
            from generate_series(1, 900) i
            """);
        var school = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("35013", "Schuurtje der Zeven Zussen") with { Type = Organisatietype.Onderwijs }));

        (await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new("schuurtje", Type: Organisatietype.Onderwijs), new()))).Items.ShouldHaveSingleItem().Id.ShouldBe(school);
    }

    [Fact]
    [Trait("Eis", "TWL-18")]
    public async Task Een_werktaal_toont_alleen_wie_zelf_in_die_taal_werkt()
    {
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("35011", "Werkt in twee talen") with { Werktalen = ["nl", "fr"] }));
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("35011", "Helpt alleen maar") with { Talen = ["fr"], Werktalen = ["nl"] }));
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("35011", "Niemand weet het") with { Talen = ["fr"] }));

        var regel = (await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(Gemeente: "35011", Werktaal: "fr"), new()))).Items.ShouldHaveSingleItem();

        regel.Naam.ShouldBe("Werkt in twee talen");
        regel.Werktalen.ShouldBe(["nl", "fr"]);
    }

    [Fact]
    public async Task Een_kbo_nummer_vindt_de_organisatie()
    {
        var kbo = Organisatievoorbeeld.Kbo();
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.InGent("Vind mij op nummer") with { Kbo = kbo }));

        var gevonden = await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(kbo.Waarde), new()));

        gevonden.Items[0].Naam.ShouldBe("Vind mij op nummer");
    }

    [Fact]
    public async Task Een_gemeente_toont_wie_er_zit_en_wie_er_werkt()
    {
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("73066", "Zit in Riemst")));
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(
            Organisatievoorbeeld.In("11002", "Werkt in Riemst") with { Werkgebied = [Gebiedsaanduiding.Gemeente(NisCode.Parse("73066"))] }));
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(
            Organisatievoorbeeld.In("11002", "Werkt in heel Limburg") with { Werkgebied = [Gebiedsaanduiding.Provincie("70000")] }));
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(
            Organisatievoorbeeld.In("11002", "Werkt elders") with { Werkgebied = [Gebiedsaanduiding.Provincie("10000")] }));

        var gevonden = await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(Gemeente: "3770"), new(100)));

        gevonden.Items.Select(o => o.Naam).ShouldBe(["Werkt in heel Limburg", "Werkt in Riemst", "Zit in Riemst"]);
    }

    [Fact]
    [Trait("Eis", "GEB-14")]
    public async Task Wie_voor_een_fusie_geregistreerd_is_blijft_vindbaar()
    {
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("71072", "Was van voor de fusie")));
        await huis.Sql($"update netwerk.organisatie set gemeente = '71022' where id = '{id}'");

        var gevonden = await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(Gemeente: "71072"), new(100)));

        gevonden.Items.ShouldContain(o => o.Id == id);
    }

    [Fact]
    public async Task Filters_werken_samen()
    {
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("23088", "Past helemaal") with { Type = Organisatietype.Zorg, Sector = "gezondheid", Talen = ["uk"], IsGesubsidieerd = true }));
        await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("23088", "Andere taal") with { Type = Organisatietype.Zorg, Sector = "gezondheid", Talen = ["pl"], IsGesubsidieerd = true }));

        var gevonden = await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(
            new(Gemeente: "Vilvoorde", Type: Organisatietype.Zorg, Sector: "gezondheid", Taal: "uk", Gesubsidieerd: true), new(MetTotaal: true)));

        gevonden.Items.ShouldHaveSingleItem().Naam.ShouldBe("Past helemaal");
        gevonden.Totaal.ShouldBe(1);
    }

    [Fact]
    public async Task Wie_gestopt_is_staat_alleen_in_de_lijst_als_daarom_gevraagd_wordt()
    {
        var id = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("38014", "Gestopt in Koksijde")));
        await huis.Lukt(Persona.Loketmedewerker, new BeeindigOrganisatie(id, (await huis.Lukt(Persona.Loketmedewerker, new ToonOrganisatie(id))).Versie, new(2025, 12, 31), "weg"));

        (await Lijst(Organisatiestatus.Actief)).ShouldNotContain(o => o.Id == id);
        (await Lijst(Organisatiestatus.Beeindigd)).ShouldContain(o => o.Id == id);
        (await Lijst(Organisatiestatus.Alle)).ShouldContain(o => o.Id == id);

        async Task<IReadOnlyList<Organisatieregel>> Lijst(Organisatiestatus status) =>
            (await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(Gemeente: "Koksijde", Status: status), new(100)))).Items;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("bladerproef")]
    public async Task Bladeren_toont_elke_organisatie_een_keer_en_in_volgorde(string? zoek)
    {
        for (var i = 0; i < 7; i++)
        {
            await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In("33011", $"Bladerproef {i}"), Bevestigd: true));
        }

        var gezien = new List<string>();
        string? na = null;
        do
        {
            var blad = await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(zoek, "Ieper"), new(3, na)));
            gezien.AddRange(blad.Items.Select(o => $"{o.Naam} {o.Id}"));
            na = blad.Volgende;
        }
        while (na is not null);

        gezien.Count.ShouldBeGreaterThanOrEqualTo(7);
        gezien.ShouldBe(gezien.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Een_onbekende_gemeente_staat_bij_het_veld()
    {
        var mislukking = await huis.Mislukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(Gemeente: "xyzzyx"), new()));

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("gemeente");
    }

    private async Task<List<Guid>> Gevonden(string zoek, Organisatiestatus status = Organisatiestatus.Actief) =>
        [.. (await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(zoek, Status: status), new(50)))).Items.Select(o => o.Id)];

    private async Task Zorg(string naam, string nis)
    {
        if (!(await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(naam), new()))).Items.Any(o => o.Naam == naam))
        {
            await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In(nis, naam), Bevestigd: true));
        }
    }
}
