using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Organisaties;
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

    private async Task Zorg(string naam, string nis)
    {
        if (!(await huis.Lukt(Persona.Loketmedewerker, new ZoekOrganisaties(new(naam), new()))).Items.Any(o => o.Naam == naam))
        {
            await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In(nis, naam), Bevestigd: true));
        }
    }
}
