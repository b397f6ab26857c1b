using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Roosters;
using Integratie.Onthaal.Wachtrij;
using Integratie.Onthaal.ZonderVerblijf;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Tests.Afspraken;

[Trait("Eis", "ONT-11")]
public sealed class AfspraakTests(Loketdaghuis huis) : IClassFixture<Loketdaghuis>
{
    private static readonly DateOnly Morgen = Onthaalhuis.Vandaag.AddDays(1);

    private static readonly Afspraakgegevens Zoe = new("Zoë Verzonnen", "0470 12 34 56", "Zoe@example.org", "ar", "gezin", true);

    private static Aanroeper Ik => Onthaalhuis.Loket;

    [Fact]
    public async Task Een_afspraak_past_in_de_openingsuren_en_in_het_rooster()
    {
        var loket = huis.NieuwLoket();
        await huis.Onthaal.Lukt(Ik, new StelRoosterIn(loket, 0, 30, [new(Weekdag.Woensdag, new(10, 0), new(11, 0), 3, 2)]));

        var uren = (await huis.Onthaal.Lukt(Ik, new ToonPlanning(loket, Morgen))).Dagen[0].Uren;

        uren.Select(u => u.Van.Plaatselijk().ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(["10:00", "10:30"]);
        uren.ShouldAllBe(u => u.Plaatsen == 2 && u.Vrij == 2);
        (await huis.Onthaal.Mislukt(Ik, new BoekAfspraak(loket, uren[0].Van.AddHours(-1), Zoe))).Code.ShouldBe("DitUurIsNietVrij");
        (await huis.Onthaal.Mislukt(Ik, new BoekAfspraak(loket, uren[0].Van.AddMinutes(5), Zoe))).Code.ShouldBe("DitUurIsNietVrij");
    }

    [Fact]
    public async Task Wie_tegelijk_boekt_krijgt_nooit_dezelfde_plaats()
    {
        var loket = huis.NieuwLoket();
        await huis.Onthaal.Lukt(Ik, new StelRoosterIn(loket, 0, 30, [new(Weekdag.Woensdag, new(9, 0), new(12, 0), 3, 3)]));
        var uur = (await huis.Vrij(loket, Morgen))[0];

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => huis.Onthaal.Huis.Stuur(Ik, new BoekAfspraak(loket, uur, Zoe))));

