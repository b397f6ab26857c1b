using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Bewaring;

/// <summary>
/// Removes what the front desk need no longer keep: contacts long closed with all that hangs on them, who an appointment was with, and
/// drafts that nobody came back to. One portion at a time; the answer is how many were touched, so zero means done (KRN-02).
/// </summary>
/// <param name="Portie">How many of each kind at once.</param>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record RuimOnthaalOp(int Portie = 500) : IOpdracht<int>;

internal sealed class RuimOnthaalOpHandler(OnthaalDbContext db, IInstellingen instellingen, TimeProvider klok) : IOpdrachtHandler<RuimOnthaalOp, int>
{
    public async Task<Uitkomst<int>> Handle(RuimOnthaalOp request, CancellationToken cancellationToken)
    {
        var (nu, vandaag) = (klok.GetUtcNow(), klok.Vandaag());
        DateTimeOffset Grens(Instelling<int> dagen) => nu.AddDays(-instellingen.Waarde(dagen, vandaag));

        // Open contacts stay: somebody still has to do something. Those of people without legal stay go with the others.
        var gesloten = Grens(OnthaalInstellingen.DagenContact);
        var contacten = await db.Contacten.IgnoreQueryFilters().Where(c => c.Afgesloten < gesloten)
            .OrderBy(c => c.Afgesloten).Take(request.Portie).ToListAsync(cancellationToken);
        contacten.ForEach(c => c.Wis());
        db.Contacten.RemoveRange(contacten);

        var voorbij = Grens(OnthaalInstellingen.DagenAfspraak);
        var afspraken = await db.Afspraken.Where(a => a.Tot < voorbij && (a.Naam != null || a.Telefoon != null || a.Mail != null))
            .OrderBy(a => a.Tot).Take(request.Portie).ToListAsync(cancellationToken);
        afspraken.ForEach(a => a.Scherm());

        var vergeten = Grens(OnthaalInstellingen.DagenKlad);
        var kladden = await db.Werkplekken.Where(w => w.KladVan < vergeten).OrderBy(w => w.KladVan).Take(request.Portie).ToListAsync(cancellationToken);
        kladden.ForEach(w => w.WisKlad());
        return contacten.Count + afspraken.Count + kladden.Count;
    }
}
