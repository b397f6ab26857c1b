using Autofac;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Bewaring;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.ZonderVerblijf;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Tests.Bewaring;

/// <summary>What is long over goes by itself, of every organisation.</summary>
[Trait("Eis", "KRN-02")]
public sealed class RuimOnthaalOpTests(Loketdaghuis huis) : IClassFixture<Loketdaghuis>
{
    [Fact]
    public async Task Na_de_bewaartermijn_is_er_niets_meer_en_wat_open_of_jong_is_blijft()
    {
        var onthaal = huis.Onthaal;
        var dicht = await onthaal.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, Contactvoorbeeld.Verwijzing));
        var vanGent = await onthaal.Lukt(Onthaalhuis.Gent, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, Contactvoorbeeld.Verwijzing));
        var afgeschermd = await onthaal.Lukt(Onthaalhuis.Loket, new RegistreerZonderVerblijf(Kanaal.Telefoon, null, "dringende-medische-hulp"));
        var open = await onthaal.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, Contactvoorbeeld.Opvolging));
        var jong = await onthaal.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, Contactvoorbeeld.Verwijzing));
        await onthaal.Sql($"update onthaal.contact set afgesloten = '2021-11-01' where id in ('{dicht}', '{vanGent}', '{afgeschermd}')");
        var loket = huis.NieuwLoket();
        var afspraak = await onthaal.Lukt(Onthaalhuis.Loket, new BoekAfspraak(loket, (await huis.Vrij(loket, Onthaalhuis.Vandaag))[0], new("Zoë Verzonnen", Mail: "zoe@example.org")));
        await onthaal.Sql($"update onthaal.afspraak set van = '2026-08-01', tot = '2026-08-02' where id = '{afspraak}'");
        await onthaal.Lukt(Onthaalhuis.Collega, new BewaarKlad(new() { Vraag = "Nooit afgewerkt" }));
        await onthaal.Sql("update onthaal.werkplek set klad_van = '2026-11-01' where medewerker = 'vo-loket-2'");

        (await Ruim(1)).ShouldBe(3);
        while (await Ruim(1) > 0)
        {
        }

        (await onthaal.Sql($"select count(*) from onthaal.contact where id in ('{dicht}', '{vanGent}', '{afgeschermd}')")).ShouldBe(0L);
        (await onthaal.Sql($"select count(*) from onthaal.contact where id in ('{open}', '{jong}')")).ShouldBe(2L);
        (await onthaal.Sql($"select count(*) from onthaal.verwijzing where contact = '{dicht}'")).ShouldBe(0L);
        (await onthaal.Sql($"select count(*) from onthaal.contactstap where contact = '{dicht}'")).ShouldBe(0L);
        (await onthaal.Sql($"select num_nonnulls(naam, naam_delen, telefoon, mail) from onthaal.afspraak where id = '{afspraak}'")).ShouldBe(0);
        (await onthaal.Sql("select count(*) from onthaal.werkplek where medewerker = 'vo-loket-2' and klad is not null")).ShouldBe(0L);
    }

    private async Task<int> Ruim(int portie)
    {
        await using var scope = huis.Onthaal.Huis.Scope(Aanroeper.Systeem("job"), a => a.BeginAlsSysteem("job"));
        return (await scope.Resolve<IDispatcher>().Send(new RuimOnthaalOp(portie), TestContext.Current.CancellationToken)).Waarde;
    }
}