        uitkomsten.Count(u => u.IsGelukt).ShouldBe(3);
        uitkomsten.Where(u => !u.IsGelukt).ShouldAllBe(u => u.Mislukking!.Code == "DitUurIsNietVrij");
        (await huis.Onthaal.Sql($"select string_agg(plaats::text, ',' order by plaats) from onthaal.afspraak where loket = '{loket}'")).ShouldBe("1,2,3");
    }

    [Fact]
    public async Task Een_gesloten_dag_heeft_geen_uren()
    {
        var loket = huis.NieuwLoket();
        var kerst = new DateOnly(2026, 12, 25);

        (await huis.Onthaal.Lukt(Ik, new ToonPlanning(loket, kerst))).Dagen[0].ShouldSatisfyAllConditions(d => d.Uren.ShouldBeEmpty(), d => d.Reden.ShouldBe("Kerstmis"));
        var fout = await huis.Onthaal.Mislukt(Ik, new BoekAfspraak(loket, kerst.Begin().AddHours(10), Zoe));
        fout.Bericht.ShouldContain("Kerstmis");
    }

    [Fact]
    public async Task Wie_het_is_staat_versleuteld_en_is_te_vinden()
    {
        var (loket, id) = await Boek();

        foreach (var woord in new[] { "Verzonnen", "470123456", "example.org" })
        {
            (await huis.Onthaal.Sql($"select count(*) from onthaal.afspraak a where id = '{id}' and row_to_json(a)::text like '%{woord}%'")).ShouldBe(0L);
            (await huis.Onthaal.Sql($"select count(*) from platform.audit where module = 'onthaal' and wijzigingen::text like '%{woord}%'")).ShouldBe(0L);
        }

        foreach (var zoek in new ZoekAfspraken[] { new("zoe verzonnen"), new("Zoo Verzonen"), new(Telefoon: "+32470123456"), new(Mail: "zoe@EXAMPLE.org") })
        {
            (await huis.Onthaal.Lukt(Ik, zoek)).Afspraken.ShouldContain(a => a.Afspraak.Id == id && a.Afspraak.Loket == loket && a.Naam == "Zoë Verzonnen");
            (await huis.Onthaal.Lukt(Onthaalhuis.Gent, zoek)).Afspraken.ShouldBeEmpty();
        }

        var blad = await huis.Afspraak(id);
        (blad.Naam, blad.Telefoon, blad.Mail).ShouldBe(("Zoë Verzonnen", "+32470123456", "zoe@example.org"));
        (await huis.Onthaal.Sql($"select count(*) from platform.audit where soort = 'lezing' and dossier = '{id}' and handeling = 'ToonAfspraak'")).ShouldBe(1L);
        (await huis.Onthaal.Sql($"select count(*) from platform.audit where soort = 'lezing' and dossier = '{id}' and handeling = 'ZoekAfspraken'")).ShouldBe(4L);
    }

    [Fact]
    public async Task Verzetten_laat_het_oude_uur_vrij()
    {
        var (loket, id) = await Boek();
        var oud = (await huis.Afspraak(id)).Afspraak.Van;
        var nieuw = (await huis.Vrij(loket, Morgen)).First(u => u != oud);

        await huis.Onthaal.Lukt(Ik, new VerzetAfspraak(id, (await huis.Afspraak(id)).Versie, nieuw));

        (await huis.Afspraak(id)).Afspraak.Van.ShouldBe(nieuw);
        (await huis.Vrij(loket, Morgen)).ShouldContain(oud);
        (await huis.Vrij(loket, Morgen)).ShouldNotContain(nieuw);
    }

    [Fact]
    public async Task Annuleren_geeft_het_uur_vrij_en_herstellen_neemt_het_terug_als_dat_nog_kan()
    {
        var (loket, id) = await Boek();
        var uur = (await huis.Afspraak(id)).Afspraak.Van;
        await Stap(id, v => new AnnuleerAfspraak(id, v));
        (await huis.Vrij(loket, Morgen)).ShouldContain(uur);
        await Stap(id, v => new HerstelAfspraak(id, v));
        (await huis.Vrij(loket, Morgen)).ShouldNotContain(uur);

        await Stap(id, v => new AnnuleerAfspraak(id, v));
        await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, uur, Zoe));
        (await huis.Onthaal.Mislukt(Ik, new HerstelAfspraak(id, (await huis.Afspraak(id)).Versie))).Code.ShouldBe("HetUurIsIntussenVol");
    }

    [Fact]
    public async Task Wie_aankomt_krijgt_een_nummer_met_wat_we_al_weten()
    {
        var loket = huis.NieuwLoket();
        var id = await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, (await huis.Vrij(loket, Onthaalhuis.Vandaag))[0], Zoe));

        var versie = (await huis.Afspraak(id)).Versie;
        var beurt = await huis.Onthaal.Lukt(Ik, new MeldAangekomen(id, versie));

        var regel = (await huis.Rij(loket)).Wachtenden.ShouldHaveSingleItem();
        (regel.Id, regel.Nummer, regel.Taal, regel.Thema, regel.Tolk).ShouldBe((beurt.Id, 1, "ar", "gezin", true));
        (await huis.Afspraak(id)).ShouldSatisfyAllConditions(a => a.Beurt.ShouldBe(beurt.Id), a => a.Afspraak.Staat.ShouldBe(Afspraakstaat.Aangekomen));
        (await huis.Onthaal.Mislukt(Ik, new MeldAangekomen(id, (await huis.Afspraak(id)).Versie))).Code.ShouldBe("DeBezoekerIsAlAangekomen");
        (await huis.Onthaal.Mislukt(Ik, new MeldGemist(id, (await huis.Afspraak(id)).Versie))).Code.ShouldBe("DeBezoekerIsAlAangekomen");
    }

    [Fact]
    public async Task Een_aankomst_neem_je_terug_zolang_niemand_opgeroepen_is()
    {
        var loket = huis.NieuwLoket();
        var id = await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, (await huis.Vrij(loket, Onthaalhuis.Vandaag))[0], Zoe));
        await Stap(id, v => new MeldAangekomen(id, v));
        await Stap(id, v => new HerstelAfspraak(id, v));
        (await huis.Rij(loket)).Wachtenden.ShouldBeEmpty();
        (await huis.Afspraak(id)).ShouldSatisfyAllConditions(a => a.Beurt.ShouldBeNull(), a => a.Afspraak.Staat.ShouldBe(Afspraakstaat.Gepland));

        await Stap(id, v => new MeldAangekomen(id, v));
        await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "1"));
        (await huis.Onthaal.Mislukt(Ik, new HerstelAfspraak(id, (await huis.Afspraak(id)).Versie))).Code.ShouldBe("DezeBezoekerIsAlOpgeroepen");
    }

    [Fact]
    public async Task Wat_verkeerd_geboekt_is_verbeter_je_en_een_nieuw_mailadres_krijgt_de_afspraak()
    {
        var (_, id) = await Boek();
        await Stap(id, v => new CorrigeerAfspraak(id, v, Zoe with { Naam = "Zoë Verzonden", Mail = "zoe.verzonden@example.org", Taal = "fr", Tolk = false }));

        var blad = await huis.Afspraak(id);
        (blad.Naam, blad.Mail, blad.Afspraak.Taal, blad.Afspraak.Tolk).ShouldBe(("Zoë Verzonden", "zoe.verzonden@example.org", "fr", false));
        (await huis.Onthaal.Sql($"select count(*) from onthaal.outbox where naam = 'onthaal.afspraak-geboekt.v1' and inhoud::text like '%{id}%'")).ShouldBe(2L);
        await Stap(id, v => new CorrigeerAfspraak(id, v, Zoe with { Mail = "zoe.verzonden@example.org" }));
        (await huis.Onthaal.Sql($"select count(*) from onthaal.outbox where naam = 'onthaal.afspraak-geboekt.v1' and inhoud::text like '%{id}%'")).ShouldBe(2L);

        (await Fout(Zoe with { Naam = null, Telefoon = null })).ShouldContain(f => f.Veld == "naam");
        (await Fout(Zoe with { Mail = "geen adres" })).ShouldContain(f => f.Veld == "mail");
        (await Fout(Zoe with { Thema = "bestaat-niet" })).ShouldContain(f => f.Veld == "thema");
        (await huis.Onthaal.Mislukt(Ik, new CorrigeerAfspraak(id, blad.Versie, Zoe))).Soort.ShouldBe(Mislukkingssoort.Verouderd);
        await Stap(id, v => new AnnuleerAfspraak(id, v));
        (await huis.Onthaal.Mislukt(Ik, new CorrigeerAfspraak(id, (await huis.Afspraak(id)).Versie, Zoe))).Code.ShouldBe("DeAfspraakIsGeannuleerd");

        async Task<IReadOnlyList<Invoerfout>> Fout(Afspraakgegevens gegevens) =>
            (await huis.Onthaal.Mislukt(Ik, new CorrigeerAfspraak(id, (await huis.Afspraak(id)).Versie, gegevens))).Fouten;
    }

    [Fact]
    public async Task Een_afspraak_van_morgen_kan_vandaag_niet_aankomen_en_niet_gemist_zijn()
    {
        var (_, id) = await Boek();

        (await huis.Onthaal.Mislukt(Ik, new MeldAangekomen(id, (await huis.Afspraak(id)).Versie))).Code.ShouldBe("DeAfspraakIsNietVandaag");
        (await huis.Onthaal.Mislukt(Ik, new MeldGemist(id, (await huis.Afspraak(id)).Versie))).Code.ShouldBe("DeAfspraakIsNogNietBegonnen");
    }

    [Fact]
    public async Task De_tolkenlijst_toont_de_taal_en_niet_de_bezoeker()
    {
        var (loket, id) = await Boek();
        await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, (await huis.Vrij(loket, Morgen))[0], Zoe with { Tolk = false }));

        var lijst = (await huis.Onthaal.Lukt(Ik, new ToonTolkbehoefte(loket))).Afspraken;

        lijst.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Id.ShouldBe(id), a => a.Taalnaam.ShouldBe("Arabisch"));
        (await huis.Onthaal.Lukt(Onthaalhuis.Gent, new ToonTolkbehoefte())).Afspraken.ShouldBeEmpty();
        (await huis.Onthaal.Mislukt(Ik, new BoekAfspraak(loket, default, Zoe with { Taal = null }))).Fouten.ShouldContain(f => f.Veld == "taal");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_andere_organisatie_ziet_en_raakt_geen_afspraak()
    {
        var (loket, id) = await Boek();
        var versie = (await huis.Afspraak(id)).Versie;

        await Weg(new ToonAfspraak(id));
        await Weg(new VerzetAfspraak(id, versie, default));
        await Weg(new AnnuleerAfspraak(id, versie));
        await Weg(new MeldGemist(id, versie));
        await Weg(new HerstelAfspraak(id, versie));
        await Weg(new CorrigeerAfspraak(id, versie, Zoe));
        await Weg(new MeldAangekomen(id, versie));
        (await huis.Onthaal.Lukt(Onthaalhuis.Gent, new ToonPlanning(loket, Morgen))).Dagen[0].Uren.ShouldAllBe(u => u.Afspraken.Count == 0);

        async Task Weg<T>(IVerzoek<T> verzoek) => (await huis.Onthaal.Mislukt(Onthaalhuis.Gent, verzoek)).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
    }

    [Fact]
    [Trait("Eis", "ONT-09")]
    public async Task Van_een_bezoeker_zonder_verblijf_blijft_ook_van_de_afspraak_niets_over()
    {
        var loket = huis.NieuwLoket();
        var id = await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, (await huis.Vrij(loket, Onthaalhuis.Vandaag))[0], Zoe));
        var beurt = await huis.Onthaal.Lukt(Ik, new MeldAangekomen(id, (await huis.Afspraak(id)).Versie));
        await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "1"));

        await huis.Onthaal.Lukt(Ik, new RegistreerZonderVerblijf(Kanaal.Loket, loket, "dringende-medische-hulp", Beurt: beurt.Id));

        (await huis.Onthaal.Sql($"select num_nonnulls(naam, naam_delen, telefoon, telefoon_blind, mail, mail_blind, taal, thema) from onthaal.afspraak where id = '{id}'")).ShouldBe(0);
    }

    private async Task<(Guid Loket, Guid Afspraak)> Boek()
    {
        var loket = huis.NieuwLoket();
        return (loket, await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, (await huis.Vrij(loket, Morgen))[0], Zoe)));
    }

    private async Task Stap<T>(Guid id, Func<uint, IOpdracht<T>> stap) => await huis.Onthaal.Lukt(Ik, stap((await huis.Afspraak(id)).Versie));
}
