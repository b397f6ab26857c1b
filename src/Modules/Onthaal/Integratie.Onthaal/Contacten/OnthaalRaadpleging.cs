using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class OnthaalRaadpleging(OnthaalDbContext db, Aanroep aanroep) : IOnthaalRaadpleging
{
    public async Task<Contactkaart?> Contact(Guid contact, CancellationToken annulering = default)
    {
        var gevonden = await db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep).Where(c => c.Id == contact)
            .Select(c => new { c.Organisatie, c.Geregistreerd, c.Gemeente, c.Loket }).SingleOrDefaultAsync(annulering);
        return gevonden is null ? null : new(contact, gevonden.Organisatie, gevonden.Geregistreerd.Dag(), gevonden.Gemeente, gevonden.Loket);
    }
}
