using Autofac;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Start;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Start;

/// <summary>What an officer reads on the start page, without opening anything.</summary>
[Trait("Eis", "ONT-11")]
public sealed class StarttegelTests(Loketdaghuis huis) : IClassFixture<Loketdaghuis>
{
    [Fact]
    public async Task Wie_nog_geen_loket_had_leest_alleen_wat_hij_op_te_volgen_heeft()
    {
        var nieuw = Persona.Medewerker("vo-loket-nieuw", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);

        var tegel = (await Tegels(nieuw)).ShouldHaveSingleItem();

        (tegel.Titel, tegel.Waarde, tegel.Uitleg, tegel.Staat).ShouldBe((Opvolgingstegel.Titel, "0", "U hebt niets op te volgen", Checkstaat.Goed));
    }

    [Fact]
    public async Task Wie_aan_een_loket_zit_leest_wie_wacht_wie_komt_en_wat_niet_kan_wachten()
    {
        var ik = Persona.Medewerker("vo-loket-start", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var loket = huis.NieuwLoket();
        var contact = await huis.Onthaal.Lukt(ik, new RegistreerContact(Contactvoorbeeld.Telefoontje() with { Kanaal = Kanaal.Loket, Loket = loket }));
        var leeg = await Tegels(ik);
        await huis.Onthaal.Lukt(ik, new NeemNummer(loket, new()));
        await huis.Onthaal.Lukt(ik, new NeemNummer(loket, new()));
        var uur = (await huis.Vrij(loket, Onthaalhuis.Vandaag))[0];
        var afspraak = await huis.Onthaal.Lukt(ik, new BoekAfspraak(loket, uur, new("Zoë Verzonnen", "0470 12 34 56", Taal: "ar", Tolk: true)));

        var tegels = await Tegels(ik);

        leeg.Select(t => (t.Titel, t.Waarde, t.Staat)).ShouldBe([(Loketdagtegels.Wachtenden, "0", Checkstaat.Goed), (Opvolgingstegel.Titel, "1", Checkstaat.LetOp)]);
        tegels.Select(t => (t.Titel, t.Waarde)).ShouldBe([(Loketdagtegels.Wachtenden, "2"), (Loketdagtegels.Volgende, uur.Klok()), (Opvolgingstegel.Titel, "1")]);
        tegels[0].Uitleg.ShouldEndWith("het langst 0 min.");
        tegels[0].Href.ShouldBe($"/onthaal/wachtrij?loket={loket}");
        tegels[1].Uitleg.ShouldEndWith(", tolk nodig");
        tegels[1].Href.ShouldBe($"/onthaal/afspraken/{afspraak}");
        tegels[2].Uitleg.ShouldBe("1 nog te beslissen");

        // What is decided and lies ahead doesn't press.
        await huis.Onthaal.Lukt(ik, new BeslisComponent(contact, await Versie(ik, contact), Contactvoorbeeld.Ja));
        await huis.Onthaal.Lukt(ik, new LegAfloopVast(contact, await Versie(ik, contact), Contactvoorbeeld.Opvolging));
        (await Tegels(ik))[^1].Uitleg.ShouldBe("Niets is te laat");
    }

    [Fact]
    public async Task Wie_niet_aan_een_loket_werkt_en_wie_van_elders_is_leest_niets_van_hier()
    {
        (await Tegels(Persona.LokaalBestuurGent)).ShouldBeEmpty();
        (await Tegels(Persona.Auditor)).ShouldBeEmpty();
        (await Tegels(Onthaalhuis.Gent)).Where(t => t.Waarde != "0").ShouldBeEmpty();
    }

    private async Task<uint> Versie(Aanroeper wie, Guid contact) => (await huis.Onthaal.Lukt(wie, new ToonContact(contact))).Versie;

    private async Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper wie)
    {
        await using var scope = huis.Onthaal.Huis.Scope(wie);
        var tegels = new List<Starttegel>();
        foreach (var bron in scope.Resolve<IEnumerable<IStarttegelbron>>().Where(b => b.GetType().Assembly == typeof(OnthaalModule).Assembly))
        {
            tegels.AddRange(await bron.Tegels(wie, TestContext.Current.CancellationToken));
        }

        return [.. tegels.OrderBy(t => t.Volgorde)];
    }
}
