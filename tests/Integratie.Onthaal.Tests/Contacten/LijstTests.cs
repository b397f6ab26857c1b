using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Onthaal.Tests.Contacten;

[Trait("Eis", "ONT-02")]
public sealed class LijstTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    [Fact]
    public async Task De_lijst_bladert_van_laatst_naar_eerst_zonder_een_contact_over_te_slaan()
    {
        var ik = Persona.Medewerker("vo-blad", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var gemaakt = new List<Guid>();
        for (var keer = 0; keer < 7; keer++)
        {
            gemaakt.Add(await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.Telefoontje())));
        }

        var gezien = new List<Guid>();
        string? na = null;
        do
        {
            var blad = await huis.Lukt(ik, new ZoekContacten(new(Medewerker: ik.Id), new(3, na, MetTotaal: true)));
            blad.Totaal.ShouldBe(7);
            gezien.AddRange(blad.Items.Select(c => c.Id));
            na = blad.Volgende;
        }
        while (na is not null);

        gezien.ShouldBe(Enumerable.Reverse(gemaakt));
    }

    [Fact]
    public async Task Elke_filter_laat_alleen_over_wat_past()
    {
        var ik = Persona.Medewerker("vo-filter", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var open = await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.Telefoontje("werk"), Contactvoorbeeld.Ja, Contactvoorbeeld.Opvolging));
        var dicht = await huis.Lukt(ik, new RegistreerContact(new(Kanaal.Mail, "wonen"), Contactvoorbeeld.Nee, Contactvoorbeeld.Verwijzing));
        var basis = new Contactfilter(Medewerker: ik.Id);

        await Geeft(basis with { Thema = "werk" }, open);
        await Geeft(basis with { Kanaal = Kanaal.Mail }, dicht);
        await Geeft(basis with { Afloop = Afloopsoort.Doorverwezen }, dicht);
        await Geeft(basis with { Open = true }, open);
        await Geeft(basis with { Open = false }, dicht);
        await Geeft(basis with { Van = Onthaalhuis.Vandaag, TotEnMet = Onthaalhuis.Vandaag }, dicht, open);
        await Geeft(basis with { Van = Onthaalhuis.Vandaag.AddDays(1) });
        await Geeft(basis with { TotEnMet = Onthaalhuis.Vandaag.AddDays(-1) });

        async Task Geeft(Contactfilter filter, params Guid[] verwacht) =>
            (await huis.Lukt(ik, new ZoekContacten(filter, new()))).Items.Select(c => c.Id).ShouldBe(verwacht);
    }

    [Fact]
    public async Task Op_naam_of_telefoon_vind_je_het_contact_hoe_je_het_ook_typt()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Aïcha Bedacht", Telefoon = "0499 99 88 77" }));

        (await huis.Lukt(Onthaalhuis.Collega, new ZoekOpPersoon("aicha  BEDACHT"))).Contacten.ShouldHaveSingleItem().Contact.Id.ShouldBe(id);
        (await huis.Lukt(Onthaalhuis.Collega, new ZoekOpPersoon(Telefoon: "+32 499/99.88.77"))).Contacten.ShouldHaveSingleItem().Contact.Id.ShouldBe(id);
        (await huis.Lukt(Onthaalhuis.Gent, new ZoekOpPersoon("Aïcha Bedacht"))).Contacten.ShouldBeEmpty();
        (await huis.Mislukt(Onthaalhuis.Loket, new ZoekOpPersoon())).Fouten.ShouldNotBeEmpty();

        var versie = (await huis.Blad(Onthaalhuis.Loket, id)).Versie;
        await huis.Lukt(Onthaalhuis.Loket, new Onthaal.ZonderVerblijf.MerkZonderVerblijf(id, versie, "dringende-medische-hulp"));
        (await huis.Lukt(Onthaalhuis.Loket, new ZoekOpPersoon("Aïcha Bedacht"))).Contacten.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Yussef Benali Bedacht")]
    [InlineData("Youssef Benali")]
    [InlineData("Joesoef ben Ali")]
    [InlineData("yousef bnali")]
    [InlineData("Benali Yusuf")]
    [InlineData("Юсеф Бенали")]
    [InlineData("benaly")]
    public async Task Wie_de_spelling_niet_kent_vindt_de_bezoeker_toch(string getypt)
    {
        var ik = Persona.Medewerker("vo-spelling", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var id = await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Youssef Benali" }));
        await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Marieke Voorbeeld" }));

        var gevonden = (await huis.Lukt(ik, new ZoekOpPersoon(getypt))).Contacten;

        gevonden.ShouldContain(c => c.Contact.Id == id && c.Naam == "Youssef Benali");
        gevonden.ShouldAllBe(c => c.Naam != "Marieke Voorbeeld");
        (await huis.Lukt(Onthaalhuis.Gent, new ZoekOpPersoon(getypt))).Contacten.ShouldBeEmpty();
    }

    [Fact]
    public async Task De_naam_die_het_best_past_staat_bovenaan_en_wie_ze_zag_staat_in_het_logboek()
    {
        var ik = Persona.Medewerker("vo-best", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var bijna = await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Oleksandra Kovalenko" }));
        var juist = await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Oleksandr Kovalenko" }));
        var later = await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Aleksandra Kowalenko" }));

        var gevonden = (await huis.Lukt(ik, new ZoekOpPersoon("Oleksandr Kovalenko"))).Contacten;

        gevonden.Select(c => c.Contact.Id).ShouldBe([juist, bijna, later]);
        foreach (var id in (Guid[])[juist, bijna, later])
        {
            (await huis.Sql($"select count(*) from platform.audit where soort = 'lezing' and dossiersoort = 'contact' and dossier = '{id}' and actor = '{ik.Id}'")).ShouldBe(1L);
        }
    }

    [Fact]
    public async Task Een_verbeterde_naam_vindt_wat_nu_geldt_en_een_gewiste_naam_niets_meer()
    {
        var ik = Persona.Medewerker("vo-verbeterd", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var id = await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Tesfaye Verzonnen" }));
        await huis.Lukt(ik, new CorrigeerContact(id, (await huis.Blad(ik, id)).Versie, Contactvoorbeeld.MetNaam() with { Naam = "Gebremedhin Verzonnen" }));

        (await huis.Lukt(ik, new ZoekOpPersoon("Tesfay"))).Contacten.ShouldBeEmpty();
        (await huis.Lukt(ik, new ZoekOpPersoon("Gebremedin"))).Contacten.ShouldHaveSingleItem().Contact.Id.ShouldBe(id);

        await huis.Lukt(ik, new CorrigeerContact(id, (await huis.Blad(ik, id)).Versie, Contactvoorbeeld.MetNaam() with { Naam = null }));
        (await huis.Sql($"select count(*) from onthaal.naamindex_contact where rij = '{id}'")).ShouldBe(0L);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task De_zoekindex_op_namen_toont_alleen_sleutels_van_de_eigen_organisatie()
    {
        await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Muur Verzonnen" }));
        await using var verbinding = new NpgsqlConnection(huis.Huis.Databank.ToepassingVerbinding);
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<PostgresException>(Vraag("select count(*) from onthaal.naamindex_contact"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Gevonden("")).ShouldBe(0L);
        (await Gevonden("OVO900002")).ShouldBe(0L);
        (await Gevonden(Persona.Agentschap.Waarde)).ShouldBe(1L);

        async Task<object?> Vraag(string sql)
        {
            await using var opdracht = new NpgsqlCommand(sql, verbinding);
            return await opdracht.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        }

        async Task<object?> Gevonden(string bereik)
        {
            var delen = await huis.Sql("select naam_delen::text from onthaal.contact where naam_delen is not null order by id desc limit 1");
            return await Vraag($"with b as materialized (select set_config('integratie.bereik', '{bereik}', false) as bereik) select count(*) from b, onthaal.zoek_contact_naam('{delen}', 1) where bereik is not null");
        }
    }
}
