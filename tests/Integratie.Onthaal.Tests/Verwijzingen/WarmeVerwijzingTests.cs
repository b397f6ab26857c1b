using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Onthaal.ZonderVerblijf;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using Npgsql;

namespace Integratie.Onthaal.Tests.Verwijzingen;

/// <summary>From the officer to the other organisation and back (ONT-04), with what the visitor agreed to and nothing more.</summary>
[Trait("Eis", "ONT-04")]
public sealed class WarmeVerwijzingTests(Verwijshuis huis) : IClassFixture<Verwijshuis>
{
    private static Aanroeper Loket => Onthaalhuis.Loket;

    [Fact]
    public async Task Een_doorverwijzing_onthoudt_naar_wie_onder_welke_naam_en_waarom()
    {
        var id = await huis.Verwijs();

        var blad = await huis.Blad(id);
        blad.Regel.Actor.ShouldBe(huis.Actor);
        blad.Actornaam.ShouldContain(": ");
        blad.Reden.ShouldBe("Kent de buurt");
        blad.Regel.Doorstroom.ShouldBe(Doorstroom.NogNietBekend);
        var contact = await huis.Lukt(Loket, new ToonContact(blad.Regel.Contact));
        contact.Afloop!.Actor.ShouldBe(blad.Actornaam);
        contact.Afloop.Aanbod.ShouldBe(huis.Aanbod);
    }

    [Fact]
    public async Task De_dienst_leest_alleen_wat_de_bezoeker_wil_delen_en_antwoordt_zonder_zich_aan_te_melden()
    {
        var id = await huis.Verwijs();
        var nummer = await huis.Verstuur(id, Deelveld.Naam, Deelveld.Taal);
        var (brief, sleutel) = (await huis.Brief(nummer), await huis.Sleutel(nummer));

        foreach (var geheim in new[] { "Zoë", "Verzonnen", "Arabisch", "zus" })
        {
            (brief.Onderwerp + brief.Tekst).ShouldNotContain(geheim);
        }

        var blad = await huis.Lukt(Aanroeper.Onbekend, new ToonMetLink(sleutel));
        blad.Gedeeld.ShouldBe(new("Verblijf en nationaliteit", Naam: "Zoë Verzonnen", Taal: "Arabisch"));
        await huis.Lukt(Aanroeper.Onbekend, new BeantwoordMetLink(sleutel, new(Doorstroom.Aangekomen, "Kwam gisteren langs")));
        await huis.Lukt(Aanroeper.Onbekend, new BeantwoordMetLink(sleutel, new(Doorstroom.Geholpen)));

        var na = await huis.Blad(id);
        na.Regel.Doorstroom.ShouldBe(Doorstroom.Geholpen);
        na.Toestemming.ShouldNotBeNull();
        na.Verloop.Select(s => s.Soort).ShouldBe([Verwijsstapsoort.Beantwoord, Verwijsstapsoort.Beantwoord, Verwijsstapsoort.Verstuurd, Verwijsstapsoort.Gemaakt]);
        na.Verloop[1].Opmerking.ShouldBe("Kwam gisteren langs");
        (await huis.Sql("select count(*) from onthaal.verwijzing where to_jsonb(verwijzing)::text like '%gisteren%' or to_jsonb(verwijzing)::text like '%Verzonnen%'")).ShouldBe(0L);
        (await huis.Sql($"select count(*) from platform.audit where to_jsonb(audit)::text like '%{sleutel}%'")).ShouldBe(0L);
        (await huis.Sql("select count(*) from platform.audit where soort = 'lezing' and actor like 'link:%'")).ShouldNotBe(0L);
    }

    [Fact]
    public async Task Zonder_toestemming_delen_we_niets_over_de_bezoeker()
    {
        var id = await huis.Verwijs();

        (await huis.Mislukt(Loket, new VerstuurVerwijzing(id, await huis.Versie(id), [Deelveld.Naam], Toestemming: false))).Code.ShouldBe("DelenVraagtToestemming");
        await huis.Lukt(Loket, new VerstuurVerwijzing(id, await huis.Versie(id), [], Toestemming: false));
        (await huis.Blad(id)).Gedeeld.ShouldBe(new("Verblijf en nationaliteit"));
        (await huis.Blad(id)).Toestemming.ShouldBeNull();
    }

