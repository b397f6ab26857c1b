using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Agendalinks;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Tests.Agendalinks;

[Trait("Eis", "ONT-11")]
public sealed class LinkTests(Loketdaghuis huis) : IClassFixture<Loketdaghuis>
{
    private static Aanroeper Ik => Onthaalhuis.Loket;

    [Fact]
    public async Task De_agenda_van_een_loket_zegt_uren_en_tolken_en_nooit_wie_er_komt()
    {
        var (loket, ander) = (huis.NieuwLoket(), huis.NieuwLoket());
        var uur = (await huis.Vrij(loket, Onthaalhuis.Vandaag.AddDays(1)))[0];
        await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, uur, new("Zoë Verzonnen", "0470123456", "zoe@example.org", "ar", "verblijf", true)));
        await huis.Onthaal.Lukt(Ik, new BoekAfspraak(ander, (await huis.Vrij(ander, Onthaalhuis.Vandaag.AddDays(1)))[0], new("Lina Proefman")));

        var agenda = await Agenda(Linkdoel.AgendaVanLoket, (await huis.Onthaal.Lukt(Ik, new MaakLink(Linksoort.AgendaVanLoket, loket))).Pad);

        agenda.ShouldContain($"SUMMARY:Afspraak {uur.Plaatselijk():H'.'mm}\\, tolk Arabisch");
        agenda.ShouldContain($"DTSTART:{uur.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        agenda.Split("BEGIN:VEVENT").Length.ShouldBe(2);
        foreach (var woord in new[] { "Verzonnen", "470123456", "example.org", "verblijf", "Verblijf" })
        {
            agenda.ShouldNotContain(woord);
        }
    }

    [Fact]
    public async Task De_agenda_van_een_medewerker_heeft_alleen_wie_die_zelf_ontvangt()
    {
        var loket = huis.NieuwLoket();
        var uren = await huis.Vrij(loket, Onthaalhuis.Vandaag.AddDays(2));
        await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, uren[0], new("Zoë Verzonnen", Medewerker: Onthaalhuis.Collega.Id)));
        await huis.Onthaal.Lukt(Ik, new BoekAfspraak(loket, uren[1], new("Lina Proefman")));

        var agenda = await Agenda(Linkdoel.AgendaVanMedewerker, (await huis.Onthaal.Lukt(Onthaalhuis.Collega, new MaakLink(Linksoort.MijnAgenda))).Pad);

        agenda.Split("BEGIN:VEVENT").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Een_vernieuwde_of_ingetrokken_link_opent_niets_meer()
    {
        var loket = huis.NieuwLoket();
        var eerste = await huis.Onthaal.Lukt(Ik, new MaakLink(Linksoort.AgendaVanLoket, loket));
        var tweede = await huis.Onthaal.Lukt(Onthaalhuis.Collega, new MaakLink(Linksoort.AgendaVanLoket, loket));

        (await Mislukt(Linkdoel.AgendaVanLoket, eerste.Pad)).ShouldBe(Mislukkingssoort.NietGevonden);
        await Agenda(Linkdoel.AgendaVanLoket, tweede.Pad);
        (await Mislukt(Linkdoel.AgendaVanMedewerker, tweede.Pad)).ShouldBe(Mislukkingssoort.NietGevonden);
        await huis.Onthaal.Lukt(Ik, new TrekLinkIn(tweede.Id));
        (await Mislukt(Linkdoel.AgendaVanLoket, tweede.Pad)).ShouldBe(Mislukkingssoort.NietGevonden);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_link_van_een_ander_zie_je_niet_en_trek_je_niet_in()
    {
        var loket = huis.NieuwLoket();
        var vanLoket = await huis.Onthaal.Lukt(Ik, new MaakLink(Linksoort.AgendaVanLoket, loket));
        var vanMij = await huis.Onthaal.Lukt(Ik, new MaakLink(Linksoort.MijnAgenda));

        (await huis.Onthaal.Lukt(Onthaalhuis.Gent, new SomLinks())).Links.ShouldBeEmpty();
        (await huis.Onthaal.Mislukt(Onthaalhuis.Gent, new TrekLinkIn(vanLoket.Id))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Onthaal.Mislukt(Onthaalhuis.Collega, new TrekLinkIn(vanMij.Id))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
        (await huis.Onthaal.Lukt(Onthaalhuis.Collega, new SomLinks())).Links.Select(l => l.Id).ShouldContain(vanLoket.Id);
        (await huis.Onthaal.Lukt(Onthaalhuis.Collega, new SomLinks())).Links.Select(l => l.Id).ShouldNotContain(vanMij.Id);
        vanLoket.ToString().ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Het_scherm_van_de_wachtzaal_toont_nummers_aan_wie_niet_is_aangemeld()
    {
        var loket = huis.NieuwLoket();
        for (var i = 0; i < 3; i++)
        {
            await huis.Onthaal.Lukt(Ik, new NeemNummer(loket, new("ar", "verblijf")));
        }

        await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "2"));
        await huis.Onthaal.Lukt(Ik, new RoepVolgendeOp(loket, "4"));
        var sleutel = (await huis.Onthaal.Lukt(Ik, new MaakLink(Linksoort.Wachtzaalscherm, loket))).Pad.Split('/')[^1];

        var zaal = await huis.Onthaal.Lukt(Aanroeper.Onbekend, new ToonWachtzaalscherm(sleutel));

        zaal.Oproepen.ShouldBe([new(2, "4"), new(1, "2")], ignoreOrder: true);
        zaal.Wachtend.ShouldBe(1);
        (await huis.Onthaal.Mislukt(Aanroeper.Onbekend, new ToonWachtzaal(loket))).Soort.ShouldNotBe(Mislukkingssoort.NietGevonden);
        (await huis.Onthaal.Mislukt(Aanroeper.Onbekend, new ToonWachtzaalscherm("onzin"))).Soort.ShouldBe(Mislukkingssoort.NietGevonden);
    }

    private async Task<string> Agenda(Linkdoel doel, string pad) => (await huis.Onthaal.Lukt(Aanroeper.Onbekend, new ToonAgenda(doel, pad.Split('/')[^1]))).Inhoud;

    private async Task<Mislukkingssoort> Mislukt(Linkdoel doel, string pad) =>
        (await huis.Onthaal.Mislukt(Aanroeper.Onbekend, new ToonAgenda(doel, pad.Split('/')[^1]))).Soort;
}
