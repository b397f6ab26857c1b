using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Demo;

/// <summary>
/// Invents a month of contacts at some desks of the agency, always the same ones, with referrals to the social map and how they went.
/// The names don't exist, the numbers can't be dialled. Does nothing when there are contacts already.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record LaadDemocontacten : IOpdracht<Niets>;

internal sealed class LaadDemocontactenHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, INetwerkRaadpleging netwerk, TimeProvider klok)
    : IOpdrachtHandler<LaadDemocontacten, Niets>
{
    private const int Zaad = 2014;
    private const int Aantal = 160;
    private const int Dagen = 30;
    private const int Loketten = 5;

    private static readonly string[] Medewerkers = ["vo-loket-1", "vo-leuven-1"];
    private static readonly string?[] Talen = ["ar", "tr", "uk", "fr", "nl", "ps", "es", "so", null];
    private static readonly string[] Voornamen = ["Amira", "Yusuf", "Olena", "Tarek", "Inés", "Samira", "Dawit", "Milan", "Zoë", "Karim"];
    private static readonly string[] Achternamen = ["Verzonnen", "Voorbeeld", "Fictief", "Denkbeeldig", "Bedacht", "Proef"];

    private static readonly (string Thema, Thema OpDeKaart, bool Component, string Vraag)[] Vragen =
    [
        ("wonen", Thema.Wonen, false, "Mijn huur stijgt en ik begrijp de brief niet."),
        ("wonen", Thema.Wonen, false, "Hoe schrijf ik me in voor een sociale woning?"),
        ("nederlands", Thema.NederlandsLeren, true, "Waar kan ik Nederlands oefenen, niet in een klas?"),
        ("nederlands", Thema.NederlandsLeren, true, "Ik zoek iemand om mee te praten in het Nederlands."),
        ("gezin", Thema.Gezin, false, "Ik wil andere moeders met kleine kinderen leren kennen."),
        ("vrije-tijd", Thema.Ontmoeting, false, "Waar kan ik mensen leren kennen in de buurt?"),
        ("onderwijs", Thema.Onderwijs, false, "Wie helpt mijn kinderen met hun huiswerk?"),
        ("werk", Thema.Werk, true, "Ik was kok in mijn land. Wat kan ik hier doen?"),
        ("gezondheid", Thema.Geld, false, "Ik kan mijn rekeningen niet meer betalen."),
        ("verblijf", Thema.Verblijf, true, "Wanneer kan mijn man naar hier komen?"),
        ("inburgering", Thema.NederlandsLeren, true, "Moet ik een inburgeringscursus volgen?"),
    ];

#pragma warning disable CA5394 // Invented data from a fixed seed: no secret rests on it.
    private readonly Random _toeval = new(Zaad);

    public async Task<Uitkomst<Niets>> Handle(LaadDemocontacten request, CancellationToken cancellationToken)
    {
        if (await db.Contacten.IgnoreQueryFilters().AnyAsync(cancellationToken))
        {
            return default(Niets);
        }

        var vandaag = klok.Vandaag();
        var plekken = gebied.Gemeenten(Gebiedsaanduiding.Werkgebied, vandaag)
            .Select(g => (Gemeente: g.Nis, Loket: gebied.Loketten(g.Nis, vandaag) is [var eerste, ..] ? eerste : null, Wie: gebied.Bevoegd(g.Nis, Taak.UitvoeringEersteLijn, vandaag)?.Instantie))
            .Where(p => p.Loket is not null && p.Wie is { Code: "agentschap", Ovo: not null }).OrderBy(p => p.Gemeente.Waarde, StringComparer.Ordinal).ToList();
        if (plekken.Count == 0)
        {
            return default(Niets);
        }

        plekken = [.. Enumerable.Range(0, Math.Min(Loketten, plekken.Count)).Select(i => plekken[i * plekken.Count / Math.Min(Loketten, plekken.Count)])];
        for (var nummer = 0; nummer < Aantal; nummer++)
        {
            var (gemeente, loket, wie) = plekken[_toeval.Next(plekken.Count)];
            await Verzin(gemeente, loket!.Id, wie!, nummer, cancellationToken);
        }

        return default(Niets);
    }

    private async Task Verzin(NisCode gemeente, Guid loket, Instantiekaart wie, int nummer, CancellationToken annulering)
    {
        var (thema, opDeKaart, component, vraag) = Vragen[_toeval.Next(Vragen.Length)];
        var moment = klok.Vandaag().AddDays(-(nummer * Dagen / Aantal)).Begin().AddMinutes(540 + _toeval.Next(440));
        moment = moment > klok.GetUtcNow() ? klok.GetUtcNow().AddMinutes(-_toeval.Next(5, 60)) : moment;
        var medewerker = new Aanroeper(Aanroepersoort.Medewerker, Medewerkers[nummer % 5 == 0 ? 1 : 0], "", wie.Ovo, wie.Naam, []);
        var taal = Talen[_toeval.Next(Talen.Length)];
        var kanaal = _toeval.Next(4) > 0 ? Kanaal.Loket : Kanaal.Telefoon;
        var gegevens = new Contactgegevens(kanaal, thema, loket, taal, gemeente, vraag);
        if (_toeval.Next(5) < 2)
        {
            gegevens = gegevens with
            {
                Naam = $"{Voornamen[_toeval.Next(Voornamen.Length)]} {Achternamen[_toeval.Next(Achternamen.Length)]}",
                Telefoon = $"+32 000 {_toeval.Next(100000, 999999)}",
            };
        }

        var besluit = component ? new Componentbesluit(true, thema is "verblijf" or "inburgering" ? thema : "drempel") : new Componentbesluit(false, "iedereen");
        var voorstellen = await netwerk.StelVoor(new(gemeente, opDeKaart, taal is null ? [] : [taal], Maximum: 3), annulering);
        var (afloop, actor) = Loop(component, voorstellen);
        if (Contact.Registreer(gegevens, nummer < 4 ? null : besluit, nummer < 4 ? null : afloop, medewerker, moment) is not { IsGelukt: true, Waarde: var contact })
        {
            return;
        }

        db.Contacten.Add(contact);
        if (nummer >= 4 && actor is not null)
        {
            Volg(contact, afloop, actor, voorstellen[0].Aanbod.Organisatie.Mail, medewerker, moment);
        }
    }

    /// <summary>Most questions are referred, some are answered at once, some are followed up.</summary>
    private (Afloop Afloop, Verwijsactor? Actor) Loop(bool component, IReadOnlyList<Aanbodvoorstel> voorstellen)
    {
        var worp = _toeval.Next(10);
        if (worp < 6 && voorstellen.Count > 0)
        {
            var gekozen = voorstellen[0].Aanbod;
            var actor = new Verwijsactor($"{gekozen.Organisatie.Naam}: {gekozen.Naam}", gekozen.Organisatie.Id, gekozen.Id, gekozen.Organisatie.Ovo);
            var soort = worp == 0 ? Afloopsoort.Samengewerkt : Afloopsoort.Doorverwezen;
            return (new(soort, actor.Naam, "Past bij het thema van de vraag. In de gemeente zelf.", null, Dringendheid.Gewoon, actor.Organisatie, actor.Aanbod), actor);
        }

        return component && worp >= 8
            ? (new(Afloopsoort.EigenOpvolging, OpvolgenOp: klok.Vandaag().AddDays(_toeval.Next(-2, 9)), Dringendheid: _toeval.Next(4) == 0 ? Dringendheid.Dringend : Dringendheid.Gewoon), null)
            : (new(Afloopsoort.InformatieGegeven), null);
    }

    private void Volg(Contact contact, Afloop afloop, Verwijsactor actor, string? mail, Aanroeper medewerker, DateTimeOffset moment)
    {
        var vorm = afloop.Soort is Afloopsoort.Samengewerkt ? Verwijsvorm.Samengewerkt : Verwijsvorm.Doorverwezen;
        var verwijzing = Verwijzing.Maak(contact, actor, vorm, afloop.Reden!, medewerker, moment);
        db.Verwijzingen.Add(verwijzing);
        if (moment > klok.GetUtcNow().AddDays(-3))
        {
            // Only the latest are mailed: a month of mails at once would be no demo of anything.
            _ = contact.Naam is { } naam && _toeval.Next(2) == 0
                ? verwijzing.Verstuur(new(OnthaalInstellingen.Themas.Standaardwaarde.First(t => t.Code == contact.Thema).Naam, Naam: naam), toestemming: true, mail, medewerker, moment)
                : null;
            return;
        }

        var doorstroom = _toeval.Next(10) switch
        {
            < 5 => Doorstroom.Geholpen,
            < 7 => Doorstroom.Aangekomen,
            7 => Doorstroom.NietAangekomen,
            _ => Doorstroom.NogNietBekend,
        };
        if (doorstroom is not Doorstroom.NogNietBekend)
        {
            verwijzing.Antwoord(doorstroom, null, Antwoordweg.Medewerker, medewerker.Id, moment.AddDays(1));
        }
    }
#pragma warning restore CA5394
}
