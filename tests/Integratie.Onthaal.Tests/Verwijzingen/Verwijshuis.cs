using Autofac;
using Integratie.Gebied;
using Integratie.Netwerk;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Modules;
using Integratie.Platform.Post;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Verwijzingen;

/// <summary>The module with an invented social map, and with messages that are delivered: what a referral needs. By the real clock.</summary>
public sealed class Verwijshuis : Klassehuis
{
    /// <summary>An offer of an association in Ghent.</summary>
    public Guid Aanbod { get; private set; }

    /// <summary>The organisation that gives it; people of Leuven sign in for it.</summary>
    public Guid Actor { get; private set; }

    /// <summary>A visitor who was referred to the offer in Ghent; the key of the referral.</summary>
    internal async Task<Guid> Verwijs(Contactgegevens? gegevens = null, Afloopsoort soort = Afloopsoort.Doorverwezen, string? actor = null)
    {
        var afloop = actor is null ? new Afloop(soort, Reden: "Kent de buurt", Aanbod: Aanbod) : new Afloop(soort, actor, "Kent de buurt");
        var contact = await Lukt(Onthaalhuis.Loket, new RegistreerContact(gegevens ?? Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Nee, afloop));
        return (Guid)(await Sql($"select id from onthaal.verwijzing where contact = '{contact}'"))!;
    }

    internal Task<Verwijzingsblad> Blad(Guid id) => Lukt(Onthaalhuis.Loket, new ToonVerwijzing(id));

    internal async Task<uint> Versie(Guid id) => (await Blad(id)).Versie;

    /// <summary>Sends a referral; gives the number of the mail that brings it.</summary>
    internal async Task<int> Verstuur(Guid id, params Deelveld[] delen)
    {
        var nummer = await VolgendeBrief();
        await Lukt(Onthaalhuis.Loket, new VerstuurVerwijzing(id, await Versie(id), delen, Toestemming: true));
        return nummer;
    }

    /// <summary>The number that the next mail will have, once whatever an earlier test had under way has arrived.</summary>
    internal async Task<int> VolgendeBrief()
    {
        await Geduld.Totdat(async () => (long)(await Sql("select count(*) from onthaal.outbox"))! == 0, "alles is bezorgd");
        return Huis.Post.Brieven.Count;
    }

    /// <summary>The mail with this number; waits until it is there.</summary>
    internal async Task<Brief> Brief(int nummer)
    {
        await Geduld.Totdat(() => Huis.Post.Brieven.Count > nummer, "de brief is bezorgd");
        return Huis.Post.Brieven[nummer];
    }

    /// <summary>The key in the mail with this number.</summary>
    internal async Task<string> Sleutel(int nummer) => (await Brief(nummer)).Tekst.Split("/onthaal/geheim/verwijzing/")[1].Split(['\r', '\n'])[0];

    protected override Task<Modulehuis> Bouw() => Modulehuis.Bouw(
        [new GebiedModule(), new NetwerkModule(), new OnthaalModule()], achtergrond: true, annulering: TestContext.Current.CancellationToken);

    protected override async Task RichtIn()
    {
        await using (var scope = Huis.Scope(Aanroeper.Systeem("demo")))
        {
            foreach (var demo in scope.Resolve<IEnumerable<IDemodata>>().Where(d => d.GetType().Name == "Netwerkdemo"))
            {
                await demo.Laad(TestContext.Current.CancellationToken);
            }
        }

        Aanbod = (Guid)(await Sql("select a.id from netwerk.aanbieding a join netwerk.organisatie o on o.id = a.organisatie where o.gemeente = '44021' and o.type = 'Vereniging' order by a.id limit 1"))!;
        Actor = (Guid)(await Sql($"update netwerk.organisatie set ovo = 'OVO002149' where id = (select organisatie from netwerk.aanbieding where id = '{Aanbod}') returning id"))!;
    }
}
