using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>Who is meant by the outcome of a contact, and what it brings about: a referral, and the end of an earlier one.</summary>
internal sealed class Actorwijzer(OnthaalDbContext db, INetwerkRaadpleging netwerk, Aanroep aanroep, TimeProvider klok)
{
    /// <summary>The actor with the name it has in the social map now; null when the outcome names none.</summary>
    public async Task<Uitkomst<Verwijsactor?>> Zoek(Afloop? afloop, CancellationToken annulering)
    {
        if (afloop is not { Verwijst: true })
        {
            return (Verwijsactor?)null;
        }

        if (afloop.Aanbod is { } aanbod)
        {
            return (await netwerk.Aanbod([aanbod], annulering)).TryGetValue(aanbod, out var kaart)
                ? new Verwijsactor($"{kaart.Organisatie.Naam}: {kaart.Naam}", kaart.Organisatie.Id, aanbod, kaart.Organisatie.Ovo)
                : Ontbreekt("afloop.aanbod", "Dit aanbod staat niet meer op de sociale kaart. Kies een ander.");
        }

        if (afloop.Organisatie is { } organisatie)
        {
            return (await netwerk.Organisaties([organisatie], annulering)).TryGetValue(organisatie, out var kaart)
                ? new Verwijsactor(kaart.Naam, kaart.Id, null, kaart.Ovo)
                : Ontbreekt("afloop.organisatie", "Deze organisatie staat niet op de sociale kaart. Kies een andere.");
        }

        return new Verwijsactor(afloop.Actor!.Trim());
    }

    /// <summary>The outcome as it is kept: with the name and the keys of the actor.</summary>
    public static Afloop VulAan(Afloop afloop, Verwijsactor? actor) =>
        actor is null ? afloop : afloop with { Actor = actor.Naam, Organisatie = actor.Organisatie, Aanbod = actor.Aanbod };

    /// <summary>Another outcome ends what is still open of an earlier one; a referral begins a new one.</summary>
    public async Task Volg(Contact contact, Afloop afloop, Verwijsactor? actor, CancellationToken annulering)
    {
        var (id, nu) = (contact.Id, klok.GetUtcNow());
        foreach (var eerdere in await db.Verwijzingen.Where(v => v.Contact == id && v.Afgesloten == null).ToListAsync(annulering))
        {
            eerdere.TrekIn(aanroep.Aanroeper, nu);
            await SluitLinks(eerdere.Id, annulering);
        }

        Begin(contact, afloop, actor);
    }

    /// <summary>The referral of a contact that has none yet.</summary>
    public void Begin(Contact contact, Afloop afloop, Verwijsactor? actor)
    {
        if (actor is not null)
        {
            var vorm = afloop.Soort is Afloopsoort.Samengewerkt ? Verwijsvorm.Samengewerkt : Verwijsvorm.Doorverwezen;
            db.Verwijzingen.Add(Verwijzing.Maak(contact, actor, vorm, afloop.Reden!, aanroep.Aanroeper, klok.GetUtcNow()));
        }
    }

    /// <summary>The links that were sent open nothing from now on.</summary>
    public async Task SluitLinks(Guid verwijzing, CancellationToken annulering)
    {
        var voorwerp = verwijzing.ToString();
        foreach (var link in await db.GeheimeLinks.Where(l => l.Doel == Linkdoel.AntwoordOpVerwijzing && l.Voorwerp == voorwerp && l.Ingetrokken == null).ToListAsync(annulering))
        {
            link.TrekIn(klok.GetUtcNow());
        }
    }

    private static Mislukking Ontbreekt(string veld, string bericht) => Mislukking.Ongeldig(new Invoerfout(veld, bericht, Invoerfoutsoort.VerwijzingOntbreekt));
}
