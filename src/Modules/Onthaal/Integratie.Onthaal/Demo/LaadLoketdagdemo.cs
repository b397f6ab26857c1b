using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.Roosters;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Demo;

/// <summary>
/// Invents a day at a few desks, counted from the moment it is loaded: who waits, who was helped, who comes today and the days after,
/// and the contacts that came of it. The people are invented, and none of them left a mail address. Loaded once.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record LaadLoketdagdemo : IOpdracht<Niets>;

internal sealed class LaadLoketdagdemoHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IInstellingen instellingen, TimeProvider klok) : IOpdrachtHandler<LaadLoketdagdemo, Niets>
{
    private const int Loketten = 3;
    private const int Dagen = 4;

    /// <summary>The agency and its desk officer, as the demo personas have them.</summary>
    private static readonly Aanroeper Medewerker = new(
        Aanroepersoort.Medewerker, "vo-loket-1", "Demo", OvoCode.Parse("OVO900001"), "", [new(Rol.Loketmedewerker)]);

    private static readonly string[] Talen = ["ar", "nl", "fr", "tr", "uk", "en", "ps", "nl", "so", "es"];
    private static readonly string[] Themas = ["verblijf", "nederlands", "inburgering", "diploma", "wonen", "nederlands", "werk", "onderwijs", "inburgering", "gezondheid"];
    private static readonly string[] Namen = ["Zoë Verzonnen", "Amir Voorbeeld", "Lina Proefman", "Jan Fictief", "Sara Demonstra", "Tom Oefening"];

    public async Task<Uitkomst<Niets>> Handle(LaadLoketdagdemo request, CancellationToken cancellationToken)
    {
        if (await db.Wachtbeurten.AnyAsync(cancellationToken))
        {
            return default(Niets);
        }

        var vandaag = klok.Vandaag();
        List<Guid> loketten = [.. gebied.Gemeenten(Gebiedsaanduiding.Werkgebied, vandaag).OrderBy(g => g.Nis.Waarde, StringComparer.Ordinal)
            .SelectMany(g => gebied.Loketten(g.Nis, vandaag)).DistinctBy(l => l.Id).Where(l => !l.IsAntenne && l.GeldigTotEnMet is null).Take(Loketten).Select(l => l.Id)];
        for (var plaats = 0; plaats < loketten.Count; plaats++)
        {
            Wachtenden(loketten[plaats], plaats, vandaag);
            Afspraken(loketten[plaats], plaats, vandaag);
        }

        if (loketten is [var eerste, ..])
        {
            var werkplek = await Werkplek.Van(Medewerker.Organisatie!.Value, Medewerker.Id, db, cancellationToken);
            werkplek.Rond(null, eerste);
        }

        return default(Niets);
    }

    private void Wachtenden(Guid loket, int zaad, DateOnly dag)
    {
        // Just after midnight the day is still short: nobody came before it began.
        var (nu, begin) = (klok.GetUtcNow(), dag.Begin());
        var aantal = 11 - (zaad * 2);
        for (var nummer = 1; nummer <= aantal; nummer++)
        {
            var (taal, thema) = (Talen[(nummer + zaad) % Talen.Length], Themas[(nummer * 3 + zaad) % Themas.Length]);
            var aangekomen = Max(begin, nu.AddMinutes((-9 * (aantal - nummer)) - 4));
            var beurt = Wachtbeurt.Neem(Medewerker.Organisatie!.Value, loket, dag, nummer, new(taal, thema, nummer % 4 == 0), aangekomen);
            var klaar = nummer <= aantal - 6;
            if (nummer <= aantal - 4)
            {
                _ = beurt.RoepOp($"{1 + (nummer % 2)}", Medewerker, Min(nu, aangekomen.AddMinutes(3 + (nummer * 5 % 14))));
            }

            if (klaar || nummer == aantal - 5)
            {
                _ = beurt.Start(Medewerker, Min(nu, aangekomen.AddMinutes(18)));
            }

            if (klaar)
            {
                var contact = Contact.Registreer(new(Kanaal.Loket, thema, loket, taal), new(true, "verblijf"), Uitkomst(nummer), Medewerker, Min(nu, aangekomen.AddMinutes(30))).Waarde;
                db.Contacten.Add(contact);
                _ = beurt.RondAf(contact.Id, Min(nu, aangekomen.AddMinutes(30)));
            }

            db.Wachtbeurten.Add(beurt);
        }

        db.Nummertellers.Add(new() { Organisatie = Medewerker.Organisatie!.Value, Loket = loket, Dag = dag, Laatste = aantal });
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private void Afspraken(Guid loket, int zaad, DateOnly vandaag)
    {
        var (nu, rooster) = (klok.GetUtcNow(), Roosterlezer.Stand(null, instellingen, vandaag));
        var slots = Enumerable.Range(0, Dagen).SelectMany(n => Dagplanning.Maak(gebied.Opening(loket, vandaag.AddDays(n))!, rooster, [], nu).Slots).Where((_, i) => i % 3 == zaad).ToList();
        for (var i = 0; i < slots.Count; i++)
        {
            var afspraak = Afspraak.Boek(Medewerker.Organisatie!.Value, loket, new(slots[i].Van, slots[i].Tot, 1), new(
                Namen[(i + zaad) % Namen.Length], Taal: Talen[i % Talen.Length], Thema: Themas[i % Themas.Length], Tolk: i % 3 == 0, Medewerker: i % 4 == 0 ? Medewerker.Id : null), Medewerker);
            if (slots[i].Tot < nu)
            {
                _ = i % 3 == 2 ? afspraak.MeldNietGekomen(nu) : afspraak.MeldAangekomen(vandaag);
            }

            db.Afspraken.Add(afspraak);
        }
    }

    private Afloop? Uitkomst(int nummer) => (nummer % 4) switch
    {
        0 => new(Afloopsoort.EigenOpvolging, OpvolgenOp: klok.Vandaag().AddDays(2), Dringendheid: Dringendheid.Dringend),
        1 => new(Afloopsoort.InformatieGegeven),
        2 => new(Afloopsoort.DoorgegevenAanIntake),
        _ => null,
    };
}

/// <summary>The part of <c>demo</c> that is the desk day.</summary>
internal sealed class Loketdagdemo(IDispatcher dispatcher) : IDemodata
{
    public async Task Laad(CancellationToken annulering) => _ = (await dispatcher.Send(new LaadLoketdagdemo(), annulering)).Waarde;
}
