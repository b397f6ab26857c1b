using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Audit;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class OnthaalRaadpleging(OnthaalDbContext db, Aanroep aanroep, IAuditlog audit) : IOnthaalRaadpleging
{
    public async Task<Contactkaart?> Contact(Guid contact, CancellationToken annulering = default)
    {
        var gevonden = await db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep).Where(c => c.Id == contact)
            .Select(c => new { c.Organisatie, c.Geregistreerd, c.Gemeente, c.Loket }).SingleOrDefaultAsync(annulering);
        return gevonden is null ? null : new(contact, gevonden.Organisatie, gevonden.Geregistreerd.Dag(), gevonden.Gemeente, gevonden.Loket);
    }

    public async Task<Overdracht?> Overdracht(Guid contact, CancellationToken annulering = default)
    {
        var gevonden = await db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep)
            .SingleOrDefaultAsync(c => c.Id == contact && c.Afloopsoort == Afloopsoort.DoorgegevenAanIntake, annulering);
        if (gevonden is null)
        {
            return null;
        }

        await audit.Lezingen("onthaal", nameof(Overdracht), "contact", [contact], annulering);
        var gegevens = gevonden.Gegevens;
        return new(contact, gevonden.Geregistreerd.Dag(), gegevens.Thema, gegevens.Loket, gegevens.Taal, gegevens.Gemeente,
            gegevens.Vraag, gegevens.Naam, gegevens.Telefoon);
    }
}
