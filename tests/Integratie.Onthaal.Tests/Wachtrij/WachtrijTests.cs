using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Wachtrij;
using Integratie.Onthaal.ZonderVerblijf;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Npgsql;

namespace Integratie.Onthaal.Tests.Wachtrij;

[Trait("Eis", "ONT-11")]
public sealed class WachtrijTests(Loketdaghuis huis) : IClassFixture<Loketdaghuis>
{
    private static Aanroeper Ik => Onthaalhuis.Loket;

    [Fact]
    public async Task Wie_tegelijk_een_nummer_neemt_krijgt_een_eigen_nummer_zonder_gaten()
    {
        var loket = huis.NieuwLoket();

        var genomen = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new()))));

        genomen.Select(g => g.Nummer).Order().ShouldBe(Enumerable.Range(1, 24));
        (await huis.Rij(loket)).Wachtenden.Count.ShouldBe(24);
    }

    [Fact]
    public async Task Een_nummer_dat_niet_doorgaat_laat_geen_gat()
    {
        var loket = huis.NieuwLoket();
        await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new()));
        (await huis.Onthaal.Mislukt(Ik, new NeemNummer(loket, new("xx", "koffie")))).Fouten.Select(f => f.Veld).ShouldBe(["thema", "taal"]);

        (await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new()))).Nummer.ShouldBe(2);
    }

    [Fact]
    public async Task Twee_medewerkers_die_tegelijk_oproepen_krijgen_nooit_dezelfde_bezoeker()
    {
        var loket = huis.NieuwLoket();
        for (var i = 0; i < 12; i++)
        {
            await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new()));
        }

        var opgeroepen = await Task.WhenAll(Enumerable.Range(0, 12).Select(i =>
            huis.Onthaal.Lukt(i % 2 == 0 ? Ik : Onthaalhuis.Collega, new RoepVolgendeOp(loket, $"{i}"))));

        opgeroepen.Select(o => o.Nummer).Order().ShouldBe(Enumerable.Range(1, 12));
        (await huis.Onthaal.Mislukt(Ik, new RoepVolgendeOp(loket, "1"))).Code.ShouldBe("ErWachtNiemand");
    }

    [Fact]
    public async Task De_hele_weg_van_nummer_tot_contact_zonder_iets_twee_keer_te_typen()
    {
        var loket = huis.NieuwLoket();
        var nummer = await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new("ar", "wonen", true)));
        (await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "2"))).Id.ShouldBe(nummer.Id);
        await Stap(nummer.Id, v => new RoepOp(nummer.Id, v, "3"));
        var opgeroepen = (await huis.Beurt(nummer.Id)).Beurt;
        (opgeroepen.Staat, opgeroepen.Balie, opgeroepen.Oproepen).ShouldBe((Beurtstaat.Opgeroepen, "3", 2));
        await Stap(nummer.Id, v => new StartGesprek(nummer.Id, v));

        var contact = await huis.Onthaal.Lukt(Ik, new RegistreerContact(new(Kanaal.Loket, "wonen", loket, "ar"), Beurt: nummer.Id));

        var klaar = (await huis.Beurt(nummer.Id)).Beurt;
        (klaar.Staat, klaar.Contact).ShouldBe((Beurtstaat.Afgerond, contact));
        (await huis.Rij(loket)).Tijden.Geholpen.ShouldBe(1);
    }

    [Fact]
    public async Task Elke_verkeerde_stap_gaat_terug()
    {
        var loket = huis.NieuwLoket();
        var id = (await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new()))).Id;
        (await huis.Onthaal.Mislukt(Ik, new MaakStapOngedaan(id, (await huis.Beurt(id)).Versie))).Code.ShouldBe("ErIsGeenStapOngedaanTeMaken");
        await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "1"));
        await Stap(id, v => new MeldNietGekomen(id, v));
        await Staat(Beurtstaat.NietGekomen, v => new MaakStapOngedaan(id, v));
        await Staat(Beurtstaat.Opgeroepen, v => new StartGesprek(id, v));
        await Staat(Beurtstaat.Bezig, v => new RondGesprekAf(id, v));
        await Staat(Beurtstaat.Afgerond, v => new MaakStapOngedaan(id, v));
        await Staat(Beurtstaat.Bezig, v => new MaakStapOngedaan(id, v));
        await Staat(Beurtstaat.Opgeroepen, v => new ZetTerugInDeRij(id, v));
        (await huis.Beurt(id)).Beurt.Staat.ShouldBe(Beurtstaat.Wacht);

        async Task Staat<T>(Beurtstaat nu, Func<uint, IOpdracht<T>> stap)
        {
            (await huis.Beurt(id)).Beurt.Staat.ShouldBe(nu);
            await Stap(id, stap);
        }
    }

    [Fact]
    public async Task Wie_niet_kwam_en_toch_komt_wordt_opnieuw_opgeroepen()
    {
        var loket = huis.NieuwLoket();
        var id = (await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new()))).Id;
        await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "1"));
        await Stap(id, v => new MeldNietGekomen(id, v));

        await Stap(id, v => new RoepOp(id, v, "1"));

        (await huis.Beurt(id)).Beurt.Staat.ShouldBe(Beurtstaat.Opgeroepen);
    }

    [Fact]
    public async Task Een_oude_knop_overschrijft_de_stap_van_een_collega_niet()
    {
        var loket = huis.NieuwLoket();
        var id = (await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new()))).Id;
        var versie = (await huis.Beurt(id)).Versie;
        await huis.Onthaal.Lukt(Onthaalhuis.Collega, new RoepOp(id, versie, "1"));

        (await huis.Onthaal.Mislukt(Ik, new RoepOp(id, versie, "2"))).Soort.ShouldBe(Mislukkingssoort.Verouderd);
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Van_een_bezoeker_zonder_verblijf_houdt_ook_de_wachtrij_niets_bij()
    {
        var loket = huis.NieuwLoket();
        var id = (await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new("ar", "verblijf", true)))).Id;
        await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "1"));

        await huis.Onthaal.Lukt(Ik, new RegistreerZonderVerblijf(Kanaal.Loket, loket, "dringende-medische-hulp", Beurt: id));

        var rij = (await huis.Beurt(id)).Beurt;
        (rij.Staat, rij.Taal, rij.Thema, rij.Tolk, rij.Contact).ShouldBe((Beurtstaat.Afgerond, null, null, false, null));
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Wie_een_contact_afschermt_wist_ook_de_beurt()
    {
        var loket = huis.NieuwLoket();
        var id = (await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new("ar", "verblijf")))).Id;
        await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "1"));
        var contact = await huis.Onthaal.Lukt(Ik, new RegistreerContact(new(Kanaal.Loket, "verblijf", loket, "ar"), Beurt: id));

        await huis.Onthaal.Lukt(Ik, new MerkZonderVerblijf(contact, (await huis.Onthaal.Blad(Ik, contact)).Versie, "dringende-medische-hulp"));

        var rij = (await huis.Beurt(id)).Beurt;
        (rij.Taal, rij.Thema, rij.Contact).ShouldBe((null, null, null));
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_andere_organisatie_ziet_de_wachtrij_niet()
    {
        var loket = huis.NieuwLoket();
        var id = (await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new("ar", "wonen")))).Id;
        var versie = (await huis.Beurt(id)).Versie;

        (await huis.Rij(loket, Onthaalhuis.Gent)).Wachtenden.ShouldBeEmpty();
        await Weg(new ToonWachtbeurt(id));
        await Weg(new RoepOp(id, versie, "1"));
        await Weg(new MeldNietGekomen(id, versie));
        await Weg(new ZetTerugInDeRij(id, versie));
        await Weg(new StartGesprek(id, versie));
        await Weg(new RondGesprekAf(id, versie));
        await Weg(new MaakStapOngedaan(id, versie));
        (await huis.Onthaal.Mislukt(Onthaalhuis.Gent, new RoepVolgendeOp(loket, "1"))).Code.ShouldBe("ErWachtNiemand");
        (await huis.Onthaal.Mislukt(Onthaalhuis.Gent, new RegistreerContact(Contactvoorbeeld.Telefoontje(), Beurt: id))).Fouten.ShouldContain(f => f.Veld == "beurt");

        async Task Weg<T>(IVerzoek<T> verzoek) => (await huis.Onthaal.Mislukt(Onthaalhuis.Gent, verzoek)).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
    }

    [Theory]
    [Trait("Eis", "KRN-02")]
    [InlineData("wachtbeurt")]
    [InlineData("nummerteller")]
    [InlineData("afspraak")]
    [InlineData("loketrooster")]
    public async Task De_databank_zelf_verbergt_de_dag_voor_een_ander(string tabel)
    {
        await huis.Onthaal.Lukt(Ik, new NeemNummer(huis.NieuwLoket(), new()));
        await using var verbinding = await huis.Onthaal.Huis.Databank.Databank.Bron.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var opdracht = new NpgsqlCommand(
            $"select set_config('{Bereik.Instelling}', 'OVO002067', false); select count(*) from onthaal.{tabel}; select relforcerowsecurity from pg_class where oid = 'onthaal.{tabel}'::regclass", verbinding);
        await using var lezer = await opdracht.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await lezer.NextResultAsync(TestContext.Current.CancellationToken);
        await lezer.ReadAsync(TestContext.Current.CancellationToken);
        lezer.GetInt64(0).ShouldBe(0);
        await lezer.NextResultAsync(TestContext.Current.CancellationToken);
        await lezer.ReadAsync(TestContext.Current.CancellationToken);
        lezer.GetBoolean(0).ShouldBeTrue();
    }

    private async Task Stap<T>(Guid id, Func<uint, IOpdracht<T>> stap) => await huis.Onthaal.Lukt(Ik, stap((await huis.Beurt(id)).Versie));
}
