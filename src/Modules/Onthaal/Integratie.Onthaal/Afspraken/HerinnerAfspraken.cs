using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Afspraken;

/// <summary>
/// Asks for a reminder to everybody whose appointment is near and who left an address (ONT-11). Asked by the clock; each appointment
/// is reminded of once, however often this runs. The answer is how many.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record HerinnerAfspraken : IOpdracht<int>;

internal sealed class HerinnerAfsprakenHandler(OnthaalDbContext db, IInstellingen instellingen, TimeProvider klok) : IOpdrachtHandler<HerinnerAfspraken, int>
{
    private const int Portie = 200;

    public async Task<Uitkomst<int>> Handle(HerinnerAfspraken request, CancellationToken cancellationToken)
    {
        var nu = klok.GetUtcNow();
        var tot = nu.AddHours(instellingen.Waarde(OnthaalInstellingen.HerinneringVooraf, klok.Vandaag()));
        var nabij = await db.Afspraken.Where(a => a.Staat == Afspraakstaat.Gepland && a.Herinnerd == null && a.Mail != null && a.Van > nu && a.Van <= tot)
            .OrderBy(a => a.Van).Take(Portie).ToListAsync(cancellationToken);
        foreach (var afspraak in nabij)
        {
            afspraak.Herinner(nu);
        }

        return nabij.Count;
    }
}
