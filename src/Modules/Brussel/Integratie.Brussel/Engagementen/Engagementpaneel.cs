using Integratie.Brussel.Data;
using Integratie.Onthaal;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Brussel.Engagementen;

/// <summary>The engagement on the page of a contact in Brussels (BRU-04, BRU-11). The page of the front desk records the reading.</summary>
internal sealed class Engagementpaneel(BrusselDbContext db, Contactwijzer contacten, Rechtenregister rechten, Aanroep aanroep) : IContactpaneel
{
    public async Task<Contactpaneel?> Toon(Contactkaart contact, CancellationToken annulering = default)
    {
        ArgumentNullException.ThrowIfNull(contact);
        if (!rechten.Mag(aanroep.Aanroeper, BrusselRechten.Raadplegen) || !contacten.IsBrussels(contact))
        {
            return null;
        }

        var (id, organisatie) = (contact.Id, contact.Organisatie);
        var engagement = await db.Engagementen.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Organisatie == organisatie, annulering);
        var adres = $"/brussel/engagementen/{id}";
        if (engagement is { Intrekking: { } reden })
        {
            return new("Engagement", [], adres, "Bekijk het engagement, of leg het opnieuw vast", $"Het engagement is ingetrokken: {reden.Naam().ToLowerInvariant()}.");
        }

        return engagement is null
            ? new("Engagement", [], adres, "Leg het engagement vast", "Wat de bezoeker wil doen voor Nederlands en deelname, is nog niet vastgelegd.")
            : new("Engagement",
                [
                    new("Nederlands", engagement.Nederlands.Naam()),
                    new("Deelname", engagement.Participatie.Naam()),
                    new("We schrijven in het", engagement.Contacttaal.Naam()),
                ],
                adres, "Bekijk of verbeter het engagement");
    }
}