    [Fact]
    public async Task Van_een_anonieme_bezoeker_gaat_alleen_het_thema_mee()
    {
        var id = await huis.Verwijs(Contactvoorbeeld.Telefoontje() with { Vraag = "Mag mijn zus komen?", Telefoon = "0470 12 34 56" });

        (await huis.Mislukt(Loket, new VerstuurVerwijzing(id, await huis.Versie(id), [Deelveld.Vraag], true))).Code.ShouldBe("VanEenAnoniemeBezoekerDelenWeNiets");
        (await huis.Blad(id)).Deelbaar.ShouldBe(new("Verblijf en nationaliteit"));
    }

    [Fact]
    public async Task Een_ingetrokken_verwijzing_opent_niets_meer()
    {
        var id = await huis.Verwijs();
        var sleutel = await huis.Sleutel(await huis.Verstuur(id, Deelveld.Naam));

        await huis.Lukt(Loket, new TrekVerwijzingIn(id, await huis.Versie(id)));

        (await huis.Mislukt(Aanroeper.Onbekend, new ToonMetLink(sleutel))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Mislukt(Aanroeper.Onbekend, new BeantwoordMetLink(sleutel, new(Doorstroom.Geholpen)))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Mislukt(Loket, new NoteerResultaat(id, await huis.Versie(id), new(Doorstroom.Geholpen)))).Code.ShouldBe("DeVerwijzingIsAfgesloten");
        (await huis.Blad(id)).Gedeeld.ShouldBeNull();
    }

    [Fact]
    public async Task Een_andere_uitkomst_trekt_de_vorige_verwijzing_in()
    {
        var eerste = await huis.Verwijs();
        var contact = (await huis.Blad(eerste)).Regel.Contact;
        var versie = (await huis.Lukt(Loket, new ToonContact(contact))).Versie;
        await huis.Lukt(Loket, new HeropenContact(contact, versie));
        versie = (await huis.Lukt(Loket, new ToonContact(contact))).Versie;

        await huis.Lukt(Loket, new LegAfloopVast(contact, versie, new(Afloopsoort.Samengewerkt, "De buurvrouw", "Gaat mee")));

        (await huis.Blad(eerste)).Regel.IsIngetrokken.ShouldBeTrue();
        (await huis.Sql($"select count(*) from onthaal.verwijzing where contact = '{contact}' and afgesloten is null and vorm = 'Samengewerkt' and actor is null")).ShouldBe(1L);
    }

    [Fact]
    public async Task Een_medewerker_noteert_het_resultaat_zelf_en_sluit_af()
    {
        var id = await huis.Verwijs();

        (await huis.Mislukt(Loket, new SluitVerwijzing(id, await huis.Versie(id)))).Code.ShouldBe("HetResultaatOntbreekt");
        await huis.Lukt(Onthaalhuis.Collega, new NoteerResultaat(id, await huis.Versie(id), new(Doorstroom.NietAangekomen, "Gebeld")));
        await huis.Lukt(Loket, new SluitVerwijzing(id, await huis.Versie(id)));

        var blad = await huis.Blad(id);
        blad.Regel.IsOpen.ShouldBeFalse();
        blad.Opmerking.ShouldBe("Gebeld");
        blad.Verloop[1].Wie.ShouldBe(Onthaalhuis.Collega.Id);
    }

