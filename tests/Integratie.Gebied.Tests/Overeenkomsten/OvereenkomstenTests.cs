using System.Text.Json;
using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Overeenkomsten;

/// <summary>The register of agreements on a real database: who sees what, and what an agreement unlocks.</summary>
[Trait("Eis", "OVK-01")]
public sealed class OvereenkomstenTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    private static readonly DateOnly Vandaag = Gebiedshuis.Vandaag;

    [Fact]
    public async Task Wat_geregistreerd_is_komt_helemaal_terug()
    {
        var gegevens = Gent("Volledig") with
        {
            Onderdelen = [Regieonderdeel.Coordinatie],
            Overdracht = Vandaag.AddDays(300),
            Engagementen = [new("agentschap", "Levert cijfers", Vandaag.AddDays(60))],
            Documenten = [new("Ondertekende tekst", "archief/2026/17")],
            Contactnaam = "Contactpunt regie",
            Contactmail = "regie@example.org",
        };
        var id = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(gegevens));

        var blad = await huis.Lukt(Persona.Centraal, new ToonOvereenkomst(id));

        JsonSerializer.Serialize(blad.Gegevens, Json.Gedeeld).ShouldBe(JsonSerializer.Serialize(gegevens, Json.Gedeeld));
        blad.Status.ShouldBe(Overeenkomststatus.Ontwerp);
    }

    [Theory]
    [InlineData(Overeenkomsttype.Taaluitvoering, "de-rand", Taak.Taalbeleid)]
    [InlineData(Overeenkomsttype.Leerloopbaan, "OVO002067", Taak.Nt2Intake)]
    [InlineData(Overeenkomsttype.TijdelijkeRegie, "OVO002067", Taak.Regie)]
    [InlineData(Overeenkomsttype.RegieZonderSubsidie, "OVO002067", Taak.Regie)]
    [InlineData(Overeenkomsttype.Uitvoering, "OVO002067", Taak.UitvoeringEersteLijn)]
    [InlineData(Overeenkomsttype.Centraal, "OVO002067", Taak.Telefoontolken)]
    [Trait("Eis", "OVK-02")]
    public async Task Elk_type_van_de_nota_is_te_registreren_en_op_type_terug_te_vinden(Overeenkomsttype type, string instantie, Taak taak)
    {
        var regie = taak is Taak.Regie;
        var id = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(Gent($"Type {type}") with
        {
            Type = type,
            Instanties = ["agentschap", instantie],
            Taken = [taak],
            Onderdelen = regie ? [Regieonderdeel.Coordinatie] : [],
            Overdracht = regie ? Vandaag.AddDays(300) : null,
        }));

        var gevonden = await huis.Lukt(Persona.Centraal, new ZoekOvereenkomsten($"Type {type}", type, null, null, null, null, new()));

        gevonden.Items.Select(o => o.Id).ShouldContain(id);
        gevonden.Items.ShouldAllBe(o => o.Type == type);
    }

    [Fact]
    public async Task De_partij_ziet_ze_en_een_ander_bestuur_niet()
    {
        var id = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(Gent("Alleen voor Gent")));

        (await huis.Lukt(Persona.LokaalBestuurGent, new ToonOvereenkomst(id))).Gegevens.Titel.ShouldBe("Alleen voor Gent");
        (await huis.Mislukt(Persona.LokaalBestuurLeuven, new ToonOvereenkomst(id))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await Lijst(Persona.LokaalBestuurLeuven, "Alleen voor Gent")).ShouldBeEmpty();
        (await Lijst(Persona.LokaalBestuurGent, "Alleen voor Gent")).ShouldHaveSingleItem();
        (await Lijst(Persona.Centraal, "Alleen voor Gent")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Ook_de_databank_zelf_toont_een_ander_bestuur_niets()
    {
        await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(Gent("Achter de tweede muur")));
        await using var verbinding = await huis.Huis.Databank.Databank.Bron.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText =
            """
            begin; select set_config('integratie.bereik', 'OVO900002', true);
            select count(*) from gebied.overeenkomst; rollback;
            """;
        await using var lezer = await opdracht.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await lezer.NextResultAsync(TestContext.Current.CancellationToken);
        await lezer.ReadAsync(TestContext.Current.CancellationToken);

        lezer.GetInt64(0).ShouldBe(0);
        (await huis.Sql("select count(*) from gebied.overeenkomst")).ShouldNotBe(0L);
    }

    [Fact]
    public async Task Wie_een_ovo_code_krijgt_ziet_zijn_overeenkomsten()
    {
        var instantie = await huis.Lukt(Persona.Centraal, new VoegInstantieToe("huis-voor-taal", "Huis voor taal"));
        await huis.Ververs();
        var id = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(Gent("Met een vereniging") with { Instanties = ["agentschap", "huis-voor-taal"] }));
        var vreemde = Persona.Medewerker("vo-taal-1", OvoCode.Parse("OVO900077"), "Huis voor taal", Rol.LokaalBestuur);
        (await huis.Mislukt(vreemde, new ToonOvereenkomst(id))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);

        var blad = await huis.Lukt(Persona.Centraal, new ToonInstantie(instantie));
        await huis.Lukt(Persona.Centraal, new WijzigInstantie(instantie, blad.Versie, blad.Gegevens with { Ovo = OvoCode.Parse("OVO900077") }));

        (await huis.Lukt(vreemde, new ToonOvereenkomst(id))).Id.ShouldBe(id);
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    [Trait("Eis", "RND-01")]
    [Trait("Eis", "RND-02")]
    public async Task Een_overeenkomst_met_de_vereniging_ontgrendelt_het_taalbeleid_in_de_rand()
    {
        (await Taalpromotie(Vandaag)).ShouldBe("agentschap");

        var id = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(new(
            "Taal in de Rand", Overeenkomsttype.Taaluitvoering, ["agentschap", "de-rand"], [Beeldbouwer.Gebied("groep:vlaamse-rand")],
            [Taak.Taalbeleid, Taak.Taalpromotie], Vandaag, Vandaag.AddDays(100))));
        await huis.Ververs();
        (await Taalpromotie(Vandaag)).ShouldBe("agentschap");

        await huis.Lukt(Persona.Centraal, new ActiveerOvereenkomst(id, await Versie(id)));
        await huis.Ververs();

        (await Taalpromotie(Vandaag)).ShouldBe("de-rand");
        (await Taalpromotie(Vandaag.AddDays(100))).ShouldBe("de-rand");
        (await Taalpromotie(Vandaag.AddDays(101))).ShouldBe("agentschap");

        await huis.Lukt(Persona.Centraal, new ZegOvereenkomstOp(id, await Versie(id), Vandaag.AddDays(10), "In onderling overleg"));
        await huis.Ververs();

        (await Taalpromotie(Vandaag.AddDays(10))).ShouldBe("de-rand");
        (await Taalpromotie(Vandaag.AddDays(11))).ShouldBe("agentschap");
    }

    [Fact]
    [Trait("Eis", "LOK-11")]
    [Trait("Eis", "LOK-10")]
    public async Task Een_bestuur_zonder_subsidie_krijgt_de_regie_met_een_overeenkomst_en_het_agentschap_kan_een_deel_opnemen()
    {
        var regie = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(new(
            "Regie Leuven", Overeenkomsttype.RegieZonderSubsidie, ["agentschap", "OVO002149"], [Beeldbouwer.Gebied("gemeente:24062")],
            [Taak.Regie], Vandaag, null, null, [Regieonderdeel.Prioriteiten, Regieonderdeel.Coordinatie, Regieonderdeel.Draagvlak])));
        var tijdelijk = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(new(
            "Coördinatie Leuven", Overeenkomsttype.TijdelijkeRegie, ["agentschap", "OVO002149"], [Beeldbouwer.Gebied("gemeente:24062")],
            [Taak.Regie], Vandaag, Vandaag.AddDays(200), Vandaag.AddDays(200), [Regieonderdeel.Coordinatie])));
        foreach (var id in new[] { regie, tijdelijk })
        {
            await huis.Lukt(Persona.Centraal, new ActiveerOvereenkomst(id, await Versie(id)));
        }

        await huis.Ververs();
        var antwoord = await huis.Lukt(Persona.LokaalBestuurLeuven, new WieIsBevoegd("Leuven", null, null));

        antwoord.Bevoegdheid!.Regie.Regisseur.ShouldBe("OVO002149");
        antwoord.Bevoegdheid.Regie.Onderdelen.ShouldBe(
        [
            new(Regieonderdeel.Prioriteiten, "OVO002149"),
            new(Regieonderdeel.Coordinatie, "agentschap", Vandaag.AddDays(200)),
            new(Regieonderdeel.Draagvlak, "OVO002149"),
        ]);
    }

    [Fact]
    [Trait("Eis", "RND-02")]
    public async Task Een_rij_met_voorwaarde_wordt_goedgekeurd_zodra_de_overeenkomst_geregistreerd_is_en_werkt_zodra_ze_actief_is()
    {
        var id = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(new(
            "Uitvoering Kortrijk", Overeenkomsttype.Uitvoering, ["agentschap", "OVO002067"], [Beeldbouwer.Gebied("gemeente:34022")],
            [Taak.UitvoeringTweedeLijn], Vandaag, null)));
        var rij = await huis.Lukt(Persona.Centraal, new StelBevoegdheidVoor(
            Beeldbouwer.Gebied("gemeente:34022"), Taak.UitvoeringTweedeLijn, "OVO002067", Vandaag, "4.6", "proef", null, "gemengd", Overeenkomsttype.Uitvoering));
        var blad = await huis.Lukt(Persona.Centraal, new ToonBevoegdheid(rij));
        await huis.Lukt(Persona.CentraalCollega, new KeurBevoegdheidGoed(rij, blad.Versie, null));
        await huis.Ververs();
        (await Instantie("Kortrijk", Taak.UitvoeringTweedeLijn, Vandaag)).ShouldBe("agentschap");

        await huis.Lukt(Persona.Centraal, new ActiveerOvereenkomst(id, await Versie(id)));
        await huis.Ververs();

        (await Instantie("Kortrijk", Taak.UitvoeringTweedeLijn, Vandaag)).ShouldBe("OVO002067");
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    public async Task De_bewaking_doet_haar_werk_een_keer()
    {
        var id = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(Gent("Loopt bijna af") with { Van = Vandaag, TotEnMet = Vandaag.AddDays(20) }));
        await huis.Lukt(Persona.Centraal, new ActiveerOvereenkomst(id, await Versie(id)));

        var eerste = await huis.Lukt(Aanroeper.Systeem("job"), new BewaakOvereenkomsten());
        var tweede = await huis.Lukt(Aanroeper.Systeem("job"), new BewaakOvereenkomsten());

        eerste.ShouldBeGreaterThanOrEqualTo(1);
        tweede.ShouldBe(0);
        (await huis.Sql($"select gewaarschuwd_voor from gebied.overeenkomst where id = '{id}'")).ShouldNotBe(DBNull.Value);
    }

    [Fact]
    public async Task Een_wijziging_van_een_oude_versie_wordt_geweigerd()
    {
        var id = await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(Gent("Eerste titel")));
        var versie = await Versie(id);
        await huis.Lukt(Persona.Centraal, new WijzigOvereenkomst(id, versie, Gent("Tweede titel")));

        (await huis.Mislukt(Persona.CentraalCollega, new WijzigOvereenkomst(id, versie, Gent("Derde titel")))).Soort.ShouldBe(Mislukkingssoort.Verouderd);
        (await huis.Lukt(Persona.Centraal, new ToonOvereenkomst(id))).Gegevens.Titel.ShouldBe("Tweede titel");
    }

    public static TheoryData<string> SlechteVelden => ["titel", "instanties", "instanties[1]", "gebieden", "gebieden[0]", "taken", "totEnMet",
        "onderdelen", "overdracht", "contactmail", "engagementen[0].instantie", "engagementen[0].belofte"];

    [Theory]
    [MemberData(nameof(SlechteVelden))]
    public async Task Slechte_invoer_wijst_het_veld_aan(string veld)
    {
        var goed = Gent("x");
        var slecht = veld switch
        {
            "titel" => goed with { Titel = "" },
            "instanties" => goed with { Instanties = ["agentschap", "agentschap"] },
            "instanties[1]" => goed with { Instanties = ["agentschap", "onbekend"] },
            "gebieden" => goed with { Gebieden = [] },
            "gebieden[0]" => goed with { Gebieden = [Beeldbouwer.Gebied("gemeente:71022")] },
            "taken" => goed with { Taken = [] },
            "totEnMet" => goed with { TotEnMet = Vandaag.AddDays(-400) },
            "onderdelen" => goed with { Type = Overeenkomsttype.TijdelijkeRegie, Taken = [Taak.Regie], Overdracht = Vandaag.AddDays(10) },
            "overdracht" => goed with { Type = Overeenkomsttype.TijdelijkeRegie, Taken = [Taak.Regie], Onderdelen = [Regieonderdeel.Draagvlak] },
            "contactmail" => goed with { Contactmail = "geen adres" },
            "engagementen[0].instantie" => goed with { Engagementen = [new("vgc", "Iets")] },
            _ => goed with { Engagementen = [new("agentschap", "")] },
        };

        var mislukking = await huis.Mislukt(Persona.Centraal, new RegistreerOvereenkomst(slecht));

        mislukking.Fouten.ShouldContain(f => f.Veld == veld);
    }

    [Fact]
    public async Task Alleen_centrale_diensten_beheren_overeenkomsten()
    {
        foreach (var wie in (Aanroeper[])[Persona.Loketmedewerker, Persona.LokaalBestuurGent, Persona.Regiobeheerder("limburg")])
        {
            (await huis.Mislukt(wie, new RegistreerOvereenkomst(Gent("x")))).Code.ShouldBe("RechtOntbreekt");
        }
    }

    [Fact]
    public async Task Het_contact_staat_niet_leesbaar_in_het_auditlog()
    {
        await huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(Gent("Auditproef") with { Contactnaam = "Ververdonck" }));

        (await huis.Sql("select count(*) from platform.audit where wijzigingen::text like '%Ververdonck%'")).ShouldBe(0L);
        (await huis.Sql("select count(*) from platform.audit where wijzigingen::text like '%Auditproef%'")).ShouldBe(1L);
    }

    private static Overeenkomstgegevens Gent(string titel) => new(
        titel, Overeenkomsttype.Uitvoering, ["agentschap", "OVO002067"], [Beeldbouwer.Gebied("gemeente:44021")], [Taak.UitvoeringEersteLijn],
        Vandaag, Vandaag.AddDays(400));

    private async Task<uint> Versie(Guid id) => (await huis.Lukt(Persona.Centraal, new ToonOvereenkomst(id))).Versie;

    private Task<string> Taalpromotie(DateOnly op) => Instantie("Overijse", Taak.Taalpromotie, op);

    private async Task<string> Instantie(string gemeente, Taak taak, DateOnly op) =>
        (await huis.Lukt(Persona.Centraal, new WieIsBevoegd(gemeente, op, taak))).Bevoegdheid!.Taken[0].Instantie.Code;

    private async Task<IReadOnlyList<Overeenkomstregel>> Lijst(Aanroeper wie, string zoek) =>
        [.. (await huis.Lukt(wie, new ZoekOvereenkomsten(zoek, null, null, null, null, null, new()))).Items.Where(o => o.Titel == zoek)];
}
