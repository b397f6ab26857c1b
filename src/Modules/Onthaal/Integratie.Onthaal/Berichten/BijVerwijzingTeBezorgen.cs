using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Platform.Berichten;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Post;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Berichten;

/// <summary>
/// Mails a referral to its actor, with a link of its own (ONT-04). The mail says nothing about the visitor: that stands behind the
/// link, and goes with it.
/// </summary>
internal sealed class BijVerwijzingTeBezorgen(OnthaalDbContext db, IPostbode postbode, IWebadres webadres, IInstellingen instellingen, TimeProvider klok)
    : ILuisteraar<VerwijzingTeBezorgen>
{
    public async Task Verwerk(VerwijzingTeBezorgen bericht, CancellationToken annulering)
    {
        // Withdrawn or closed meanwhile, or an actor with software of its own: nothing to mail.
        if (await db.Verwijzingen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == bericht.Verwijzing, annulering) is not { IsOpen: true, Mail: { } mail } verwijzing)
        {
            return;
        }

        var nu = klok.GetUtcNow();
        var verloopt = nu.AddDays(instellingen.Waarde(OnthaalInstellingen.DagenAntwoordlink, klok.Vandaag()));
        var (link, sleutel) = GeheimeLink.Maak(verwijzing.Organisatie, Linkdoel.AntwoordOpVerwijzing, verwijzing.Id.ToString(), nu, verloopt);
        db.GeheimeLinks.Add(link);
        await postbode.Bezorg(Brief(verwijzing, mail, webadres.Van($"/onthaal/geheim/verwijzing/{sleutel}"), verloopt, bericht.IsHerinnering), annulering);
    }

    private static Brief Brief(Verwijzing verwijzing, string mail, Uri adres, DateTimeOffset verloopt, bool isHerinnering) => new(
        mail,
        isHerinnering ? "Herinnering: kwam de bezoeker bij u aan?" : verwijzing.Vorm is Verwijsvorm.Samengewerkt ? "Vraag om samen te werken" : "Een bezoeker is naar u doorverwezen",
        $"""
        Dag,

        {(isHerinnering
            ? "Enkele dagen geleden verwezen we een bezoeker van ons onthaal naar u. We hoorden nog niet of die bij u is aangekomen."
            : verwijzing.Vorm is Verwijsvorm.Samengewerkt
                ? "Een bezoeker van ons onthaal heeft een vraag waarbij we graag met u samenwerken."
                : "We verwezen een bezoeker van ons onthaal naar u door.")}

        Op deze pagina leest u waarover de vraag gaat. U zegt er ook of de bezoeker is aangekomen en geholpen. U hoeft zich niet aan te melden:
        {adres}

        De link werkt tot en met {verloopt.AddDays(-1).Dag().Voluit()}. Geef hem niet door: wie hem heeft, kan voor u antwoorden.

        Met vriendelijke groeten
        Het onthaal
        """);
}
