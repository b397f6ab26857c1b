using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>
/// Reminds actors that didn't answer after some days (ONT-04), each once. Asked by the clock; repeating it changes nothing. The answer is
/// how many were reminded.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record HerinnerVerwijzingen : IOpdracht<int>;

internal sealed class HerinnerVerwijzingenHandler(OnthaalDbContext db, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<HerinnerVerwijzingen, int>
{
    private const int Meest = 500;

    public async Task<Uitkomst<int>> Handle(HerinnerVerwijzingen request, CancellationToken cancellationToken)
    {
        var nu = klok.GetUtcNow();
        var grens = nu.AddDays(-instellingen.Waarde(OnthaalInstellingen.DagenTotHerinnering, klok.Vandaag()));
        var wachtend = await db.Verwijzingen
            .Where(v => v.Verstuurd <= grens && v.Herinnerd == null && v.Afgesloten == null && v.Beantwoord == null)
            .OrderBy(v => v.Verstuurd).Take(Meest).ToListAsync(cancellationToken);
        return wachtend.Count(v => v.Herinner(aanroep.Aanroeper, nu));
    }
}
