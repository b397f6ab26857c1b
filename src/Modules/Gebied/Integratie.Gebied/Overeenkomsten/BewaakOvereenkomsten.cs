using Integratie.Gebied.Data;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Overeenkomsten;

/// <summary>
/// Warns of agreements that end soon and closes those whose last day has passed (OVK-03). Asked by the clock; repeating it the
/// same day changes nothing. The answer is how many agreements changed.
/// </summary>
[Vereist(GebiedRechten.OvereenkomstBeheren)]
internal sealed record BewaakOvereenkomsten : IOpdracht<int>;

internal sealed class BewaakOvereenkomstenHandler(GebiedDbContext db, IInstellingen instellingen, TimeProvider klok)
    : IOpdrachtHandler<BewaakOvereenkomsten, int>
{
    public async Task<Uitkomst<int>> Handle(BewaakOvereenkomsten request, CancellationToken cancellationToken)
    {
        var vandaag = klok.Vandaag();
        var dagen = instellingen.Waarde(GebiedInstellingen.DagenVoorEindeOvereenkomst, vandaag);
        var horizon = vandaag.AddDays(dagen + 1);
        var lopende = await db.Overeenkomsten
            .Where(o => (o.Status == Overeenkomststatus.Actief || o.Status == Overeenkomststatus.Opgezegd) && o.GeldigTot <= horizon)
            .ToListAsync(cancellationToken);
        foreach (var overeenkomst in lopende)
        {
            overeenkomst.Bewaak(vandaag, dagen);
        }

        return lopende.Count(o => o.Berichten.Count > 0);
    }
}
