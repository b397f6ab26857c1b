using Integratie.Gebied;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Data;
using Integratie.Platform.Berichten;
using Integratie.Platform.Post;
using Integratie.Platform.Varianten;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Berichten;

/// <summary>Brings a visitor who left a mail address what happens to the appointment (ONT-11).</summary>
internal sealed class Afspraakpost(
    OnthaalDbContext db, IGebiedRaadpleging gebied, IVarianten<IBrieftaal> brieftalen, IPostbode postbode, TimeProvider klok)
{
    /// <summary>Sends the mail, unless the appointment changed since: then another message is on its way.</summary>
    public async Task Bezorg(Briefreden reden, Guid id, DateTimeOffset van, CancellationToken annulering)
    {
        var afspraak = await db.Afspraken.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, annulering);
        var geldig = reden is Briefreden.Geannuleerd ? Afspraakstaat.Geannuleerd : Afspraakstaat.Gepland;
        if (afspraak is { Mail: not null } && afspraak.Staat == geldig && afspraak.Van == van && gebied.Loket(afspraak.Loket) is { } loket)
        {
            var regime = gebied.Bevoegd(loket.Gemeente, Taak.UitvoeringEersteLijn, afspraak.Dag)?.Regime;
            var talen = brieftalen.Voor(regime).Bepaal(new(Afspraakbrief.Talen, afspraak.Taal)).Talen;
            await postbode.Bezorg(Afspraakbrief.Stel(reden, afspraak, loket, talen, klok.GetUtcNow()), annulering);
        }
    }
}

internal sealed class BevestigAfspraak(Afspraakpost post) : ILuisteraar<AfspraakGeboekt>
{
    public Task Verwerk(AfspraakGeboekt bericht, CancellationToken annulering) => post.Bezorg(Briefreden.Geboekt, bericht.Afspraak, bericht.Van, annulering);
}

internal sealed class MeldNieuwUur(Afspraakpost post) : ILuisteraar<AfspraakVerzet>
{
    public Task Verwerk(AfspraakVerzet bericht, CancellationToken annulering) => post.Bezorg(Briefreden.Verzet, bericht.Afspraak, bericht.Van, annulering);
}

internal sealed class MeldAnnulering(Afspraakpost post) : ILuisteraar<AfspraakGeannuleerd>
{
    public Task Verwerk(AfspraakGeannuleerd bericht, CancellationToken annulering) => post.Bezorg(Briefreden.Geannuleerd, bericht.Afspraak, bericht.Van, annulering);
}

internal sealed class HerinnerBezoeker(Afspraakpost post) : ILuisteraar<AfspraakKomtEraan>
{
    public Task Verwerk(AfspraakKomtEraan bericht, CancellationToken annulering) => post.Bezorg(Briefreden.Herinnering, bericht.Afspraak, bericht.Van, annulering);
}
