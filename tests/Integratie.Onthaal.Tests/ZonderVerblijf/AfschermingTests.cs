using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.ZonderVerblijf;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Onthaal.Tests.ZonderVerblijf;

/// <summary>A wall, not a label: every road by which something about somebody without legal stay could get out (ONT-08, ONT-09).</summary>
[Trait("Eis", "ONT-09")]
public sealed class AfschermingTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    private const string Hulp = "dringende-medische-hulp";

    [Fact]
    public async Task Alleen_dag_kanaal_loket_en_onderwerp_blijven()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerZonderVerblijf(Kanaal.Telefoon, null, Hulp));

        var gevuld = await huis.Sql($"select string_agg(k, ',' order by k) from onthaal.contact c, jsonb_object_keys(jsonb_strip_nulls(to_jsonb(c))) k where c.id = '{id}'");
        gevuld.ShouldBe("afgesloten,dringendheid,geregistreerd,id,kanaal,medewerker,onderwerp,organisatie,zonder_verblijf");
        (await huis.Sql($"select count(*) from onthaal.contactstap where contact = '{id}'")).ShouldBe(0L);
    }

    [Fact]
    [Trait("Eis", "ONT-08")]
    public async Task Over_iets_anders_dan_de_toegelaten_onderwerpen_informeren_we_niet()
    {
        var fout = await huis.Mislukt(Onthaalhuis.Loket, new RegistreerZonderVerblijf(Kanaal.Telefoon, null, "verblijf"));

        fout.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("onderwerp");
        OnthaalInstellingen.Onderwerpen.Standaardwaarde.Select(o => o.Code).ShouldBe([Hulp, "onderwijs-minderjarigen", "realistische-toekomst"]);
    }

    [Fact]
    public async Task Een_collega_ziet_het_contact_nergens_en_kan_er_niets_mee()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerZonderVerblijf(Kanaal.Telefoon, null, Hulp));
        var versie = (await huis.Blad(Onthaalhuis.Loket, id)).Versie;

        foreach (var ander in new[] { Onthaalhuis.Collega, Persona.Centraal, Onthaalhuis.Gent })
        {
            (await huis.Mislukt(ander, new ToonContact(id))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
            (await huis.Lukt(ander, new ZoekContacten(new(), new(Platform.Api.Bladvraag.Meest)))).Items.ShouldNotContain(c => c.Id == id);
            (await huis.Lukt(ander, new SomEigenOpvolging())).Contacten.ShouldNotContain(c => c.Id == id);
        }

        // Also who registered it: there is nothing to add, decide or reopen.
        foreach (var wie in new[] { Onthaalhuis.Collega, Onthaalhuis.Loket })
        {
            (await huis.Mislukt(wie, new CorrigeerContact(id, versie, Contactvoorbeeld.MetNaam()))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
            (await huis.Mislukt(wie, new BeslisComponent(id, versie, Contactvoorbeeld.Ja))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
            (await huis.Mislukt(wie, new LegAfloopVast(id, versie, new(Afloopsoort.DoorgegevenAanIntake)))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
            (await huis.Mislukt(wie, new HeropenContact(id, versie))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        }
    }

    [Fact]
    public async Task Ook_in_de_eigen_lijst_staat_het_niet()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerZonderVerblijf(Kanaal.Telefoon, null, Hulp));

        (await huis.Lukt(Onthaalhuis.Loket, new ZoekContacten(new(), new(Platform.Api.Bladvraag.Meest)))).Items.ShouldNotContain(c => c.Id == id);
    }

    [Fact]
    public async Task Wie_een_contact_afschermt_wist_wat_er_stond_met_zijn_geschiedenis()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, Contactvoorbeeld.Opvolging));
        var versie = (await huis.Blad(Onthaalhuis.Loket, id)).Versie;
        await huis.Lukt(Onthaalhuis.Loket, new CorrigeerContact(id, versie, Contactvoorbeeld.MetNaam() with { Naam = "Zoë Anders" }));
        versie = (await huis.Blad(Onthaalhuis.Loket, id)).Versie;

        (await huis.Mislukt(Onthaalhuis.Collega, new MerkZonderVerblijf(id, versie, Hulp))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
        await huis.Lukt(Onthaalhuis.Loket, new MerkZonderVerblijf(id, versie, Hulp));

        (await huis.Sql($"select count(*) from onthaal.contactstap where contact = '{id}'")).ShouldBe(0L);
        (await huis.Sql($"select num_nonnulls(taal, thema, gemeente, vraag, naam, naam_delen, telefoon, telefoon_blind, actor, reden) from onthaal.contact where id = '{id}'")).ShouldBe(0);
        (await huis.Sql($"select count(*) from platform.audit where wijzigingen::text like '%{Hulp}%' or wijzigingen::text like '%Verzonnen%' or wijzigingen::text like '%Anders%'")).ShouldBe(0L);
        (await huis.Sql($"select count(*) from platform.audit where wijzigingen::text like '%{id}%' and (wijzigingen::text like '%44021%' or wijzigingen::text like '%\"ar\"%' or wijzigingen::text like '%verblijf\"%')")).ShouldBe(0L);
        await huis.Mislukt(Onthaalhuis.Collega, new ToonContact(id));
    }

    [Fact]
    public async Task Een_contact_dat_al_gedeeld_is_scherm_je_niet_stil_af()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, new(Afloopsoort.DoorgegevenAanIntake)));

        (await huis.Mislukt(Onthaalhuis.Loket, new MerkZonderVerblijf(id, (await huis.Blad(Onthaalhuis.Loket, id)).Versie, Hulp))).Code.ShouldBe("HetContactIsAlGedeeld");
    }

    [Fact]
    public void Een_afgeschermd_contact_vertelt_anderen_niets()
    {
        var nu = huis.Klok.GetUtcNow();
        var contact = Contact.RegistreerZonderVerblijf(Kanaal.Telefoon, null, Hulp, Onthaalhuis.Loket, nu);

        contact.Berichten.ShouldBeEmpty();
        contact.LegVast(new(Afloopsoort.DoorgegevenAanIntake), Onthaalhuis.Loket, nu)!.Code.ShouldBe("MensenZonderWettigVerblijfBlijvenAfgeschermd");
        contact.Corrigeer(Contactvoorbeeld.MetNaam(), Onthaalhuis.Loket, nu).ShouldNotBeNull();
        contact.Heropen(Onthaalhuis.Loket, nu).ShouldNotBeNull();
        contact.Berichten.ShouldBeEmpty();
        contact.Gegevens.Naam.ShouldBeNull();
    }

    [Fact]
    public async Task Een_kladversie_houdt_van_deze_bezoeker_niets_meer_bij()
    {
        var ik = Persona.Medewerker("vo-klad-2", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        await huis.Lukt(ik, new BewaarKlad(new() { Naam = "Zoë Verzonnen", Vraag = "Ik heb geen papieren", Taal = "Arabisch", Gemeente = "Gent", Telefoon = "0470123456", ZonderVerblijf = true, Onderwerp = Hulp }));

        var klad = (await huis.Lukt(ik, new ToonWerkplek())).Klad!;
        new[] { klad.Naam, klad.Vraag, klad.Taal, klad.Gemeente, klad.Telefoon }.ShouldAllBe(t => t == null);
        klad.Onderwerp.ShouldBe(Hulp);
    }

    [Theory]
    [InlineData("naam = '\\x01'")]
    [InlineData("naam_delen = '{1}'")]
    [InlineData("telefoon = '\\x01'")]
    [InlineData("vraag = '\\x01'")]
    [InlineData("gemeente = '44021'")]
    [InlineData("taal = 'ar'")]
    [InlineData("thema = 'verblijf'")]
    [InlineData("reden = '\\x01'")]
    [InlineData("heeft_component = true, componentgrond = 'verblijf', afloopsoort = 'DoorgegevenAanIntake'")]
    public async Task De_databank_weigert_elk_gegeven_over_deze_bezoeker(string wijziging)
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerZonderVerblijf(Kanaal.Telefoon, null, Hulp));

        var fout = await Should.ThrowAsync<PostgresException>(() => huis.Sql($"update onthaal.contact set {wijziging} where id = '{id}'"));

        fout.ConstraintName.ShouldBe("ck_contact_zonder_verblijf");
    }
}