    [Fact]
    public async Task Wie_niet_antwoordt_krijgt_een_herinnering_en_niet_twee()
    {
        var id = await huis.Verwijs();
        await huis.Verstuur(id, Deelveld.Naam);
        var herinnering = await huis.VolgendeBrief();
        await huis.Sql($"update onthaal.verwijzing set verstuurd = verstuurd - interval '8 days' where id = '{id}' returning 1");
        var systeem = Aanroeper.Systeem("job:onthaal.herinner-verwijzingen");

        (await huis.Lukt(systeem, new HerinnerVerwijzingen())).ShouldBe(1);
        (await huis.Lukt(systeem, new HerinnerVerwijzingen())).ShouldBe(0);

        (await huis.Brief(herinnering)).Onderwerp.ShouldStartWith("Herinnering");
        (await huis.Blad(id)).Verloop[0].Soort.ShouldBe(Verwijsstapsoort.Herinnerd);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_andere_organisatie_ziet_alleen_wat_naar_haar_verstuurd_is()
    {
        var (verstuurd, nietVerstuurd) = (await huis.Verwijs(), await huis.Verwijs());
        await huis.Verstuur(verstuurd, Deelveld.Telefoon);
        var leuven = Partner(Persona.Leuven);

        (await huis.Lukt(leuven, new SomOntvangen(null, new()))).Items.Select(r => r.Id).ShouldContain(verstuurd);
        (await huis.Lukt(leuven, new SomOntvangen(null, new()))).Items.Select(r => r.Id).ShouldNotContain(nietVerstuurd);
        var blad = await huis.Lukt(leuven, new ToonOntvangen(verstuurd));
        blad.Gedeeld.ShouldBe(new("Verblijf en nationaliteit", Telefoon: "+32470123456"));
        (await huis.Mislukt(leuven, new ToonOntvangen(nietVerstuurd))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        await huis.Lukt(leuven, new BeantwoordOntvangen(verstuurd, blad.Versie, new(Doorstroom.Aangekomen)));
        (await huis.Blad(verstuurd)).Regel.Doorstroom.ShouldBe(Doorstroom.Aangekomen);

        var gent = Partner(Persona.Gent);
        (await huis.Lukt(gent, new SomOntvangen(null, new()))).Items.ShouldBeEmpty();
        (await huis.Mislukt(gent, new ToonOntvangen(verstuurd))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Mislukt(gent, new BeantwoordOntvangen(verstuurd, blad.Versie, new(Doorstroom.Aangekomen)))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Mislukt(Onthaalhuis.Gent, new ToonVerwijzing(verstuurd))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Mislukt(leuven, new ToonVerwijzing(verstuurd))).Soort.ShouldBe(Mislukkingssoort.NietToegelaten);
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Over_wie_geen_wettig_verblijf_heeft_bestaat_er_geen_verwijzing()
    {
        var id = await huis.Verwijs();
        var contact = (await huis.Blad(id)).Regel.Contact;
        await huis.Lukt(Loket, new MerkZonderVerblijf(contact, (await huis.Lukt(Loket, new ToonContact(contact))).Versie, "dringende-medische-hulp"));
        (await huis.Sql($"select count(*) from onthaal.verwijzing where contact = '{contact}'")).ShouldBe(0L);

        var gedeeld = await huis.Verwijs();
        await huis.Verstuur(gedeeld, Deelveld.Naam);
        var ander = (await huis.Blad(gedeeld)).Regel.Contact;
        (await huis.Mislukt(Loket, new MerkZonderVerblijf(ander, (await huis.Lukt(Loket, new ToonContact(ander))).Versie, "dringende-medische-hulp"))).Code.ShouldBe("HetContactIsAlGedeeld");
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Ook_de_databank_weigert_een_verwijzing_over_wie_geen_wettig_verblijf_heeft()
    {
        var id = await huis.Verwijs();
        var afgeschermd = await huis.Lukt(Loket, new RegistreerZonderVerblijf(Kanaal.Telefoon, null, "dringende-medische-hulp"));

        var fout = await Should.ThrowAsync<PostgresException>(() => huis.Sql($"update onthaal.verwijzing set contact = '{afgeschermd}' where id = '{id}'"));

        fout.ConstraintName.ShouldBe("fk_verwijzing_nooit_zonder_verblijf");
    }

    [Fact]
    public async Task Een_actor_die_er_niet_is_kies_je_niet()
    {
        var fout = await huis.Mislukt(Loket, new RegistreerContact(
            Contactvoorbeeld.Telefoontje(), Contactvoorbeeld.Nee, new(Afloopsoort.Doorverwezen, Reden: "Dichtbij", Aanbod: Guid.Parse("00000000-0000-0000-0000-000000000001"))));

        fout.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("afloop.aanbod");
    }

    private static Aanroeper Partner(OvoCode organisatie) => Persona.Partner("onthaal:lezen", "onthaal:schrijven") with { Organisatie = organisatie, Scopes = null };
}
