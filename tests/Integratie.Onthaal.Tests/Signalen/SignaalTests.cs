using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Signalen;
using Integratie.Onthaal.ZonderVerblijf;

namespace Integratie.Onthaal.Tests.Signalen;

[Trait("Eis", "ONT-10")]
public sealed class SignaalTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    [Fact]
    public async Task Een_drempel_staat_los_van_de_bezoeker_en_één_keer_per_contact()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam()));

        (await huis.Lukt(Onthaalhuis.Loket, new RegistreerSignaal(id, Drempelsoort.Taal))).Doorverwijzing.ShouldBeNull();

        (await huis.Mislukt(Onthaalhuis.Loket, new RegistreerSignaal(id, Drempelsoort.Taal))).Code.ShouldBe("DitSignaalIsErAl");
        (await huis.Sql($"select count(*) from onthaal.signaal s where contact = '{id}' and row_to_json(s)::text ~ 'Verzonnen|zus|470'")).ShouldBe(0L);
        (await huis.Mislukt(Onthaalhuis.Gent, new RegistreerSignaal(id, Drempelsoort.Taal))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
    }

    [Fact]
    public async Task Discriminatie_verwijzen_we_door()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje()));

        (await huis.Lukt(Onthaalhuis.Loket, new RegistreerSignaal(id, Drempelsoort.Discriminatie))).Doorverwijzing.ShouldBe(OnthaalInstellingen.MeldpuntDiscriminatie.Standaardwaarde);
    }

    [Fact]
    public void Het_bericht_noemt_geen_contact_en_geen_mens()
    {
        var contact = Contact.Registreer(Contactvoorbeeld.MetNaam(), null, null, Onthaalhuis.Loket, huis.Klok.GetUtcNow()).Waarde;

        var bericht = Signaal.Registreer(contact, Drempelsoort.Taal, Onthaalhuis.Vandaag).Berichten.ShouldHaveSingleItem().ShouldBeOfType<SignaalGeregistreerd>();

        System.Text.Json.JsonSerializer.Serialize(bericht).ShouldNotContain(contact.Id.ToString());
        (bericht.Thema, bericht.Gemeente, bericht.Dag).ShouldBe(("verblijf", NisCode.Parse("44021"), Onthaalhuis.Vandaag));
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Over_een_bezoeker_zonder_wettig_verblijf_gaat_er_geen_signaal_uit()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerZonderVerblijf(Kanaal.Telefoon, null, "dringende-medische-hulp"));
        (await huis.Mislukt(Onthaalhuis.Loket, new RegistreerSignaal(id, Drempelsoort.Taal))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);

        var later = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam()));
        await huis.Lukt(Onthaalhuis.Loket, new RegistreerSignaal(later, Drempelsoort.Taal));
        await huis.Lukt(Onthaalhuis.Loket, new MerkZonderVerblijf(later, (await huis.Blad(Onthaalhuis.Loket, later)).Versie, "dringende-medische-hulp"));
        (await huis.Sql($"select count(*) from onthaal.signaal where contact = '{later}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task Kleine_aantallen_zijn_er_niet_en_ook_niet_door_aftrekken_te_vinden()
    {
        await Zaai("onderwijs", Drempelsoort.Taal, "2026-08-10", 5);
        await Zaai("onderwijs", Drempelsoort.KennisInformatieVaardigheden, "2026-08-11", 4);
        await Zaai("wonen", Drempelsoort.Taal, "2026-08-12", 7);

        var telling = await huis.Lukt(Onthaalhuis.Loket, new TelSignalen(2026, 3));

        telling.Groepen.Select(g => (g.Soort, g.Thema, g.Aantal)).ShouldBe([(Drempelsoort.Taal, "wonen", 7), (Drempelsoort.Taal, "onderwijs", 5)]);
        telling.Groepen.ShouldAllBe(g => g.Gemeentenaam == "Gent");
        telling.Getoond.ShouldBe(12);
        (await huis.Lukt(Onthaalhuis.Gent, new TelSignalen(2026, 3))).Groepen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2026, 4)]
    [InlineData(2027, 1)]
    [InlineData(2026, 0)]
    [InlineData(99999, 1)]
    public async Task Een_kwartaal_dat_nog_groeit_is_niet_op_te_vragen(int jaar, int kwartaal) =>
        (await huis.Mislukt(Onthaalhuis.Loket, new TelSignalen(jaar, kwartaal))).Fouten.ShouldHaveSingleItem().Veld.ShouldBe("kwartaal");

    private async Task Zaai(string thema, Drempelsoort soort, string dag, int aantal)
    {
        for (var keer = 0; keer < aantal; keer++)
        {
            var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.Telefoontje(thema)));
            var signaal = (await huis.Lukt(Onthaalhuis.Loket, new RegistreerSignaal(id, soort))).Signaal;
            await huis.Sql($"update onthaal.signaal set dag = '{dag}' where id = '{signaal}'");
        }
    }
}
