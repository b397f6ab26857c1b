using Autofac;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Berichten;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Tests.Afspraken;

[Trait("Eis", "ONT-11")]
public sealed class HerinneringTests(Loketdaghuis huis) : IClassFixture<Loketdaghuis>
{
    private static readonly Loketkaart Loket = new(
        Uuid.Nieuw(), "Loket Voorbeeld", "Proefplein 1", Postcode.Parse("9000"), NisCode.Parse("44021"), false, null, [], [], new(2020, 1, 1), null);

    [Fact]
    public async Task Wie_een_mailadres_liet_krijgt_een_keer_een_herinnering()
    {
        var loket = huis.NieuwLoket();
        var uren = await huis.Vrij(loket, Onthaalhuis.Vandaag);
        var met = await huis.Onthaal.Lukt(Onthaalhuis.Loket, new BoekAfspraak(loket, uren[0], new("Zoë Verzonnen", Mail: "zoe@example.org")));
        var zonder = await huis.Onthaal.Lukt(Onthaalhuis.Loket, new BoekAfspraak(loket, uren[1], new("Zoë Verzonnen")));
        var later = await huis.Onthaal.Lukt(Onthaalhuis.Loket, new BoekAfspraak(loket, (await huis.Vrij(loket, Onthaalhuis.Vandaag.AddDays(3)))[0], new("Zoë Verzonnen", Mail: "zoe@example.org")));

        await Herinner();
        await Herinner();

        (await huis.Afspraak(met)).Herinnerd.ShouldNotBeNull();
        (await huis.Afspraak(zonder)).Herinnerd.ShouldBeNull();
        (await huis.Afspraak(later)).Herinnerd.ShouldBeNull();
        (await huis.Onthaal.Sql($"select count(*) from onthaal.outbox where naam = 'onthaal.afspraak-komt-eraan.v1' and inhoud::text like '%{met}%'")).ShouldBe(1L);
        (await huis.Onthaal.Sql("select count(*) from onthaal.outbox where inhoud::text like '%Verzonnen%' or inhoud::text like '%example.org%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task De_brief_gaat_alleen_weg_als_de_afspraak_nog_staat()
    {
        var loket = huis.NieuwLoket();
        var id = await huis.Onthaal.Lukt(Onthaalhuis.Loket, new BoekAfspraak(loket, (await huis.Vrij(loket, Onthaalhuis.Vandaag))[0], new("Zoë Verzonnen", Mail: "een@example.org")));
        var van = (await huis.Afspraak(id)).Afspraak.Van;

        await Post(p => p.Bezorg(Briefreden.Herinnering, id, van.AddHours(1), TestContext.Current.CancellationToken));
        await Post(p => p.Bezorg(Briefreden.Geannuleerd, id, van, TestContext.Current.CancellationToken));
        huis.Onthaal.Huis.Post.Brieven.ShouldNotContain(b => b.Aan == "een@example.org");
        await Post(p => p.Bezorg(Briefreden.Geboekt, id, van, TestContext.Current.CancellationToken));
        huis.Onthaal.Huis.Post.Brieven.Where(b => b.Aan == "een@example.org").ShouldHaveSingleItem().Onderwerp.ShouldBe("Uw afspraak");
    }

    [Theory]
    [InlineData("nl", "Herinnering aan uw afspraak", "We verwachten u op dinsdag 24 november 2026 om 10:30 uur.")]
    [InlineData("fr", "Rappel de votre rendez-vous", "Vous êtes attendu(e) le mardi 24 novembre 2026 à 10:30.")]
    [InlineData("en", "Reminder of your appointment", "We expect you on Tuesday 24 November 2026 at 10:30.")]
    [InlineData("ar", "Reminder of your appointment", "We verwachten u op dinsdag 24 november 2026 om 10:30 uur.")]
    public void De_brief_is_in_de_taal_van_de_bezoeker_en_zegt_niet_wie_of_waarover(string taal, string onderwerp, string zin)
    {
        var van = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
        var afspraak = Afspraak.Boek(OvoCode.Parse("OVO900001"), Loket.Id, new(van, van.AddMinutes(30), 1), new("Zoë Verzonnen", Mail: "zoe@example.org", Taal: taal, Thema: "verblijf"), Onthaalhuis.Loket);

        var talen = new InDeContacttaalOfInHetEngels().Bepaal(new(Afspraakbrief.Talen, taal)).Talen;
        var brief = Afspraakbrief.Stel(Briefreden.Herinnering, afspraak, Loket, talen, van.AddDays(-1));

        brief.Onderwerp.ShouldBe(onderwerp);
        brief.Tekst.ShouldContain(zin);
        brief.Tekst.ShouldContain("Loket Voorbeeld");
        brief.Tekst.ShouldNotContain("Verzonnen");
        brief.Tekst.ShouldNotContain("verblijf");
    }

    [Theory]
    [InlineData(Briefreden.Geboekt, "PUBLISH", "CONFIRMED")]
    [InlineData(Briefreden.Geannuleerd, "CANCEL", "CANCELLED")]
    internal void De_afspraak_gaat_mee_voor_de_agenda_van_de_bezoeker(Briefreden reden, string methode, string staat)
    {
        var van = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
        var afspraak = Afspraak.Boek(OvoCode.Parse("OVO900001"), Loket.Id, new(van, van.AddMinutes(30), 1), new("Zoë Verzonnen", Mail: "zoe@example.org", Thema: "verblijf"), Onthaalhuis.Loket);

        var eerst = Afspraakbrief.Stel(Briefreden.Geboekt, afspraak, Loket, ["nl"], van.AddDays(-2)).Bijlage.ShouldNotBeNull();
        var bijlage = Afspraakbrief.Stel(reden, afspraak, Loket, ["nl"], van.AddDays(-1)).Bijlage.ShouldNotBeNull();

        bijlage.Soort.ShouldBe($"text/calendar; method={methode}; charset=utf-8");
        var agenda = Ical.Net.Calendar.Load(bijlage.Inhoud).ShouldNotBeNull();
        var dag = agenda.Events.ShouldHaveSingleItem();
        (agenda.Method, dag.Status, dag.Summary, dag.Start!.AsUtc).ShouldBe((methode, staat, "Uw afspraak", van.UtcDateTime));
        (dag.Uid, dag.Sequence > Ical.Net.Calendar.Load(eerst.Inhoud)!.Events[0]!.Sequence).ShouldBe((afspraak.Id.ToString(), true));
        bijlage.Inhoud.ShouldNotContain("Verzonnen");
        bijlage.Inhoud.ShouldNotContain("verblijf");
    }

    private async Task Herinner()
    {
        await using var scope = huis.Onthaal.Huis.Scope(Aanroeper.Systeem("job"), a => a.BeginAlsSysteem("job"));
        (await scope.Resolve<Platform.Slices.IDispatcher>().Send(new HerinnerAfspraken(), TestContext.Current.CancellationToken)).IsGelukt.ShouldBeTrue();
    }

    private async Task Post(Func<Afspraakpost, Task> doe)
    {
        await using var scope = huis.Onthaal.Huis.Scope(Aanroeper.Systeem("post"), a => a.BeginAlsSysteem("post"));
        await doe(scope.Resolve<Afspraakpost>());
    }
}
