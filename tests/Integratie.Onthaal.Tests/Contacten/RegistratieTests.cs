using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Klad;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Contacten;

[Trait("Eis", "ONT-02")]
public sealed class RegistratieTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    [Fact]
    public async Task Een_contact_mag_anoniem_zijn()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje()));

        var blad = await huis.Blad(Onthaalhuis.Loket, id);
        blad.Gegevens.ShouldBe(Contactvoorbeeld.Telefoontje());
        (blad.Taalnaam, blad.Gemeentenaam, blad.Themanaam).ShouldBe(("Arabisch", "Gent", "Verblijf en nationaliteit"));
        blad.Afgesloten.ShouldBeNull();
    }

    [Fact]
    public async Task Wat_de_bezoeker_zei_staat_versleuteld_in_de_databank_en_niet_in_het_logboek()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, Contactvoorbeeld.Verwijzing));

        foreach (var woord in new[] { "Verzonnen", "zus", "470123456", "OCMW" })
        {
            (await huis.Sql($"select count(*) from onthaal.contact c where id = '{id}' and row_to_json(c)::text like '%{woord}%'")).ShouldBe(0L);
            (await huis.Sql($"select count(*) from platform.audit where module = 'onthaal' and wijzigingen::text like '%{woord}%'")).ShouldBe(0L);
        }

        (await huis.Blad(Onthaalhuis.Loket, id)).Gegevens.ShouldBe(Contactvoorbeeld.MetNaam() with { Telefoon = "+32470123456" });
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Elke_lezing_van_een_contact_staat_in_het_logboek()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam()));
        await huis.Blad(Onthaalhuis.Collega, id);

        (await huis.Sql($"select actor from platform.audit where soort = 'lezing' and dossier = '{id}'")).ShouldBe("vo-loket-2");
    }

    [Fact]
    public async Task Aan_het_loket_hoort_een_loket_dat_bestaat()
    {
        var zonder = await huis.Mislukt(Onthaalhuis.Loket, new RegistreerContact(new(Kanaal.Loket, "verblijf")));
        zonder.Fouten.ShouldContain(f => f.Veld == "loket");

        var onbekend = await huis.Mislukt(Onthaalhuis.Loket, new RegistreerContact(new(Kanaal.Loket, "verblijf", Uuid.Nieuw())));
        onbekend.Fouten.ShouldContain(f => f.Veld == "loket");
    }

    [Fact]
    public async Task Wat_niet_bestaat_staat_per_veld_in_de_fout()
    {
        var fout = await huis.Mislukt(Onthaalhuis.Loket, new RegistreerContact(
            new(Kanaal.Web, "koffie", Taal: "xx", Gemeente: NisCode.Parse("21004")), new(true, "iedereen")));

        fout.Fouten.Select(f => f.Veld).ShouldBe(["thema", "taal", "component.grond"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_verbetering_laat_zien_wat_er_eerst_stond()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam()));
        var versie = (await huis.Blad(Onthaalhuis.Loket, id)).Versie;

        await huis.Lukt(Onthaalhuis.Collega, new CorrigeerContact(id, versie, Contactvoorbeeld.MetNaam() with { Thema = "gezin", Naam = null }));

        var blad = await huis.Blad(Onthaalhuis.Loket, id);
        (blad.Gegevens.Thema, blad.Gegevens.Naam).ShouldBe(("gezin", null));
        var stap = blad.Geschiedenis[0];
        (stap.Soort, stap.Medewerker).ShouldBe((Stapsoort.Gecorrigeerd, "vo-loket-2"));
        stap.Vorige!.Gegevens.Naam.ShouldBe("Zoë Verzonnen");
        (await huis.Mislukt(Onthaalhuis.Loket, new CorrigeerContact(id, versie, Contactvoorbeeld.MetNaam()))).Soort.ShouldBe(Mislukkingssoort.Verouderd);
    }

    [Fact]
    public async Task Een_kladversie_blijft_per_medewerker_en_gaat_weg_met_de_registratie()
    {
        var ik = Persona.Medewerker("vo-klad-1", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var formulier = Uuid.Nieuw();
        await huis.Lukt(ik, new BewaarKlad(new() { Formulier = formulier, Vraag = "Half getypt", Gemeente = "Gen" }));
        await huis.Lukt(ik, new BewaarKlad(new() { Formulier = formulier, Vraag = "Half getypte zin", Gemeente = "Gen" }));

        (await huis.Lukt(ik, new ToonWerkplek())).Klad!.Vraag.ShouldBe("Half getypte zin");
        (await huis.Lukt(Onthaalhuis.Collega, new ToonWerkplek())).Klad.ShouldBeNull();
        (await huis.Sql("select count(*) from onthaal.werkplek w where row_to_json(w)::text like '%getypt%'")).ShouldBe(0L);

        await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.Telefoontje(), Formulier: formulier));
        (await huis.Lukt(ik, new ToonWerkplek())).Klad.ShouldBeNull();

        await huis.Lukt(ik, new BewaarKlad(new() { Formulier = formulier, Vraag = "Komt te laat" }));
        (await huis.Lukt(ik, new ToonWerkplek())).Klad.ShouldBeNull();
    }

    [Theory]
    [InlineData("0470 12 34 56", "+32470123456")]
    [InlineData("+33 1 23 45 67 89", "+33123456789")]
    [InlineData("0032 2/123.45.67", "+3221234567")]
    [InlineData("12", null)]
    [InlineData("bel mij", null)]
    [InlineData("+٣٢٤٧٠١٢٣٤٥٦", null)]
    public void Een_telefoonnummer_is_hetzelfde_hoe_je_het_ook_typt(string getypt, string? gelezen) => Telefoonnummer.Lees(getypt).ShouldBe(gelezen);
}
